package ristretto.http;

/** Puts paths into the form of targets (RFC 3986, section 2.1). */
final class PercentEncoding {
    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoding() {
    }

    /** {@code encode(path)}: letters, digits and {@code / - . _ ~} stay, all else is escaped. */
    static String encode(String path) {
        StringBuilder encoded = new StringBuilder(path.length() + 16);
        for (byte b : Utf8.encode(path)) {
            int c = b & 0xFF;
            int letter = Ascii.lower(c);
            if (letter >= 'a' && letter <= 'z' || c >= '-' && c <= '9' || c == '_' || c == '~') {
                encoded.append((char) c);
            } else {
                encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
            }
        }
        return encoded.toString();
    }
}
