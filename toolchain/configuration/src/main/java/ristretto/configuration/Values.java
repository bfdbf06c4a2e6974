package ristretto.configuration;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parsers of the values of keys. Each throws {@link IllegalArgumentException} with a message for people. */
final class Values {
    private static final Pattern WITH_UNIT = Pattern.compile("([0-9]{1,18})([a-zA-Z]*)");
    private static final Map<String, Long> BYTES = Map.of("", 1L, "K", 1L << 10, "M", 1L << 20, "G", 1L << 30);
    private static final Map<String, Long> MILLISECONDS = Map.of("ms", 1L, "s", 1000L, "m", 60_000L, "h", 3_600_000L);

    private Values() {
    }

    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException wrong) {
            throw new IllegalArgumentException("'" + text + "' is not a path", wrong);
        }
    }

    static Integer integer(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("'" + text + "' is not a number, or too large", wrong);
        }
    }

    static Integer number(String text, int least, int most) {
        int value = integer(text);
        if (value < least || value > most) {
            throw new IllegalArgumentException("'" + text + "' is not from " + least + " to " + most);
        }
        return value;
    }

    static Boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("'" + text + "' is not true or false");
        }
        return Boolean.valueOf(text);
    }

    static Long size(String text) {
        return scaled(text, BYTES, "a size such as 512, 64K, 16M or 1G");
    }

    static Duration duration(String text) {
        return Duration.ofMillis(scaled(text, MILLISECONDS, "a duration such as 250ms, 10s, 5m or 2h"));
    }

    private static long scaled(String text, Map<String, Long> units, String expected) {
        Matcher matcher = WITH_UNIT.matcher(text);
        if (!matcher.matches() || !units.containsKey(matcher.group(2))) {
            throw new IllegalArgumentException("'" + text + "' is not " + expected);
        }
        try {
            return Math.multiplyExact(Long.parseLong(matcher.group(1)), units.get(matcher.group(2)));
        } catch (ArithmeticException tooLarge) {
            throw new IllegalArgumentException("'" + text + "' is too large", tooLarge);
        }
    }
}
