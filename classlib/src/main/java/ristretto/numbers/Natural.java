package ristretto.numbers;

import java.util.Arrays;

/** A natural number of any size that is changed in place: just what conversions between binary and decimal need. */
final class Natural {
    private static final long LOW = 0xFFFFFFFFL;
    private static final int FIVE_TO_13 = 1_220_703_125;

    /** Of 32 bits each, the least significant first. */
    private int[] words;
    private int length;

    Natural(long value) {
        words = new int[] {(int) value, (int) (value >>> 32), 0, 0};
        length = 2;
        trim();
    }

    Natural copy() {
        Natural copy = new Natural(0);
        copy.words = words.clone();
        copy.length = length;
        return copy;
    }

    private void trim() {
        while (length > 0 && words[length - 1] == 0) {
            length--;
        }
    }

    private void push(int word) {
        if (length == words.length) {
            words = Arrays.copyOf(words, length * 2);
        }
        words[length++] = word;
    }

    boolean isZero() {
        return length == 0;
    }

    int bitLength() {
        return length == 0 ? 0 : 32 * length - Integer.numberOfLeadingZeros(words[length - 1]);
    }

    /** With both operands taken as unsigned. */
    void multiplyAndAdd(int factor, int addend) {
        long carry = addend & LOW;
        for (int i = 0; i < length; i++) {
            carry += (words[i] & LOW) * (factor & LOW);
            words[i] = (int) carry;
            carry >>>= 32;
        }
        if (carry != 0) {
            push((int) carry);
        }
    }

    void multiplyByTenTo(int power) {
        int fives = power;
        for (; fives >= 13; fives -= 13) {
            multiplyAndAdd(FIVE_TO_13, 0);
        }
        for (; fives > 0; fives--) {
            multiplyAndAdd(5, 0);
        }
        shiftLeft(power);
    }

    void shiftLeft(int bits) {
        if (length == 0 || bits == 0) {
            return;
        }
        int shift = bits & 31;
        if (shift != 0) {
            multiplyAndAdd(1 << shift, 0);
        }
        int more = bits >>> 5;
        if (more > 0) {
            int[] moved = new int[length + more + 2];
            System.arraycopy(words, 0, moved, more, length);
            words = moved;
            length += more;
        }
    }

    int compareTo(Natural other) {
        if (length != other.length) {
            return length < other.length ? -1 : 1;
        }
        for (int i = length - 1; i >= 0; i--) {
            if (words[i] != other.words[i]) {
                return (words[i] & LOW) < (other.words[i] & LOW) ? -1 : 1;
            }
        }
        return 0;
    }

    void add(Natural other) {
        long carry = 0;
        for (int i = 0; i < length || i < other.length; i++) {
            if (i == length) {
                push(0);
            }
            carry += (words[i] & LOW) + (i < other.length ? other.words[i] & LOW : 0);
            words[i] = (int) carry;
            carry >>>= 32;
        }
        if (carry != 0) {
            push(1);
        }
    }

    /** Takes away a number that is not greater. */
    void subtract(Natural other) {
        long borrow = 0;
        for (int i = 0; i < length; i++) {
            borrow += (words[i] & LOW) - (i < other.length ? other.words[i] & LOW : 0);
            words[i] = (int) borrow;
            borrow >>= 32;
        }
        trim();
    }

    /** Divides by a number of which it is less than ten times as large; becomes the remainder. */
    int divide(Natural divisor) {
        int quotient = 0;
        while (compareTo(divisor) >= 0) {
            subtract(divisor);
            quotient++;
        }
        return quotient;
    }
}
