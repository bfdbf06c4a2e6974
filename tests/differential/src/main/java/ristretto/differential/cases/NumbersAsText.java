package ristretto.differential.cases;

import ristretto.differential.Cases;

/** Numbers to text and back, and the bits of numbers. */
public final class NumbersAsText {
    private static final double[] DOUBLES = {0.0, -0.0, 1, -1, 0.1, 0.2, 0.1 + 0.2, 1.0 / 3, 2.0 / 3, 100, 1000, 1e6, 9999999, 1e7, 1.0E7 + 0.5, 12345678.9, 1e-3, 0.00099999, 1e-4, 1e15, 1e16, 1e17, 1e20, 1e21, 1e22, 1e23,
        123456789012345680.0, 2.2250738585072014E-308, 2.2250738585072011E-308, 4.9E-324, 1.7976931348623157E308, 5e-324, 1e-5, 3.141592653589793, 2.718281828459045, 9.007199254740993E15, 4.35, 0.3, 1.1, 2e-3,
        Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1.0E-322, 2.0E-3, 8.41E21, 2.2E-322, 9.5E-3, 1.0E23, 6.0221409e23, 0.5, 0.25, 123.456, 2147483647, 4294967295.0};

    private NumbersAsText() { }

    public static void addTo(Cases cases) {
        cases.add("doubles as text", () -> {
            for (double d : DOUBLES) {
                System.out.println(d + " " + -d);
            }
        });
        cases.add("floats as text", () -> {
            for (double d : DOUBLES) {
                System.out.println((float) d);
            }
            for (float f : new float[] {1.1f, 3.4028235E38f, 1.4E-45f, 1.17549435E-38f, 16777216f, 0.1f + 0.2f, 1e10f, 33554432f, 8388608.5f, 1.0E-2f, 9.999E-4f}) {
                System.out.println(f);
            }
        });
        cases.add("random doubles as text and back", () -> {
            long seed = 42;
            int sum = 0;
            for (int i = 0; i < 3000; i++) {
                seed = seed * 6364136223846793005L + 1442695040888963407L;
                double d = Double.longBitsToDouble(seed);
                String s = Double.toString(d);
                sum = 31 * sum + s.hashCode();
                if (!Double.isNaN(d) && Double.parseDouble(s) != d) {
                    System.out.println("not the same: " + s);
                }
            }
            System.out.println(sum);
        });
        cases.add("random floats as text and back", () -> {
            int seed = 42;
            int sum = 0;
            for (int i = 0; i < 3000; i++) {
                seed = seed * 1664525 + 1013904223;
                float f = Float.intBitsToFloat(seed);
                String s = Float.toString(f);
                sum = 31 * sum + s.hashCode();
                if (!Float.isNaN(f) && Float.parseFloat(s) != f) {
                    System.out.println("not the same: " + s);
                }
            }
            System.out.println(sum);
        });
        cases.add("short decimals as text", () -> {
            int sum = 0;
            for (int i = 0; i < 20000; i++) {
                sum = 31 * sum + Double.toString(i / 1000.0).hashCode() + Float.toString(i / 100f).hashCode();
            }
            System.out.println(sum);
        });
        cases.add("parse doubles", () -> {
            for (String s : new String[] {"0", "-0", "1.5", " 2.5 ", "1e3", "1E-3", ".5", "5.", "+7", "0x1p3", "0x1.8p-1", "NaN", "-Infinity", "1f", "2D", "1e400", "1e-400", "4.9e-324", "2.4703282292062328e-324",
                "179769313486231570814527423731704356798070e267", "0.1000000000000000055511151231257827", "123456789012345678901234567890", "9007199254740993", "1.7976931348623159e308", "", ".", "e5", "1e", "--1", "1,5", "0x"}) {
                Cases.failure(() -> System.out.print(Double.doubleToLongBits(Double.parseDouble(s)) + " "));
                Cases.failure(() -> System.out.print(Float.floatToIntBits(Float.parseFloat(s)) + " "));
            }
        });
        cases.add("ints as text", () -> {
            for (int i : new int[] {0, 1, -1, 255, -256, 12345, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
                System.out.println(i + " " + Integer.toHexString(i) + " " + Integer.toOctalString(i) + " " + Integer.toBinaryString(i) + " " + Integer.toString(i, 36) + " " + Integer.toString(i, 2) + " "
                    + Integer.toUnsignedString(i) + " " + Integer.toString(i, 99));
            }
        });
        cases.add("longs as text", () -> {
            for (long l : new long[] {0, 1, -1, 1L << 40, -(1L << 50), Long.MAX_VALUE, Long.MIN_VALUE}) {
                System.out.println(l + " " + Long.toHexString(l) + " " + Long.toOctalString(l) + " " + Long.toBinaryString(l) + " " + Long.toString(l, 36) + " " + Long.toUnsignedString(l) + " " + Long.toString(l, 7));
            }
        });
        cases.add("parse ints and longs", () -> {
            for (String s : new String[] {"0", "-1", "+5", "2147483647", "-2147483648", "2147483648", "-2147483649", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "7f", "zz", "", "-", "+", " 1", "1_000", "\u0663"}) {
                Cases.failure(() -> System.out.print(Integer.parseInt(s) + " "));
                Cases.failure(() -> System.out.print(Long.parseLong(s) + " "));
                Cases.failure(() -> System.out.print(Integer.parseInt(s, 36) + " "));
                Cases.failure(() -> System.out.print(Integer.parseUnsignedInt(s) + " "));
                Cases.failure(() -> System.out.print(Short.parseShort(s) + " "));
            }
            System.out.println(Integer.decode("0x1F") + Integer.decode("-010") + Long.decode("#ff") + " " + Boolean.parseBoolean("TRUE") + Integer.valueOf("12") + Byte.parseByte("-128"));
        });
        cases.add("bits of ints", () -> {
            for (int i : new int[] {0, 1, -1, 0x12345678, 0x80000000, 0x00F0, 1 << 20}) {
                System.out.println(Integer.bitCount(i) + " " + Integer.numberOfLeadingZeros(i) + " " + Integer.numberOfTrailingZeros(i) + " " + Integer.highestOneBit(i) + " " + Integer.lowestOneBit(i) + " "
                    + Integer.reverse(i) + " " + Integer.reverseBytes(i) + " " + Integer.rotateLeft(i, 7) + " " + Integer.rotateRight(i, 35) + " " + Integer.signum(i) + " " + Integer.divideUnsigned(i, 7)
                    + " " + Integer.remainderUnsigned(i, 7) + " " + Integer.compareUnsigned(i, 5) + " " + Integer.hashCode(i) + " " + Integer.toUnsignedLong(i));
            }
        });
        cases.add("bits of longs", () -> {
            for (long l : new long[] {0, 1, -1, 0x123456789ABCDEFL, Long.MIN_VALUE, 0xF000L, 1L << 40}) {
                System.out.println(Long.bitCount(l) + " " + Long.numberOfLeadingZeros(l) + " " + Long.numberOfTrailingZeros(l) + " " + Long.highestOneBit(l) + " " + Long.lowestOneBit(l) + " "
                    + Long.reverse(l) + " " + Long.reverseBytes(l) + " " + Long.rotateLeft(l, 7) + " " + Long.rotateRight(l, 71) + " " + Long.signum(l) + " " + Long.divideUnsigned(l, 7)
                    + " " + Long.remainderUnsigned(l, 7) + " " + Long.compareUnsigned(l, 5) + " " + Long.hashCode(l));
            }
        });
        cases.add("unsigned division by zero", () -> {
            Cases.failure(() -> System.out.println(Integer.divideUnsigned(1, Integer.parseInt("0"))));
            Cases.failure(() -> System.out.println(Long.remainderUnsigned(1, Long.parseLong("0"))));
        });
        cases.add("bits of floating point", () -> System.out.println(Double.doubleToLongBits(-0.0) + " " + Double.doubleToRawLongBits(Double.NaN) + " " + Float.floatToIntBits(Float.MIN_VALUE) + " "
            + Double.longBitsToDouble(0x7ff0000000000001L) + " " + Float.intBitsToFloat(0x7f800000) + " " + Double.hashCode(1.5) + " " + Float.hashCode(1.5f) + " " + Double.valueOf(-0.0).equals(0.0) + " "
            + Double.valueOf(Double.NaN).equals(Double.NaN) + " " + Double.compare(-0.0, 0.0) + " " + Double.isFinite(1e308 * 10) + Double.isInfinite(-1 / 0.0) + " " + Double.toHexString(0.1) + " " + Double.toHexString(-1e-320)
            + " " + Double.MIN_EXPONENT + " " + Float.toHexString(1.5f) + " " + Math.getExponent(1e10) + " " + Double.max(Double.NaN, 1) + Double.sum(1, 2)));
        cases.add("big integers", () -> {
            java.math.BigInteger a = new java.math.BigInteger("123456789012345678901234567890");
            java.math.BigInteger b = java.math.BigInteger.valueOf(-987654321);
            System.out.println(a.multiply(b) + " " + a.divide(b) + " " + a.mod(java.math.BigInteger.TEN.pow(5)) + " " + a.gcd(b) + " " + a.modPow(b.negate(), java.math.BigInteger.valueOf(1000007)) + " " + a.shiftLeft(70)
                + " " + a.bitLength() + " " + b.shiftRight(3) + " " + a.xor(b) + " " + a.toString(16) + " " + a.compareTo(b) + " " + a.sqrt() + " " + b.hashCode());
            Cases.failure(() -> a.divide(java.math.BigInteger.ZERO));
        });
        cases.add("big decimals", () -> {
            java.math.BigDecimal a = new java.math.BigDecimal("123.4567");
            System.out.println(a.add(new java.math.BigDecimal("0.0003")) + " " + a.setScale(2, java.math.RoundingMode.HALF_UP) + " " + a.divide(new java.math.BigDecimal("3"), 10, java.math.RoundingMode.HALF_EVEN)
                + " " + a.multiply(a) + " " + a.negate().scale() + " " + new java.math.BigDecimal("1E+5").toPlainString() + " " + new java.math.BigDecimal("100").stripTrailingZeros() + " " + a.compareTo(java.math.BigDecimal.ONE));
            Cases.failure(() -> java.math.BigDecimal.ONE.divide(new java.math.BigDecimal(3)));
        });
        cases.add("hexadecimal format", () -> System.out.println(java.util.HexFormat.of().formatHex(new byte[] {0, 1, -1, 127}) + java.util.HexFormat.ofDelimiter(":").withUpperCase().formatHex(new byte[] {10, -86})
            + java.util.Arrays.toString(java.util.HexFormat.of().parseHex("00ff10")) + java.util.HexFormat.of().toHexDigits((byte) 10) + java.util.HexFormat.fromHexDigits("7fff")));
        cases.add("UUID", () -> System.out.println(new java.util.UUID(1, -2) + " " + java.util.UUID.fromString("01234567-89ab-cdef-0123-456789abcdef").getLeastSignificantBits()));
        cases.add("random numbers of a seed", () -> {
            java.util.Random r = new java.util.Random(42);
            System.out.println(r.nextInt() + " " + r.nextInt(100) + " " + r.nextLong() + " " + r.nextDouble() + " " + r.nextFloat() + " " + r.nextBoolean() + " " + r.nextGaussian() + " " + r.nextInt(5, 10));
            byte[] bytes = new byte[7];
            r.nextBytes(bytes);
            System.out.println(java.util.Arrays.toString(bytes) + r.nextInt(1 << 20) + " " + r.ints(3, 0, 10).boxed().toList());
        });
    }
}
