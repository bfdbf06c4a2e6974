package ristretto.differential.cases;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import ristretto.differential.Cases;

/** Numbers of any size: scales, rounding, and what cannot be computed. */
public final class Decimals {
    private Decimals() { }

    public static void addTo(Cases cases) {
        cases.add("rounding of decimals", () -> {
            for (String s : new String[] {"5.5", "2.5", "1.6", "1.1", "1.0", "-1.1", "-2.5", "-5.5", "0.05", "9.995"}) {
                for (RoundingMode mode : RoundingMode.values()) {
                    try {
                        System.out.print(new BigDecimal(s).setScale(mode.ordinal() % 2, mode) + " " + new BigDecimal(s).round(new MathContext(1, mode)) + " ");
                    } catch (ArithmeticException e) {
                        System.out.print(e.getMessage() + " ");
                    }
                }
                System.out.println();
            }
        });
        cases.add("scales of decimals", () -> {
            BigDecimal a = new BigDecimal("123.4500");
            BigDecimal b = new BigDecimal("-0.007");
            System.out.println(a.add(b) + " " + a.subtract(b) + " " + a.multiply(b) + " " + a.negate() + " " + a.scale() + a.precision() + a.unscaledValue() + " " + a.stripTrailingZeros() + " " + new BigDecimal("1200").stripTrailingZeros() + " " + new BigDecimal("1200").stripTrailingZeros().toPlainString() + " " + new BigDecimal("1E+5").toEngineeringString() + " " + new BigDecimal("0.0000001") + " " + a.movePointLeft(5) + " " + a.movePointRight(7) + " " + a.scaleByPowerOfTen(3) + " " + BigDecimal.valueOf(2.50) + " " + BigDecimal.valueOf(5, -3) + " " + new BigDecimal(0.1).toString().length() + " " + BigDecimal.ZERO.setScale(3) + " " + new BigDecimal("-0.0"));
            System.out.println(a.equals(new BigDecimal("123.45")) + " " + a.compareTo(new BigDecimal("123.45")) + " " + a.hashCode() + " " + a.signum() + a.ulp() + " " + a.intValue() + a.longValue() + " " + a.doubleValue() + b.floatValue() + " " + a.max(b).min(a) + " " + a.pow(3) + " " + a.toBigInteger() + a.remainder(new BigDecimal("7")) + " " + java.util.Arrays.toString(a.divideAndRemainder(new BigDecimal("10"))) + a.divideToIntegralValue(new BigDecimal("7.5")) + " " + b.abs() + b.plus(new MathContext(1)));
        });
        cases.add("division of decimals", () -> {
            BigDecimal one = BigDecimal.ONE;
            BigDecimal three = new BigDecimal("3.00");
            System.out.println(one.divide(three, 5, RoundingMode.HALF_UP) + " " + one.divide(three, MathContext.DECIMAL32) + " " + one.divide(new BigDecimal("8")) + " " + new BigDecimal("10").divide(three, RoundingMode.DOWN) + " " + new BigDecimal("100").divide(new BigDecimal("0.25")) + " " + one.divide(three, MathContext.DECIMAL128));
            Cases.failure(() -> one.divide(three));
            Cases.failure(() -> one.divide(BigDecimal.ZERO));
            Cases.failure(() -> one.setScale(0).divide(new BigDecimal("7"), 2, RoundingMode.UNNECESSARY));
            Cases.failure(() -> new BigDecimal("1.5").intValueExact());
            Cases.failure(() -> new BigDecimal(""));
            Cases.failure(() -> new BigDecimal(Double.NaN));
            Cases.failure(() -> new MathContext(-1));
        });
        cases.add("large integers", () -> {
            BigInteger a = new BigInteger("123456789012345678901234567890");
            BigInteger b = new BigInteger("-987654321098765432109");
            System.out.println(a.add(b) + " " + a.subtract(b) + " " + a.multiply(b) + " " + a.divide(b) + " " + a.remainder(b) + " " + a.mod(b.negate()) + " " + java.util.Arrays.toString(b.divideAndRemainder(new BigInteger("1000"))) + a.gcd(b) + " " + a.pow(5) + " " + a.negate().shiftRight(7) + " " + b.shiftLeft(40) + " " + b.shiftLeft(-3));
            System.out.println(a.and(b) + " " + a.or(b) + " " + a.xor(b) + " " + a.not() + " " + a.andNot(b) + " " + a.testBit(5) + a.setBit(100) + a.clearBit(1).flipBit(2) + " " + a.bitLength() + b.bitCount() + a.getLowestSetBit() + " " + b.toString(36) + new BigInteger("-zz", 36) + " " + a.hashCode() + b.signum() + " " + a.intValue() + " " + b.longValue() + " " + a.doubleValue() + " " + b.floatValue() + " " + java.util.Arrays.toString(b.toByteArray()) + new BigInteger(new byte[] {-1, 0}) + new BigInteger(1, new byte[] {-1, 0}));
            System.out.println(BigInteger.valueOf(3).modPow(new BigInteger("1000000"), BigInteger.valueOf(1_000_007)) + " " + BigInteger.valueOf(3).modInverse(BigInteger.valueOf(11)) + " " + new BigInteger("1000003").isProbablePrime(20) + a.sqrt() + " " + a.compareTo(b) + a.max(b).equals(a) + BigInteger.TWO.pow(200) + " " + BigInteger.valueOf(7).modPow(BigInteger.valueOf(-1), BigInteger.TEN) + " " + new BigInteger("97").nextProbablePrime());
            Cases.failure(() -> a.divide(BigInteger.ZERO));
            Cases.failure(() -> a.mod(BigInteger.ZERO));
            Cases.failure(() -> a.mod(b));
            Cases.failure(() -> a.longValueExact());
            Cases.failure(() -> a.intValueExact());
            Cases.failure(() -> a.pow(-1));
            Cases.failure(() -> BigInteger.valueOf(2).modInverse(BigInteger.valueOf(4)));
            Cases.failure(() -> new BigInteger("12x"));
            Cases.failure(() -> new BigInteger(""));
            Cases.failure(() -> new BigInteger("1", 99));
            Cases.failure(() -> b.sqrt());
            Cases.failure(() -> a.testBit(-1));
        });
        cases.add("random large integers agree with their identities", () -> {
            java.util.Random random = new java.util.Random(11);
            int sum = 0;
            for (int i = 0; i < 300; i++) {
                byte[] first = new byte[random.nextInt(40) + 1];
                byte[] second = new byte[random.nextInt(25) + 1];
                random.nextBytes(first);
                random.nextBytes(second);
                BigInteger a = new BigInteger(1, first);
                BigInteger b = new BigInteger(1, second).add(BigInteger.ONE);
                if (i % 3 == 0) {
                    a = a.negate();
                }
                BigInteger[] parts = a.divideAndRemainder(b);
                if (!parts[0].multiply(b).add(parts[1]).equals(a) || !new BigInteger(a.toString(7), 7).equals(a)) {
                    System.out.println("wrong: " + a + " and " + b);
                }
                sum = sum * 31 + parts[0].hashCode() + a.multiply(b).xor(a).hashCode() + a.shiftRight(i % 70).hashCode() + a.gcd(b).hashCode() + Double.hashCode(a.doubleValue());
            }
            System.out.println(sum);
        });
    }
}
