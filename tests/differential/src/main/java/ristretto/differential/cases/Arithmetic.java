package ristretto.differential.cases;

import ristretto.differential.Cases;

/** JLS 15.15 to 15.22: integers and floating point. */
public final class Arithmetic {
    private static final int[] INTS = {0, 1, -1, 2, -2, 3, 7, -7, 10, 100, 255, 256, 32767, -32768, 65535, 1 << 30,
        Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE - 1, Integer.MIN_VALUE + 1, 123456789, -987654321};
    private static final long[] LONGS = {0, 1, -1, 2, -2, 7, -7, 1000, 1L << 31, 1L << 32, -(1L << 32), Integer.MAX_VALUE,
        Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE - 1, Long.MIN_VALUE + 1, 1234567890123456789L};
    private static final double[] DOUBLES = {0.0, -0.0, 1, -1, 0.5, 1.5, -2.5, 1e10, 1e-10, 1e300, -1e300, Double.MAX_VALUE,
        Double.MIN_VALUE, Double.MIN_NORMAL, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 3.14159};

    private Arithmetic() { }

    public static void addTo(Cases cases) {
        cases.add("int division and remainder of all pairs", Arithmetic::intDivision);
        cases.add("long division and remainder of all pairs", Arithmetic::longDivision);
        cases.add("int operators of all pairs", Arithmetic::intOperators);
        cases.add("long operators of all pairs", Arithmetic::longOperators);
        cases.add("shift of int by any count", Arithmetic::intShifts);
        cases.add("shift of long by any count", Arithmetic::longShifts);
        cases.add("double operators of all pairs", Arithmetic::doubleOperators);
        cases.add("float operators of all pairs", Arithmetic::floatOperators);
        cases.add("comparison of doubles", Arithmetic::comparisons);
        cases.add("division by a constant", Arithmetic::byConstants);
        cases.add("division in a loop guarded by a condition", Arithmetic::guarded);
        cases.add("unused division by zero", () -> Cases.failure(() -> unused(zero())));
        cases.add("division by constant zero", () -> Cases.failure(() -> System.out.println(one() / 0)));
        cases.add("remainder by constant zero", () -> Cases.failure(() -> System.out.println(one() % 0)));
        cases.add("long division by zero", () -> Cases.failure(() -> System.out.println(5L / zero())));
        cases.add("long remainder by zero", () -> Cases.failure(() -> System.out.println(5L % zero())));
        cases.add("floating division by zero", () -> System.out.println(1.0 / zero() + " " + -1f / zero() + " " + 0.0 / zero()));
        cases.add("compound assignment narrows", Arithmetic::compound);
        cases.add("increments of byte, short and char wrap", Arithmetic::increments);
        cases.add("unary minus of the least values", () -> System.out.println(-least() + " " + -(long) least() + " "
            + -(Long.MIN_VALUE + zero()) + " " + Math.abs(least()) + " " + ~least()));
        cases.add("char arithmetic", () -> System.out.println((char) ('a' + one()) + " " + ('a' + one()) + " " + (char) -1 % 7));
        cases.add("boolean operators", Arithmetic::booleans);
    }

    private static int zero() {
        return Integer.parseInt("0");
    }

    private static int one() {
        return zero() + 1;
    }

    private static int least() {
        return Integer.MIN_VALUE + zero();
    }

    private static void unused(int divisor) {
        int ignored = 1 / divisor;
    }

    private static void intDivision() {
        long sum = 0;
        for (int a : INTS) {
            for (int b : INTS) {
                try {
                    sum = sum * 31 + a / b;
                    sum = sum * 31 + a % b;
                } catch (ArithmeticException e) {
                    sum = sum * 31 + e.getMessage().length();
                }
            }
        }
        System.out.println(sum);
    }

    private static void longDivision() {
        long sum = 0;
        for (long a : LONGS) {
            for (long b : LONGS) {
                try {
                    sum = sum * 31 + a / b;
                    sum = sum * 31 + a % b;
                } catch (ArithmeticException e) {
                    sum = sum * 31 + e.getMessage().length();
                }
            }
        }
        System.out.println(sum);
    }

    private static void intOperators() {
        int sum = 0;
        for (int a : INTS) {
            for (int b : INTS) {
                sum = 31 * sum + (a + b ^ a - b) + a * b + (a & b | ~a) + (a < b ? 1 : 2) + (a >= b ? 4 : 8) + Integer.compare(a, b);
            }
        }
        System.out.println(sum);
    }

    private static void longOperators() {
        long sum = 0;
        for (long a : LONGS) {
            for (long b : LONGS) {
                sum = 31 * sum + (a + b ^ a - b) + a * b + (a & b | ~a) + (a < b ? 1 : 2) + (a >= b ? 4 : 8) + Long.compare(a, b);
            }
        }
        System.out.println(sum);
    }

    private static void intShifts() {
        for (int a : new int[] {1, -1, 0x12345678, Integer.MIN_VALUE}) {
            int sum = 0;
            for (int count = -70; count <= 70; count++) {
                sum = 31 * sum + (a << count) + (a >> count) * 3 + (a >>> count) * 5;
            }
            System.out.println(sum + " " + (a << 33) + " " + (a >>> -1) + " " + (a >> 32L + zero()));
        }
    }

    private static void longShifts() {
        for (long a : new long[] {1, -1, 0x123456789ABCDEFL, Long.MIN_VALUE}) {
            long sum = 0;
            for (int count = -130; count <= 130; count++) {
                sum = 31 * sum + (a << count) + (a >> count) * 3 + (a >>> count) * 5;
            }
            System.out.println(sum + " " + (a << 65) + " " + (a >>> -1) + " " + (a >> 64L + zero()));
        }
    }

    private static void doubleOperators() {
        long sum = 0;
        for (double a : DOUBLES) {
            for (double b : DOUBLES) {
                for (double c : new double[] {a + b, a - b, a * b, a / b, a % b, -a}) {
                    sum = 31 * sum + Double.doubleToLongBits(c);
                }
            }
        }
        System.out.println(sum);
    }

    private static void floatOperators() {
        int sum = 0;
        for (double x : DOUBLES) {
            for (double y : DOUBLES) {
                float a = (float) x;
                float b = (float) y;
                for (float c : new float[] {a + b, a - b, a * b, a / b, a % b, -a}) {
                    sum = 31 * sum + Float.floatToIntBits(c);
                }
            }
        }
        System.out.println(sum);
    }

    private static void comparisons() {
        for (double a : DOUBLES) {
            StringBuilder line = new StringBuilder();
            for (double b : DOUBLES) {
                line.append(a < b ? '<' : '-').append(a <= b ? '[' : '-').append(a > b ? '>' : '-').append(a >= b ? ']' : '-')
                    .append(a == b ? '=' : '-').append(a != b ? '!' : '-').append(Double.compare(a, b)).append(!(a < b) ? 'n' : ' ');
            }
            System.out.println(line);
        }
    }

    private static void byConstants() {
        long sum = 0;
        for (int a : INTS) {
            sum = 31 * sum + a / 1 + a / -1 + a / 2 + a / 3 + a / -7 + a / 10 + a / 1000 + a % 1 + a % -1 + a % 2 + a % 10 + a % 8
                + a / Integer.MIN_VALUE + a % Integer.MAX_VALUE;
        }
        for (long a : LONGS) {
            sum = 31 * sum + a / 1 + a / -1 + a / 2 + a / 3 + a / -7 + a / 10 + a % -1 + a % 10 + a % 1000000007L + a / Long.MIN_VALUE;
        }
        System.out.println(sum);
    }

    private static void guarded() {
        int sum = 0;
        int divisor = zero();
        for (int i = 0; i < 10; i++) {
            if (divisor != 0) {
                sum += 100 / divisor;
            }
            sum++;
        }
        System.out.println(sum);
    }

    private static void compound() {
        byte b = 100;
        b += 100;
        short s = 1000;
        s *= 1000;
        char c = 'a';
        c += 70000;
        int i = 10;
        i *= 1.7;
        i -= 0.5;
        int j = 3;
        j <<= 33L;
        long l = 5;
        l >>>= 65;
        float f = 1;
        f += 1e10;
        b >>>= 1;
        System.out.println(b + " " + s + " " + (int) c + " " + i + " " + j + " " + l + " " + f);
    }

    private static void increments() {
        byte b = Byte.MAX_VALUE;
        b++;
        short s = Short.MIN_VALUE;
        s--;
        char c = 0;
        c--;
        int i = Integer.MAX_VALUE;
        i++;
        long l = Long.MIN_VALUE;
        l--;
        float f = 16777216f;
        f++;
        System.out.println(b + " " + s + " " + (int) c + " " + i + " " + l + " " + f);
    }

    private static void booleans() {
        boolean t = one() == 1;
        boolean f = !t;
        System.out.println((t & f) + " " + (t | f) + " " + (t ^ t) + " " + (f == f) + " " + (t && f || !f));
        t &= f;
        f |= true;
        System.out.println(t + " " + f + " " + (t ? 1 : f ? 2 : 3));
    }
}
