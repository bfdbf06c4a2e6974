package ristretto.formatting;

import static ristretto.formatting.Flags.ALTERNATE;
import static ristretto.formatting.Flags.GROUP;
import static ristretto.formatting.Flags.PARENTHESES;
import static ristretto.formatting.Flags.PLUS;
import static ristretto.formatting.Flags.SPACE;
import static ristretto.formatting.Flags.UPPER;
import static ristretto.formatting.Flags.ZERO;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.IllegalFormatConversionException;

/** The conversions of numbers, with the separators of {@code Locale.ROOT}. */
final class NumberFormatting {
    private static final int DEFAULT_PRECISION = 6;

    private final Specifier specifier;

    NumberFormatting(Specifier specifier) {
        this.specifier = specifier;
    }

    String whole(Object argument) {
        boolean decimal = specifier.conversion() == 'd';
        if (argument instanceof BigInteger value) {
            int radix = decimal ? 10 : specifier.conversion() == 'x' ? 16 : 8;
            return signed(value.signum() < 0, prefixed(value.abs().toString(radix), true));
        }
        long mask = switch (argument) {
            case Byte value -> 0xFF;
            case Short value -> 0xFFFF;
            case Integer value -> 0xFFFFFFFFL;
            case Long value -> -1;
            default -> throw refused(argument);
        };
        long value = ((Number) argument).longValue();
        if (decimal) {
            String text = Long.toString(value);
            return signed(value < 0, value < 0 ? text.substring(1) : text);
        }
        specifier.refuse(PARENTHESES, SPACE, PLUS);
        String text = specifier.conversion() == 'x' ? Long.toHexString(value & mask) : Long.toOctalString(value & mask);
        return prefixed(text, false);
    }

    /** With the radix, and zeros behind it; a signed number gets its zeros later. */
    private String prefixed(String digits, boolean isSigned) {
        if (specifier.conversion() == 'd') {
            return digits;
        }
        String prefix = !specifier.has(ALTERNATE) ? "" : specifier.conversion() == 'x' ? "0x" : "0";
        int zeros = isSigned || !specifier.has(ZERO) ? 0 : specifier.width() - prefix.length() - digits.length();
        String text = prefix + "0".repeat(Math.max(zeros, 0)) + digits;
        return isSigned ? text : specifier.cased(text);
    }

    String floating(Object argument) {
        if (argument instanceof BigDecimal value && specifier.conversion() != 'a') {
            return signed(value.signum() < 0, decimal(Digits.of(value)));
        }
        if (!(argument instanceof Double || argument instanceof Float)) {
            throw refused(argument);
        }
        double value = ((Number) argument).doubleValue();
        if (value != value) {
            return specifier.cased("NaN");
        }
        boolean negative = Double.compare(value, 0) < 0;
        if (Double.isInfinite(value)) {
            return sign(negative) + specifier.cased("Infinity") + (negative && specifier.has(PARENTHESES) ? ")" : "");
        }
        double magnitude = Math.abs(value);
        return specifier.conversion() == 'a' ? hexadecimal(negative, magnitude) : signed(negative, decimal(Digits.of(magnitude)));
    }

    private String decimal(Digits value) {
        int precision = specifier.precision() < 0 ? DEFAULT_PRECISION : specifier.precision();
        if (specifier.conversion() == 'f') {
            return value.fixed(precision) + (precision == 0 && specifier.has(ALTERNATE) ? "." : "");
        } else if (specifier.conversion() == 'e') {
            return scientific(value, precision);
        }
        int significant = Math.max(precision, 1);
        int exponent = value.exponent(significant);
        return exponent < -4 || exponent >= significant ? scientific(value, significant - 1) : value.fixed(significant - 1 - exponent);
    }

    private String scientific(Digits value, int places) {
        int exponent = value.exponent(places + 1);
        String digits = Integer.toString(Math.abs(exponent));
        return value.mantissa(places) + (places == 0 && specifier.has(ALTERNATE) ? "." : "") + (specifier.has(UPPER) ? 'E' : 'e')
            + (exponent < 0 ? '-' : '+') + (digits.length() == 1 ? "0" : "") + digits;
    }

    private String hexadecimal(boolean negative, double magnitude) {
        String text = HexadecimalDouble.of(magnitude, specifier.precision());
        int zeros = specifier.has(ZERO) ? specifier.width() - sign(negative).length() - 2 - text.length() : 0;
        return sign(negative) + specifier.cased("0x" + "0".repeat(Math.max(zeros, 0)) + text);
    }

    private String sign(boolean negative) {
        if (negative) {
            return specifier.has(PARENTHESES) ? "(" : "-";
        }
        return specifier.has(PLUS) ? "+" : specifier.has(SPACE) ? " " : "";
    }

    /** With its sign, groups of digits, and zeros up to the width. */
    private String signed(boolean negative, String magnitude) {
        String body = specifier.has(GROUP) ? grouped(magnitude) : magnitude;
        String sign = sign(negative);
        String end = negative && specifier.has(PARENTHESES) ? ")" : "";
        int zeros = specifier.has(ZERO) ? specifier.width() - sign.length() - body.length() - end.length() : 0;
        String text = sign + "0".repeat(Math.max(zeros, 0)) + body + end;
        return specifier.conversion() == 'x' ? specifier.cased(text) : text;
    }

    private static String grouped(String magnitude) {
        int end = 0;
        while (end < magnitude.length() && Character.isDigit(magnitude.charAt(end))) {
            end++;
        }
        StringBuilder text = new StringBuilder(magnitude);
        for (int i = end - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    private IllegalFormatConversionException refused(Object argument) {
        return new IllegalFormatConversionException(specifier.conversion(), argument.getClass());
    }
}
