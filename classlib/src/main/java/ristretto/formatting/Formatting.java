package ristretto.formatting;

import java.io.IOException;
import java.util.Formattable;
import java.util.FormattableFlags;
import java.util.Formatter;
import java.util.IllegalFormatCodePointException;
import java.util.IllegalFormatConversionException;
import java.util.MissingFormatArgumentException;

/** {@code Formatter.format}: the whole format is read before anything is written. */
public final class Formatting {
    private final Formatter formatter;
    private final Appendable out;
    private final Object[] arguments;
    private int ordinary;
    private int last = -1;

    /** @param arguments may be null, which stands for as many nulls as are asked for */
    public Formatting(Formatter formatter, Appendable out, Object[] arguments) {
        this.formatter = formatter;
        this.out = out;
        this.arguments = arguments;
    }

    public void write(String format) throws IOException {
        for (Object part : FormatParser.parse(format)) {
            if (part instanceof Specifier specifier) {
                write(specifier);
            } else {
                out.append((String) part);
            }
        }
    }

    private void write(Specifier specifier) throws IOException {
        if (specifier.conversion() == 'n') {
            out.append(System.lineSeparator());
        } else if (specifier.conversion() == '%') {
            out.append(specifier.justified("%"));
        } else {
            Object argument = argument(specifier);
            if (argument instanceof Formattable formattable && specifier.conversion() == 's') {
                formattable.formatTo(formatter, formattableFlags(specifier), specifier.width(), specifier.precision());
            } else {
                out.append(specifier.justified(text(specifier, argument)));
            }
        }
    }

    private static int formattableFlags(Specifier specifier) {
        return (specifier.has(Flags.LEFT) ? FormattableFlags.LEFT_JUSTIFY : 0) | (specifier.has(Flags.UPPER) ? FormattableFlags.UPPERCASE : 0)
            | (specifier.has(Flags.ALTERNATE) ? FormattableFlags.ALTERNATE : 0);
    }

    private Object argument(Specifier specifier) {
        int index = specifier.has(Flags.PREVIOUS) ? last : specifier.index() > 0 ? specifier.index() - 1 : ordinary++;
        if (index < 0 || arguments != null && index >= arguments.length) {
            throw new MissingFormatArgumentException(specifier.toString());
        }
        last = index;
        return arguments == null ? null : arguments[index];
    }

    private static String text(Specifier specifier, Object argument) {
        return switch (specifier.conversion()) {
            case 'b' -> general(specifier, argument instanceof Boolean ? argument.toString() : String.valueOf(argument != null));
            case 'h' -> general(specifier, argument == null ? "null" : Integer.toHexString(argument.hashCode()));
            case 's' -> {
                specifier.refuse(Flags.ALTERNATE);
                yield general(specifier, String.valueOf(argument));
            }
            case 'c' -> specifier.cased(argument == null ? "null" : character(argument));
            case 'd', 'o', 'x' -> argument == null ? specifier.cased("null") : new NumberFormatting(specifier).whole(argument);
            default -> argument == null ? specifier.cased("null") : new NumberFormatting(specifier).floating(argument);
        };
    }

    private static String general(Specifier specifier, String text) {
        boolean cut = specifier.precision() >= 0 && specifier.precision() < text.length();
        return specifier.cased(cut ? text.substring(0, specifier.precision()) : text);
    }

    private static String character(Object argument) {
        return switch (argument) {
            case Character c -> c.toString();
            case Byte _, Short _, Integer _ -> {
                int point = ((Number) argument).intValue();
                if (!Character.isValidCodePoint(point)) {
                    throw new IllegalFormatCodePointException(point);
                }
                yield new String(Character.toChars(point));
            }
            default -> throw new IllegalFormatConversionException('c', argument.getClass());
        };
    }
}
