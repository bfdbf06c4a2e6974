package ristretto.corrections;

import java.math.BigDecimal;

/** Methods of {@code BigDecimal} that are missing or differ. */
public final class BigDecimalCorrections {
    private BigDecimalCorrections() { }

    /** TeaVM's takes logarithms, and finds one digit in 11. */
    public static int precision(BigDecimal number) {
        return number.unscaledValue().abs().toString().length();
    }

    /** What TeaVM's own methods ask instead, to be quick; 1 for 11, which then is not rounded. */
    public static int aproxPrecision(BigDecimal number) {
        return precision(number);
    }

    public static int hashCode(BigDecimal number) {
        return 31 * number.unscaledValue().hashCode() + number.scale();
    }
}
