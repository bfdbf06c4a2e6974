package ristretto.numbers;

/**
 * Angles of more than 2^19 quarters of a turn, by {@code __kernel_rem_pio2} of fdlibm 5.3 (Payne and Hanek): the digits of 2/pi that count
 * for an exponent, times the angle, in pieces of 24 bits whose products are exact.
 */
final class LargeAngles {
    private static final double TWO_24 = 0x1p24;
    /** 2/pi in hexadecimal, six digits a piece. */
    private static final String INVERSE =
        "A2F9836E4E441529FC2757D1F534DDC0DB6295993C439041FE5163ABDEBBC561B7246E3A424DD2E006492EEA09D1921CFE1DEB1CB129A73EE88235F52EBB4484E99C"
        + "7026B45F7E413991D639835339F49C845F8BBDF9283B1FF897FFDE05980FEF2F118B5A0A6D1F6D367ECF27CB09B74F463F669E5FEA2D7527BAC7EBE5F17B3D0739F7"
        + "8A5292EA6BFB5FB11F8D5D0856033046FC7B6BABF0CFBC209AF4361DA9E391615EE61B086599855F14A068408DFFD8804D73273106061556CA73A8C960E27BC08C6B";
    /** A quarter of a turn in pieces of 24 bits. */
    private static final double[] QUARTER = {1.57079625129699707031e+00, 7.54978941586159635336e-08, 5.39030252995776476554e-15, 3.28200341580791294123e-22, 1.27065575308067607349e-29};
    /** How many pieces of the product, but for the last, are computed at first. */
    private static final int FIRST = 4;

    private final double[] angle;
    private final int exponent;
    private final int firstPiece;
    private final double[] product = new double[20];
    private final int[] digits = new int[20];

    private LargeAngles(double[] angle, int exponent) {
        this.angle = angle;
        this.exponent = exponent;
        this.firstPiece = (exponent - 3) / 24;
    }

    static QuarterTurns quarterTurns(double x) {
        int exponent = (Words.high(x) >> 20) - 1046;
        double z = Words.withHigh(x, Words.high(x) - (exponent << 20));
        double[] parts = new double[3];
        for (int i = 0; i < 2; i++) {
            parts[i] = (int) z;
            z = (z - parts[i]) * TWO_24;
        }
        parts[2] = z;
        int used = 3;
        while (parts[used - 1] == 0) {
            used--;
        }
        double[] pieces = new double[used];
        System.arraycopy(parts, 0, pieces, 0, used);
        return new LargeAngles(pieces, exponent).reduced();
    }

    private static double inverse(int piece) {
        return piece < 0 ? 0 : Integer.parseInt(INVERSE, piece * 6, piece * 6 + 6, 16);
    }

    private void multiply(int from, int to) {
        for (int i = from; i <= to; i++) {
            double sum = 0;
            for (int j = 0; j < angle.length; j++) {
                sum += angle[j] * inverse(firstPiece + i - j);
            }
            product[i] = sum;
        }
    }

    /** Splits the first pieces of the product into 24 bits each, the last first; what is left is a multiple of 2^24 of them all. */
    private double distill(int last) {
        double z = product[last];
        for (int i = 0, j = last; j > 0; i++, j--) {
            double carried = (int) (z / TWO_24);
            digits[i] = (int) (z - TWO_24 * carried);
            z = product[j - 1] + carried;
        }
        return z;
    }

    private QuarterTurns reduced() {
        int scale = exponent - 24 * (firstPiece + 1);
        int last = FIRST;
        multiply(0, last);
        while (true) {
            double z = Math.scalb(distill(last), scale);
            z -= 8 * Math.floor(z * 0.125);
            int n = (int) z;
            z -= n;
            int half = 0;
            if (scale > 0) {
                int carried = digits[last - 1] >> 24 - scale;
                n += carried;
                digits[last - 1] -= carried << 24 - scale;
                half = digits[last - 1] >> 23 - scale;
            } else if (scale == 0) {
                half = digits[last - 1] >> 23;
            } else if (z >= 0.5) {
                half = 2;
            }
            if (half > 0) {
                n++;
                z = complement(last, scale, half == 2, z);
            }
            int more = z == 0 ? missing(last) : 0;
            if (more == 0) {
                return converted(n & 7, last, scale, half > 0, z);
            }
            multiply(last + 1, last + more);
            last += more;
        }
    }

    /** One minus the fraction. */
    private double complement(int last, int scale, boolean whole, double z) {
        boolean borrowed = false;
        for (int i = 0; i < last; i++) {
            if (borrowed) {
                digits[i] = 0xFFFFFF - digits[i];
            } else if (digits[i] != 0) {
                borrowed = true;
                digits[i] = 0x1000000 - digits[i];
            }
        }
        if (scale > 0) {
            digits[last - 1] &= scale == 1 ? 0x7FFFFF : 0x3FFFFF;
        }
        return whole ? 1 - z - (borrowed ? Math.scalb(1.0, scale) : 0) : z;
    }

    /** How many more pieces of 2/pi are needed, since those that were taken cancelled out. */
    private int missing(int last) {
        for (int i = last - 1; i >= FIRST; i--) {
            if (digits[i] != 0) {
                return 0;
            }
        }
        int more = 1;
        while (digits[FIRST - more] == 0) {
            more++;
        }
        return more;
    }

    private QuarterTurns converted(int quarters, int pieces, int firstScale, boolean negative, double z) {
        int last = pieces;
        int scale = firstScale;
        if (z == 0) {
            do {
                last--;
                scale -= 24;
            } while (digits[last] == 0);
        } else {
            double rest = Math.scalb(z, -scale);
            if (rest >= TWO_24) {
                double carried = (int) (rest / TWO_24);
                digits[last] = (int) (rest - TWO_24 * carried);
                last++;
                scale += 24;
                digits[last] = (int) carried;
            } else {
                digits[last] = (int) rest;
            }
        }
        double unit = Math.scalb(1.0, scale);
        for (int i = last; i >= 0; i--) {
            product[i] = unit * digits[i];
            unit /= TWO_24;
        }
        return summed(quarters, last, negative);
    }

    /** The fraction of a quarter as an angle, with its smallest parts first. */
    private QuarterTurns summed(int quarters, int last, boolean negative) {
        double[] parts = new double[last + 1];
        for (int i = last; i >= 0; i--) {
            for (int k = 0; k <= FIRST && k <= last - i; k++) {
                parts[last - i] += QUARTER[k] * product[i + k];
            }
        }
        double rest = 0;
        for (int i = last; i >= 0; i--) {
            rest += parts[i];
        }
        double correction = parts[0] - rest;
        for (int i = 1; i <= last; i++) {
            correction += parts[i];
        }
        return negative ? new QuarterTurns(quarters, -rest, -correction) : new QuarterTurns(quarters, rest, correction);
    }
}
