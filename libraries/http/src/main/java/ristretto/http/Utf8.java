package ristretto.http;

/** UTF-8 (RFC 3629). */
final class Utf8 {
    private Utf8() {
    }

    /**
     * {@code decode(bytes, count)} is the text of the first {@code count} bytes, or the empty string if they are not
     * UTF-8: overlong forms, surrogates and values above U+10FFFF are refused.
     */
    static String decode(byte[] bytes, int count) {
        char[] text = new char[count];
        int length = 0;
        int at = 0;
        while (at < count) {
            int first = bytes[at++];
            if (first >= 0) {
                text[length++] = (char) first;
                continue;
            }
            int more = continuations(first & 0xFF);
            if (more == 0 || at + more > count) {
                return "";
            }
            int value = first & 0x3F >> more;
            for (int i = 0; i < more; i++) {
                int next = bytes[at++];
                if ((next & 0xC0) != 0x80) {
                    return "";
                }
                value = value << 6 | next & 0x3F;
            }
            if (value < smallest(more) || value > 0x10FFFF || value >= 0xD800 && value <= 0xDFFF) {
                return "";
            }
            if (value >= 0x10000) {
                text[length++] = (char) (0xD7C0 + (value >> 10));
                text[length++] = (char) (0xDC00 | value & 0x3FF);
            } else {
                text[length++] = (char) value;
            }
        }
        return new String(text, 0, length);
    }

    /** The bytes of {@code text}; a surrogate without its partner becomes a question mark. */
    static byte[] encode(String text) {
        byte[] bytes = new byte[length(text)];
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i);
            if (c < 0x80) {
                bytes[at++] = (byte) c;
            } else if (c < 0x800) {
                bytes[at++] = (byte) (0xC0 | c >> 6);
                bytes[at++] = (byte) (0x80 | c & 0x3F);
            } else if (pairAt(text, i)) {
                int value = (c - 0xD7C0 << 10) + (text.charAt(++i) & 0x3FF);
                bytes[at++] = (byte) (0xF0 | value >> 18);
                bytes[at++] = (byte) (0x80 | value >> 12 & 0x3F);
                bytes[at++] = (byte) (0x80 | value >> 6 & 0x3F);
                bytes[at++] = (byte) (0x80 | value & 0x3F);
            } else if (c >= 0xD800 && c <= 0xDFFF) {
                bytes[at++] = '?';
            } else {
                bytes[at++] = (byte) (0xE0 | c >> 12);
                bytes[at++] = (byte) (0x80 | c >> 6 & 0x3F);
                bytes[at++] = (byte) (0x80 | c & 0x3F);
            }
        }
        return bytes;
    }

    private static int length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i);
            if (pairAt(text, i)) {
                length += 4;
                i++;
            } else {
                length += c < 0x80 || c >= 0xD800 && c <= 0xDFFF ? 1 : c < 0x800 ? 2 : 3;
            }
        }
        return length;
    }

    private static boolean pairAt(String text, int at) {
        return text.charAt(at) >>> 10 == 0x36 && at + 1 < text.length() && text.charAt(at + 1) >>> 10 == 0x37;
    }

    /** How many bytes follow the first one, or 0 if it cannot be a first one. */
    private static int continuations(int first) {
        return first >= 0xC0 && first < 0xE0 ? 1 : first >= 0xE0 && first < 0xF0 ? 2 : first >= 0xF0 && first < 0xF8 ? 3 : 0;
    }

    private static int smallest(int continuations) {
        return continuations == 1 ? 0x80 : continuations == 2 ? 0x800 : 0x10000;
    }
}
