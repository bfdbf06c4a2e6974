package ristretto.http;

import ristretto.signatures.Buffer;

/** The character classes of RFC 9110, section 5.6, and text in buffers. */
final class Ascii {
    static final int TAB = 0x09;
    static final int LF = 0x0A;
    static final int CR = 0x0D;
    static final int SPACE = 0x20;

    // One bit for each character below 64, and for each from 64 to 127.
    private static final long DIGITS = 0x03FF_0000_0000_0000L;
    private static final long LETTERS = 0x07FF_FFFE_07FF_FFFEL;
    /** {@code ! # $ % & ' * + - .} and digits. */
    private static final long TOKEN_LOW = DIGITS | 0x0000_6CFA_0000_0000L;
    /** {@code ^ _ `}, <code>|</code>, {@code ~} and letters. */
    private static final long TOKEN_HIGH = LETTERS | 0x5000_0001_C000_0000L;
    /** {@code ! $ % & ' ( ) * + , - . : ; =} and digits. */
    private static final long HOST_LOW = DIGITS | 0x2C00_7FF2_0000_0000L;
    /** {@code [ ] _ ~} and letters. */
    private static final long HOST_HIGH = LETTERS | 0x4000_0000_A800_0000L;

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = ONES << 7;

    private Ascii() {
    }

    /** Whether {@code c} may be in a token (RFC 9110, section 5.6.2). */
    static boolean token(int c) {
        return c < 64 ? (TOKEN_LOW >>> c & 1) != 0 : c < 128 && (TOKEN_HIGH >>> c & 1) != 0;
    }

    /** Whether {@code c} may be in {@code uri-host [":" port]} (RFC 3986, section 3.2.2). */
    static boolean host(int c) {
        return c < 64 ? (HOST_LOW >>> c & 1) != 0 : c < 128 && (HOST_HIGH >>> c & 1) != 0;
    }

    /** Whether {@code c} is a blank (RFC 9110, section 5.6.3). */
    static boolean blank(int c) {
        return c == SPACE || c == TAB;
    }

    static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    /** The value of a hexadecimal digit, or -1. */
    static int hex(int c) {
        int letter = lower(c);
        return digit(c) ? c - '0' : letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }

    static int lower(int c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }

    /** The first byte in {@code [from, to)} that is a control character other than a tab, or {@code to}. */
    static int control(Buffer buffer, int from, int to) {
        int words = Math.min(to, buffer.length() - 7);
        int at = from;
        while (at < words) {
            long controls = controls(buffer.getLongLittleEndian(at));
            if (controls == 0) {
                at += 8;
            } else {
                at += firstByte(controls);
                if (at >= to || buffer.getUnsignedByte(at) != TAB) {
                    return Math.min(at, to);
                }
                at++;
            }
        }
        while (at < to && !control(buffer.getUnsignedByte(at))) {
            at++;
        }
        return Math.min(at, to);
    }

    private static boolean control(int c) {
        return c < SPACE && c != TAB || c == 0x7F;
    }

    /** The high bit of each of eight bytes that is below 0x20 or equal to 0x7F; above the lowest such byte, perhaps of others. */
    private static long controls(long word) {
        long low = word - ONES * SPACE & ~word;
        long delete = word ^ ONES * 0x7F;
        return (low | delete - ONES & ~delete) & HIGH_BITS;
    }

    /** Which byte has the lowest of {@code bits}, which are highest bits of bytes; 0 to 7. */
    private static int firstByte(long bits) {
        // The lowest bits of that byte and of those below it are added up in the highest byte.
        return (int) (((bits & -bits) - 1 & ONES) * ONES >>> 56) - 1;
    }

    /** Whether all characters of a range may be in {@code uri-host [":" port]}. */
    static boolean host(Buffer buffer, int from, int to) {
        int at = from;
        boolean good = true;
        for (; to - at >= 8; at += 8) {
            long word = buffer.getLong(at);
            for (int i = 0; i < 8; i++) {
                good &= host((int) (word >>> 56));
                word <<= 8;
            }
        }
        for (; at < to; at++) {
            good &= host(buffer.getUnsignedByte(at));
        }
        return good;
    }

    /** Whether a range reads {@code text}, which is in lower case, when its own letters are taken to be in lower case. */
    static boolean matches(Buffer buffer, int from, int to, String text) {
        if (to - from != text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (lower(buffer.getUnsignedByte(from + i)) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code one} and {@code other} are equal but for the case of their ASCII letters. */
    static boolean equalIgnoringCase(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        for (int i = 0; i < one.length(); i++) {
            if (lower(one.charAt(i)) != lower(other.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a range reads exactly {@code text}. */
    static boolean equals(Buffer buffer, int from, int to, String text) {
        if (to - from != text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (buffer.getUnsignedByte(from + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A range as text, a character for each byte (ISO 8859-1). */
    static String string(Buffer buffer, int from, int to) {
        char[] characters = new char[to - from];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = (char) buffer.getUnsignedByte(from + i);
        }
        return new String(characters);
    }

    /** The bytes of {@code text}, all of whose characters are below 256. */
    static byte[] bytes(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return bytes;
    }
}
