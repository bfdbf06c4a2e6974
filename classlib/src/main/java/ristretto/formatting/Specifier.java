package ristretto.formatting;

import static ristretto.formatting.Flags.ALTERNATE;
import static ristretto.formatting.Flags.GROUP;
import static ristretto.formatting.Flags.LEFT;
import static ristretto.formatting.Flags.PARENTHESES;
import static ristretto.formatting.Flags.PLUS;
import static ristretto.formatting.Flags.SPACE;
import static ristretto.formatting.Flags.UPPER;
import static ristretto.formatting.Flags.ZERO;

import java.util.FormatFlagsConversionMismatchException;
import java.util.IllegalFormatFlagsException;
import java.util.IllegalFormatPrecisionException;
import java.util.IllegalFormatWidthException;
import java.util.MissingFormatWidthException;

/**
 * What stands from a percent sign to its conversion.
 *
 * @param index of the argument, from 1; 0 if it is the next one
 * @param width least number of characters, or -1
 * @param precision or -1
 * @param conversion in lower case, unless it has only an upper case
 */
record Specifier(int index, int flags, int width, int precision, char conversion) {
    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    boolean takesArgument() {
        return conversion != 'n' && conversion != '%';
    }

    /** Refuses what does not go together. */
    Specifier checked() {
        switch (conversion) {
            case 'd', 'o', 'x', 'e', 'f', 'g', 'a' -> checkNumeric();
            case 'n', '%' -> checkText();
            default -> checkGeneral();
        }
        return this;
    }

    private void checkGeneral() {
        if (conversion == 'c' && precision != -1) {
            throw new IllegalFormatPrecisionException(precision);
        }
        if (conversion != 's') {
            refuse(ALTERNATE);
        }
        checkWidth(LEFT);
        refuse(PLUS, SPACE, ZERO, GROUP, PARENTHESES);
    }

    private void checkNumeric() {
        checkWidth(LEFT | ZERO);
        if (has(PLUS) && has(SPACE) || has(LEFT) && has(ZERO)) {
            throw new IllegalFormatFlagsException(Flags.text(flags));
        }
        boolean whole = conversion == 'd' || conversion == 'o' || conversion == 'x';
        if (whole && precision != -1) {
            throw new IllegalFormatPrecisionException(precision);
        }
        switch (conversion) {
            case 'd', 'g' -> refuse(ALTERNATE);
            case 'o', 'x', 'e' -> refuse(GROUP);
            case 'a' -> refuse(PARENTHESES, GROUP);
            default -> { }
        }
    }

    private void checkText() {
        if (precision != -1) {
            throw new IllegalFormatPrecisionException(precision);
        }
        if (conversion == 'n' && width != -1) {
            throw new IllegalFormatWidthException(width);
        }
        if ((flags & ~(conversion == '%' ? LEFT : 0)) != 0) {
            throw new IllegalFormatFlagsException(Flags.text(flags));
        }
        checkWidth(LEFT);
    }

    private void checkWidth(int needing) {
        if (width == -1 && has(needing)) {
            throw new MissingFormatWidthException(toString());
        }
    }

    void refuse(int... refused) {
        for (int flag : refused) {
            if (has(flag)) {
                throw new FormatFlagsConversionMismatchException(Flags.text(flag), conversion);
            }
        }
    }

    /** As a text of at least the width. */
    String justified(String text) {
        int missing = width - text.length();
        if (missing <= 0) {
            return text;
        }
        return has(LEFT) ? text + " ".repeat(missing) : " ".repeat(missing) + text;
    }

    String cased(String text) {
        return has(UPPER) ? text.toUpperCase() : text;
    }

    @Override
    public String toString() {
        String letter = String.valueOf(conversion);
        return "%" + Flags.text(flags) + (index > 0 ? index + "$" : "") + (width == -1 ? "" : width) + (precision == -1 ? "" : "." + precision) + cased(letter);
    }
}
