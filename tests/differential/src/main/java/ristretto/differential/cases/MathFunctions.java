package ristretto.differential.cases;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import ristretto.differential.Cases;

/** Math and StrictMath, bit by bit where the result is specified exactly. */
public final class MathFunctions {
    private static final double[] DOUBLES = {0.0, -0.0, 0.5, -0.5, 0.49999999999999994, 1, -1, 1.5, -1.5, 2.5, -2.5, 3.7, 1e-10, 1e10, -1e10, 4503599627370496.5, 4503599627370497.5, 9007199254740993.0, 1e18, 1e19, 1e300, -1e300,
        Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.1, 0.7, Math.PI, Math.E, -0.2, 100.25, 2147483647.5, -2147483648.5};

    private MathFunctions() { }

    public static void addTo(Cases cases) {
        cases.add("rounding", () -> {
            for (double d : DOUBLES) {
                System.out.println(d + ": " + Math.round(d) + " " + Math.round((float) d) + " " + Math.rint(d) + " " + Math.floor(d) + " " + Math.ceil(d) + " " + Math.abs(d) + " " + Math.signum(d));
            }
        });
        cases.add("square and cube roots", () -> exact(Math::sqrt));
        cases.add("neighbours", () -> {
            exact(Math::nextUp);
            exact(Math::nextDown);
            exact(Math::ulp);
            exact((a) -> Math.nextAfter(a, 0));
            exact((a) -> Math.scalb(a, 5));
            exact((a) -> Math.scalb(a, -1060));
        });
        cases.add("minimum and maximum", () -> {
            exact(Math::min);
            exact(Math::max);
            exact(Math::copySign);
            exact(Math::IEEEremainder);
        });
        cases.add("fused multiply and add", () -> exact((a, b) -> Math.fma(a, b, 1.25)));
        cases.add("StrictMath, bit by bit", () -> {
            exact(StrictMath::sin);
            exact(StrictMath::cos);
            exact(StrictMath::tan);
            exact(StrictMath::asin);
            exact(StrictMath::acos);
            exact(StrictMath::atan);
            exact(StrictMath::exp);
            exact(StrictMath::log);
            exact(StrictMath::log10);
            exact(StrictMath::cbrt);
            exact(StrictMath::sinh);
            exact(StrictMath::cosh);
            exact(StrictMath::tanh);
            exact(StrictMath::expm1);
            exact(StrictMath::log1p);
            exact(StrictMath::atan2);
            exact(StrictMath::pow);
            exact(StrictMath::hypot);
        });
        cases.add("Math functions of special values", () -> {
            for (double d : new double[] {0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1, -1}) {
                System.out.println(Math.sin(d * 0) + " " + Math.exp(d * 0) + " " + Math.log(d) + " " + Math.sqrt(d) + " " + Math.atan(d * 0) + " " + Math.pow(d, 0) + " " + Math.pow(0, d) + " " + Math.pow(d, 2) + " " + Math.cbrt(d)
                    + " " + Math.log10(d) + " " + Math.signum(d) + " " + Math.hypot(d, 0) + " " + Math.atan2(d, 0) + " " + Math.asin(d));
            }
        });
        cases.add("Math functions within one unit in the last place", () -> {
            for (double d = -10; d < 10; d += 0.37) {
                near(Math.sin(d), StrictMath.sin(d));
                near(Math.cos(d), StrictMath.cos(d));
                near(Math.tan(d), StrictMath.tan(d));
                near(Math.exp(d), StrictMath.exp(d));
                near(Math.log(d + 11), StrictMath.log(d + 11));
                near(Math.pow(d + 11, 1.3), StrictMath.pow(d + 11, 1.3));
            }
            System.out.println("near");
        });
        cases.add("exact arithmetic", () -> {
            Cases.failure(() -> System.out.print(Math.addExact(1, 2) + " " + Math.multiplyExact(3, 4) + " " + Math.negateExact(5) + " "));
            Cases.failure(() -> Math.subtractExact(Integer.MIN_VALUE, 1));
            Cases.failure(() -> Math.multiplyExact(1 << 20, 1 << 20));
            Cases.failure(() -> Math.incrementExact(Integer.MAX_VALUE));
            Cases.failure(() -> Math.negateExact(Long.MIN_VALUE));
            Cases.failure(() -> Math.addExact(Long.MAX_VALUE, 1L));
            Cases.failure(() -> Math.absExact(Integer.MIN_VALUE));
            Cases.failure(() -> Math.divideExact(Integer.MIN_VALUE, -1));
        });
        cases.add("floor division", () -> {
            for (int a : new int[] {7, -7, 0, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
                for (int b : new int[] {2, -2, 1, -1, 10, Integer.MIN_VALUE}) {
                    System.out.print(Math.floorDiv(a, b) + "," + Math.floorMod(a, b) + "," + Math.floorDiv((long) a, b) + "," + Math.floorMod((long) a, b) + "," + Math.ceilDiv(a, b) + " ");
                }
            }
            System.out.println();
            Cases.failure(() -> Math.floorDiv(1, Integer.parseInt("0")));
            Cases.failure(() -> Math.floorMod(1L, Long.parseLong("0")));
        });
        cases.add("products and clamps", () -> System.out.println(Math.multiplyHigh(Long.MAX_VALUE, Long.MAX_VALUE) + " " + Math.unsignedMultiplyHigh(-1, -1) + " " + Math.multiplyFull(1 << 30, 1 << 30) + " " + Math.clamp(15L, 0, 10) + " "
            + Math.clamp(-1.5, 0.0, 1.0) + " " + Math.max(Long.MIN_VALUE, 5) + Math.min(-0.0f, 0.0f) + " " + Math.toRadians(180) + " " + Math.toDegrees(Math.PI) + " " + Math.floorMod(-5L, 3)));
    }

    private static void exact(DoubleUnaryOperator function) {
        long sum = 0;
        for (double d : DOUBLES) {
            sum = 31 * sum + Double.doubleToLongBits(function.applyAsDouble(d));
        }
        System.out.println(sum);
    }

    private static void exact(DoubleBinaryOperator function) {
        long sum = 0;
        for (double a : DOUBLES) {
            for (double b : DOUBLES) {
                sum = 31 * sum + Double.doubleToLongBits(function.applyAsDouble(a, b));
            }
        }
        System.out.println(sum);
    }

    private static void near(double a, double b) {
        if (Math.abs(a - b) > 2 * Math.ulp(b)) {
            System.out.println("far: " + a + " " + b);
        }
    }
}
