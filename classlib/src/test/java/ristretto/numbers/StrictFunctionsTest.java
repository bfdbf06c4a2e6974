package ristretto.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Bit by bit what the JDK's {@code StrictMath} gives, for special, ordinary and arbitrary numbers. */
class StrictFunctionsTest {
    private static final double[] SPECIAL = {0.0, -0.0, 1, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MAX_VALUE,
        Double.MIN_NORMAL, 0.5, 2, 3, 1e300, -2.5, 710, 709.7, -745, -746, 1e-300};

    private final Random random = new Random(7);

    private double number(int i) {
        return i < SPECIAL.length ? SPECIAL[i] : switch (i % 5) {
            case 0 -> random.nextGaussian();
            case 1 -> Double.longBitsToDouble(random.nextLong());
            case 2 -> random.nextGaussian() * 700;
            case 3 -> random.nextInt(41) - 20;
            default -> random.nextDouble() * 2;
        };
    }

    private void same(DoubleUnaryOperator expected, DoubleUnaryOperator actual) {
        for (int i = 0; i < 100_000; i++) {
            double x = number(i);
            assertEquals(Double.doubleToLongBits(expected.applyAsDouble(x)), Double.doubleToLongBits(actual.applyAsDouble(x)), () -> "of " + x);
        }
    }

    private void same(DoubleBinaryOperator expected, DoubleBinaryOperator actual) {
        for (int i = 0; i < 300_000; i++) {
            double x = number(i < 441 ? i / 21 : i);
            double y = number(i < 441 ? i % 21 : i / 5);
            assertEquals(Double.doubleToLongBits(expected.applyAsDouble(x, y)), Double.doubleToLongBits(actual.applyAsDouble(x, y)), () -> "of " + x + " and " + y);
        }
    }

    @Test
    void exponentialsAndLogarithms() {
        same(StrictMath::exp, StrictExponentials::exp);
        same(StrictMath::log, StrictExponentials::log);
        same(StrictMath::log10, StrictExponentials::log10);
    }

    @Test
    void hyperbolicFunctions() {
        same(StrictMath::sinh, StrictExponentials::sinh);
        same(StrictMath::cosh, StrictExponentials::cosh);
        same(StrictMath::tanh, StrictExponentials::tanh);
    }

    @Test
    void rootsAndPowers() {
        same(StrictMath::cbrt, StrictPowers::cbrt);
        same(StrictMath::hypot, StrictPowers::hypot);
        same(StrictMath::pow, StrictPowers::pow);
    }

    @Test
    void trigonometricFunctions() {
        same(StrictMath::sin, StrictTrigonometry::sin);
        same(StrictMath::cos, StrictTrigonometry::cos);
        same(StrictMath::tan, StrictTrigonometry::tan);
    }

    /** Of which little is left when whole turns are taken away. */
    @Test
    void multiplesOfAQuarterTurn() {
        for (int i = -100_000; i < 100_000; i++) {
            double x = i * (Math.PI / 2);
            assertEquals(StrictMath.sin(x), StrictTrigonometry.sin(x));
            assertEquals(StrictMath.cos(x), StrictTrigonometry.cos(x));
            assertEquals(StrictMath.tan(x), StrictTrigonometry.tan(x));
        }
    }

    @Test
    void inverseFunctions() {
        same(StrictMath::asin, StrictInverses::asin);
        same(StrictMath::acos, StrictInverses::acos);
        same(StrictMath::atan, StrictInverses::atan);
        same(StrictMath::atan2, StrictInverses::atan2);
    }

    @Test
    void functionsNearZero() {
        same(StrictMath::expm1, StrictNearZero::expm1);
        same(StrictMath::log1p, StrictNearZero::log1p);
    }
}
