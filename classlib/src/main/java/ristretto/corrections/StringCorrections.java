package ristretto.corrections;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import ristretto.unicode.Letters;

/** Methods of {@code String} that are missing or differ. */
public final class StringCorrections {
    private StringCorrections() { }

    public static String toLowerCase(String text) {
        return Letters.toLowerCase(text);
    }

    /** As in {@code Locale.ROOT}: no image has the rules of Turkish, Azeri and Lithuanian. */
    public static String toLowerCase(String text, Locale locale) {
        return Letters.toLowerCase(text);
    }

    public static String toUpperCase(String text) {
        return Letters.toUpperCase(text);
    }

    /** As in {@code Locale.ROOT}. */
    public static String toUpperCase(String text, Locale locale) {
        return Letters.toUpperCase(text);
    }

    public static byte[] getBytes(String text) {
        return Utf8Text.encode(text);
    }

    /**
     * Right in TeaVM, but slow in the usual case.
     *
     * @throws CharacterCodingException never: to catch it would cost a {@code setjmp}, and with it each loop its registers
     */
    public static byte[] getBytes(String text, Charset charset) throws CharacterCodingException {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return Utf8Text.encode(text);
        }
        ByteBuffer encoded = charset.newEncoder().onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE)
            .encode(CharBuffer.wrap(text.toCharArray()));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    public static Stream<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            lines.add(text.substring(start, end));
            boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            start = end + (pair ? 2 : 1);
        }
        return lines.stream();
    }

    public static String join(CharSequence delimiter, CharSequence... elements) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < elements.length; i++) {
            text.append(i == 0 ? "" : delimiter).append(String.valueOf(elements[i]));
        }
        return text.toString();
    }

    public static String indent(String text, int spaces) {
        StringBuilder result = new StringBuilder();
        for (String line : (Iterable<String>) lines(text)::iterator) {
            int cut = 0;
            while (cut < -(long) spaces && cut < line.length() && Character.isWhitespace(line.charAt(cut))) {
                cut++;
            }
            result.append(" ".repeat(Math.max(spaces, 0))).append(line, cut, line.length()).append('\n');
        }
        return result.toString();
    }

    public static Object transform(String text, Function<String, Object> function) {
        return function.apply(text);
    }

    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(Character::isWhitespace);
    }

    public static String stripIndent(String text) {
        boolean ended = text.endsWith("\n") || text.endsWith("\r");
        int indent = ended ? 0 : Integer.MAX_VALUE;
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() || i == lines.size() - 1) {
                indent = Math.min(indent, lines.get(i).length() - lines.get(i).stripLeading().length());
            }
        }
        StringBuilder result = new StringBuilder();
        for (String line : lines) {
            result.append(result.isEmpty() && line == lines.getFirst() ? "" : "\n").append(line.isBlank() ? "" : line.substring(indent).stripTrailing());
        }
        return result.append(ended ? "\n" : "").toString();
    }
}
