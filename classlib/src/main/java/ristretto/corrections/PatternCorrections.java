package ristretto.corrections;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Methods of {@code Pattern} that are missing or differ. */
public final class PatternCorrections {
    private PatternCorrections() { }

    public static String[] split(Pattern pattern, CharSequence input) {
        return split(pattern, input, 0);
    }

    /** A match of no characters at the beginning does not split. */
    public static String[] split(Pattern pattern, CharSequence input, int limit) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = pattern.matcher(input);
        int from = 0;
        while ((limit <= 0 || parts.size() < limit - 1) && matcher.find()) {
            if (matcher.end() > 0) {
                parts.add(input.subSequence(from, matcher.start()).toString());
                from = matcher.end();
            }
        }
        parts.add(input.subSequence(from, input.length()).toString());
        while (limit == 0 && parts.size() > 1 && parts.getLast().isEmpty()) {
            parts.removeLast();
        }
        boolean nothing = limit == 0 && parts.size() == 1 && parts.getFirst().isEmpty() && from > 0;
        return nothing ? new String[0] : parts.toArray(new String[0]);
    }

    public static Predicate<String> asPredicate(Pattern pattern) {
        return text -> pattern.matcher(text).find();
    }

    public static Predicate<String> asMatchPredicate(Pattern pattern) {
        return text -> pattern.matcher(text).matches();
    }

    public static Stream<String> splitAsStream(Pattern pattern, CharSequence input) {
        return Stream.of(split(pattern, input));
    }
}
