package ristretto.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import ristretto.jvm.JvmBuffer;
import ristretto.signatures.Buffer;

/** A header in a buffer, parsed. */
final class Headers {
    static final int LIMIT = 8192;

    final RequestParser parser = new RequestParser(LIMIT);
    final Buffer buffer;
    final int result;

    private Headers(byte[] bytes) {
        buffer = JvmBuffer.of(bytes);
        parser.begin(0);
        result = parser.parse(buffer, bytes.length);
    }

    static Headers parse(String text) {
        return new Headers(text.getBytes(ISO_8859_1));
    }

    static Headers parse(byte[] bytes) {
        return new Headers(bytes);
    }

    /** The value of a field, or the word none. */
    String field(String name) {
        int index = parser.fields().find(buffer, name);
        return index < 0 ? "none" : parser.fields().value(buffer, index);
    }

    String path() {
        return parser.line().path(buffer);
    }
}
