package ristretto.formatting;

import java.math.BigDecimal;
import ristretto.numbers.ShortestDecimal;

/**
 * A number that is not negative, as {@code 0.d1d2d3… * 10^point}. For {@code double} the digits are those of
 * {@code Double.toString}, which is what {@code Formatter} rounds, half up.
 */
record Digits(String digits, int point) {
    static Digits of(double value) {
        if (value == 0) {
            return new Digits("0", 1);
        }
        ShortestDecimal decimal = ShortestDecimal.of(value);
        String digits = Long.toString(decimal.digits());
        return new Digits(digits, digits.length() + decimal.exponent());
    }

    static Digits of(BigDecimal value) {
        String digits = value.unscaledValue().abs().toString();
        return new Digits(digits, digits.length() - value.scale());
    }

    boolean isZero() {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    /** To so many digits, or to none; one more before the point if they were all nines. */
    private Digits rounded(int count) {
        if (count >= digits.length()) {
            return this;
        }
        if (count < 0 || count == 0 && digits.charAt(0) < '5') {
            return new Digits("0", 1);
        }
        char[] kept = ("0" + digits.substring(0, count)).toCharArray();
        if (digits.charAt(count) >= '5') {
            int i = count;
            while (kept[i] == '9') {
                kept[i--] = '0';
            }
            kept[i]++;
        }
        return kept[0] == '0' ? new Digits(new String(kept, 1, count), point) : new Digits(new String(kept), point + 1);
    }

    /** With so many digits behind the point. */
    String fixed(int places) {
        Digits rounded = rounded(point + places);
        StringBuilder text = new StringBuilder();
        int before = Math.max(rounded.point, 1);
        for (int i = 0; i < before + places; i++) {
            if (i == before) {
                text.append('.');
            }
            int digit = i + rounded.point - before;
            text.append(digit >= 0 && digit < rounded.digits.length() ? rounded.digits.charAt(digit) : '0');
        }
        return text.toString();
    }

    /** The power of ten of the first digit, after rounding to so many digits. */
    int exponent(int count) {
        return isZero() ? 0 : rounded(count).point - 1;
    }

    /** One digit before the point, and so many behind it. */
    String mantissa(int places) {
        Digits rounded = rounded(places + 1);
        return new Digits(rounded.digits, 1).fixed(places);
    }
}
