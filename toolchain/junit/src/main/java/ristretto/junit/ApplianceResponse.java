package ristretto.junit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An answer of HTTP/1.1 (RFC 9112).
 *
 * @param headers by name, whose case does not matter; values of one name are joined with commas
 * @param content the body, put together if it came in chunks
 */
public record ApplianceResponse(int status, Map<String, String> headers, byte[] content) {
    private static final byte[] LINE_END = {'\r', '\n'};

    /** The body as UTF-8. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** The value of a header, if it is there. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Reads an answer that ends with its connection. */
    static ApplianceResponse parse(byte[] bytes) throws IOException {
        int end = find(bytes, 0, new byte[] {'\r', '\n', '\r', '\n'});
        if (end < 0) {
            throw new IOException(bytes.length == 0 ? "the connection was closed without an answer" : "the answer has no end of its head: "
                    + new String(bytes, StandardCharsets.ISO_8859_1));
        }
        String[] lines = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).split("\r\n");
        if (!lines[0].matches("HTTP/1\\.1 [0-9]{3} .*")) {
            throw new IOException("not an answer of HTTP/1.1: " + lines[0]);
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            int colon = line.indexOf(':');
            headers.merge(line.substring(0, Math.max(colon, 0)), line.substring(colon + 1).strip(), (one, other) -> one + ", " + other);
        }
        byte[] body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
        boolean chunked = headers.getOrDefault("Transfer-Encoding", "").equalsIgnoreCase("chunked");
        return new ApplianceResponse(Integer.parseInt(lines[0].substring(9, 12)), headers, chunked ? joined(body) : body);
    }

    /** The data of the chunks of a body (RFC 9112, section 7.1). */
    private static byte[] joined(byte[] body) throws IOException {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (int at = 0; ; ) {
            int end = find(body, at, LINE_END);
            if (end < 0) {
                throw new IOException("the answer ends within its chunks");
            }
            int length = Integer.parseInt(new String(body, at, end - at, StandardCharsets.ISO_8859_1).replaceFirst(";.*", "").strip(), 16);
            if (length == 0) {
                return joined.toByteArray();
            }
            if (end + 2 + length > body.length) {
                throw new IOException("the answer ends within a chunk");
            }
            joined.write(body, end + 2, length);
            at = end + 2 + length + 2;
        }
    }

    private static int find(byte[] bytes, int from, byte[] sought) {
        for (int at = from; at + sought.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
        }
        return -1;
    }
}
