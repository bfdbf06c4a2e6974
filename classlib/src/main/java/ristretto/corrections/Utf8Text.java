package ristretto.corrections;

import java.util.Arrays;

/** Texts as UTF-8 (RFC 3629), in one pass: an encoder of {@code java.nio} goes through two buffers. */
final class Utf8Text {
    private static final int REPLACEMENT = '?';
    /** The most bytes of a character; one outside the basic plane is two characters of a text. */
    private static final int MOST = 3;

    private Utf8Text() { }

    /** Half a surrogate pair becomes a question mark. */
    static byte[] encode(String text) {
        int length = text.length();
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return encodeRest(text, i, bytes);
            }
            bytes[i] = (byte) c;
        }
        return bytes;
    }

    /** The bytes of the first {@code from} characters are there. One in eight is expected to be longer than a byte. */
    private static byte[] encodeRest(String text, int from, byte[] start) {
        int length = text.length();
        byte[] bytes = Arrays.copyOf(start, length + (length - from >> 3) + MOST + 1);
        int at = from;
        for (int i = from; i < length; i++) {
            int c = text.charAt(i);
            if (at > bytes.length - MOST - 1) {
                bytes = Arrays.copyOf(bytes, at + (length - i) * MOST + 1);
            }
            if (c < 0x80) {
                bytes[at++] = (byte) c;
            } else if (c < 0x800) {
                bytes[at++] = (byte) (0xC0 | c >> 6);
                bytes[at++] = (byte) (0x80 | c & 0x3F);
            } else if (pairAt(text, i)) {
                int point = Character.toCodePoint((char) c, text.charAt(++i));
                bytes[at++] = (byte) (0xF0 | point >> 18);
                bytes[at++] = (byte) (0x80 | point >> 12 & 0x3F);
                bytes[at++] = (byte) (0x80 | point >> 6 & 0x3F);
                bytes[at++] = (byte) (0x80 | point & 0x3F);
            } else if (c >> 11 == 0xD800 >> 11) {
                bytes[at++] = REPLACEMENT;
            } else {
                bytes[at++] = (byte) (0xE0 | c >> 12);
                bytes[at++] = (byte) (0x80 | c >> 6 & 0x3F);
                bytes[at++] = (byte) (0x80 | c & 0x3F);
            }
        }
        return Arrays.copyOf(bytes, at);
    }

    private static boolean pairAt(String text, int index) {
        return index + 1 < text.length() && Character.isHighSurrogate(text.charAt(index)) && Character.isLowSurrogate(text.charAt(index + 1));
    }
}
