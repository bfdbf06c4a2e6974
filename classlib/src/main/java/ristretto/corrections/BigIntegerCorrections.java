package ristretto.corrections;

import java.math.BigInteger;

/** Methods of {@code BigInteger} that are missing or differ. */
public final class BigIntegerCorrections {
    /** As many bits as a positive {@code long} has. */
    private static final int BITS = 63;

    private BigIntegerCorrections() { }

    public static double doubleValue(BigInteger number) {
        int dropped = dropped(number);
        return dropped == 0 ? number.longValue() : number.signum() * Math.scalb((double) upper(number, dropped), dropped);
    }

    public static float floatValue(BigInteger number) {
        int dropped = dropped(number);
        return dropped == 0 ? number.longValue() : number.signum() * Math.scalb((float) upper(number, dropped), dropped);
    }

    private static int dropped(BigInteger number) {
        return Math.max(0, number.abs().bitLength() - BITS);
    }

    /** The upper bits of the magnitude; the last is set if one of those is that follow, so that it is rounded as if they were there. */
    private static long upper(BigInteger number, int dropped) {
        BigInteger magnitude = number.abs();
        BigInteger upper = magnitude.shiftRight(dropped);
        return upper.longValue() | (magnitude.getLowestSetBit() < dropped ? 1 : 0);
    }

    /** Of the magnitude in words of 32 bits, the highest first, and the sign. */
    public static int hashCode(BigInteger number) {
        BigInteger magnitude = number.abs();
        int hash = 0;
        for (int word = (magnitude.bitLength() + 31) / 32 - 1; word >= 0; word--) {
            hash = 31 * hash + magnitude.shiftRight(32 * word).intValue();
        }
        return hash * number.signum();
    }
}
