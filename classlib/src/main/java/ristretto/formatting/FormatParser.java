package ristretto.formatting;

import java.util.ArrayList;
import java.util.IllegalFormatException;
import java.util.IllegalFormatPrecisionException;
import java.util.IllegalFormatWidthException;
import java.util.List;
import java.util.UnknownFormatConversionException;

/** A format string as a list of texts and specifiers. */
final class FormatParser {
    private static final String CONVERSIONS = "bBhHsScCdoxXeEfgGaAn%";

    private final String format;
    private int at;

    private FormatParser(String format) {
        this.format = format;
    }

    /** Each element is a {@code String} or a {@link Specifier}. */
    static List<Object> parse(String format) throws IllegalFormatException {
        FormatParser parser = new FormatParser(format);
        List<Object> parts = new ArrayList<>();
        while (parser.at < format.length()) {
            int percent = format.indexOf('%', parser.at);
            int end = percent < 0 ? format.length() : percent;
            if (end > parser.at) {
                parts.add(format.substring(parser.at, end));
            }
            parser.at = end;
            if (percent >= 0) {
                parser.at++;
                parts.add(parser.specifier());
            }
        }
        return parts;
    }

    private char peek() {
        if (at == format.length()) {
            int percent = format.lastIndexOf('%', at - 1);
            throw new UnknownFormatConversionException(percent + 1 == at ? "%" : format.substring(percent + 1, percent + 2));
        }
        return format.charAt(at);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A number, or -1 if there is none or if it is too large. */
    private int number() {
        int start = at;
        while (isDigit(peek())) {
            at++;
        }
        if (at == start) {
            return -1;
        }
        try {
            return Integer.parseInt(format, start, at, 10);
        } catch (NumberFormatException tooLarge) {
            return Integer.MIN_VALUE;
        }
    }

    private Specifier specifier() {
        int index = 0;
        int width = -1;
        int start = at;
        if (isDigit(peek()) && peek() != '0') {
            width = number();
            if (peek() == '$') {
                index = width;
                width = -1;
                at++;
            } else {
                at = start;
            }
        }
        int flags = 0;
        while (Flags.of(peek()) != 0) {
            flags = Flags.add(flags, Flags.of(peek()));
            at++;
        }
        width = number();
        if (width == Integer.MIN_VALUE) {
            throw new IllegalFormatWidthException(width);
        }
        return new Specifier(index, flags | upper(), width, precision(), conversion()).checked();
    }

    private int precision() {
        if (peek() != '.') {
            return -1;
        }
        at++;
        if (!isDigit(peek())) {
            throw new UnknownFormatConversionException(".");
        }
        int precision = number();
        if (precision == Integer.MIN_VALUE) {
            throw new IllegalFormatPrecisionException(precision);
        }
        return precision;
    }

    /** Whether the letter of the conversion, behind the precision, is an upper-case one. */
    private int upper() {
        int letter = at;
        while (letter < format.length() && (isDigit(format.charAt(letter)) || format.charAt(letter) == '.')) {
            letter++;
        }
        return letter < format.length() && format.charAt(letter) >= 'A' && format.charAt(letter) <= 'Z' ? Flags.UPPER : 0;
    }

    private char conversion() {
        char letter = peek();
        at++;
        if (letter == 't' || letter == 'T') {
            throw new UnsupportedOperationException("%" + letter + ": images do not format dates and times; use java.time or numbers");
        }
        if (CONVERSIONS.indexOf(letter) < 0) {
            throw new UnknownFormatConversionException(String.valueOf(letter));
        }
        return letter >= 'A' && letter <= 'Z' ? (char) (letter + 'a' - 'A') : letter;
    }
}
