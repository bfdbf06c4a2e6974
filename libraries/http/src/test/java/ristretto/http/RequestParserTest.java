package ristretto.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import ristretto.jvm.JvmBuffer;
import ristretto.signatures.Buffer;

class RequestParserTest {
    private static final String TOKEN = "!#$%&'*+-.^_`|~0123456789abcxyzABCXYZ";

    @Property
    void wellFormedRequestsComeApartAsTheyWerePutTogether(@ForAll("tokens") String method, @ForAll("paths") String path,
            @ForAll @Size(max = 20) @UniqueElements List<@From("tokens") String> names, @ForAll("values") String value) {
        StringBuilder text = new StringBuilder(method + " " + path + "?q HTTP/1.1\r\nHost: h\r\n");
        for (String name : names) {
            text.append("X-").append(name).append(":\t").append(value).append(" \r\n");
        }
        Headers headers = Headers.parse(text + "\r\nrest");
        assertEquals(method.length() > 32 ? Status.NOT_IMPLEMENTED : RequestParser.COMPLETE, headers.result);
        if (headers.result == RequestParser.COMPLETE) {
            assertEquals(method, headers.parser.line().method());
            assertEquals(path, headers.path());
            assertEquals("q", headers.parser.line().query(headers.buffer));
            assertEquals(text.length() + 2, headers.parser.end());
            for (String name : names) {
                assertEquals(value, headers.field("x-" + name.toUpperCase(java.util.Locale.ROOT)));
            }
        }
    }

    @Property
    void theResultDoesNotDependOnHowARequestIsCutIntoPieces(@ForAll("nearlyRequests") byte[] bytes,
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 40) Integer> pieces) {
        Headers whole = Headers.parse(bytes);
        RequestParser parser = new RequestParser(Headers.LIMIT);
        Buffer buffer = JvmBuffer.of(bytes);
        parser.begin(0);
        int result = RequestParser.INCOMPLETE;
        int end = 0;
        for (int piece : pieces) {
            end = Math.min(bytes.length, end + piece);
            result = result == RequestParser.INCOMPLETE ? parser.parse(buffer, end) : result;
        }
        result = result == RequestParser.INCOMPLETE ? parser.parse(buffer, bytes.length) : result;
        assertEquals(whole.result, result);
        if (result == RequestParser.COMPLETE) {
            assertEquals(whole.parser.end(), parser.end());
            assertEquals(whole.parser.contentLength(), parser.contentLength());
            assertEquals(whole.parser.chunked(), parser.chunked());
        }
    }

    @Property
    void anyBytesHaveAResult(@ForAll byte[] bytes) {
        int result = Headers.parse(bytes).result;
        assertTrue(result == RequestParser.INCOMPLETE || result >= 400 && result < 600, "result " + result);
    }

    @Property
    void anEncodedPathIsDecoded(@ForAll String text) {
        // What is no text (a single surrogate) becomes a question mark on both sides; the encoder writes a blank as plus.
        String path = "/x" + new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("/", "");
        String encoded = URLEncoder.encode(path, StandardCharsets.UTF_8).replace("%2F", "/").replace("+", "%20");
        Headers headers = Headers.parse("GET " + encoded + " HTTP/1.0\r\n\r\n");
        if (path.indexOf('\0') >= 0) {
            assertEquals(Status.BAD_REQUEST, headers.result);
        } else if (encoded.length() < 8000) {
            assertEquals(RequestParser.COMPLETE, headers.result);
            assertEquals(path, headers.path());
        }
    }

    @Property
    void textSurvivesUtf8AndStrangeBytesAreRefusedAsTheJdkDoes(@ForAll String text, @ForAll byte[] bytes) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(encoded, Utf8.encode(text));
        assertEquals(new String(encoded, StandardCharsets.UTF_8), Utf8.decode(encoded, encoded.length));
        String expected = new String(bytes, StandardCharsets.UTF_8);
        assertEquals(expected.indexOf('\uFFFD') >= 0 ? "" : expected, Utf8.decode(bytes, bytes.length));
    }

    @Property
    void pathsAreNormalisedAsTheRfcDoesIt(@ForAll("dottedPaths") String path) {
        Headers headers = Headers.parse("GET " + path + " HTTP/1.0\r\n\r\n");
        assertEquals(removeDotSegments(path), headers.path());
    }

    @Test
    void tokensAndHostsHaveTheirCharactersAndNoOthers() {
        String token = "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
        String host = "!$&'()*+,;=-._~%[]:0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
        for (int c = 0; c < 65_536; c++) {
            assertEquals(token.indexOf(c) >= 0, Ascii.token(c), "character " + c);
            assertEquals(host.indexOf(c) >= 0, Ascii.host(c), "character " + c);
        }
    }

    @Property
    void controlCharactersAreFoundWhereverTheyStand(@ForAll byte[] bytes, @ForAll @IntRange(max = 9) int from) {
        Buffer buffer = JvmBuffer.of(bytes);
        int start = Math.min(from, bytes.length);
        int expected = start;
        while (expected < bytes.length && (bytes[expected] == '\t' || (bytes[expected] & 0xFF) >= ' ' && bytes[expected] != 0x7F)) {
            expected++;
        }
        assertEquals(expected, Ascii.control(buffer, start, bytes.length));
    }

    @Test
    void aFieldIsFoundOnlyByItsWholeName() {
        Headers headers = Headers.parse("GET / HTTP/1.1\r\nHost: h\r\nAbc: 1\r\nabcd: 2\r\nABC: 3\r\n\r\n");
        assertEquals("1", headers.field("aBC"));
        assertEquals("2", headers.field("Abcd"));
        assertEquals("none", headers.field("ab"));
        assertEquals("none", headers.field(""));
        assertEquals("none", headers.field("xyz"));
    }

    @Test
    void aSlowByteCostsNoMoreThanAQuickOne() {
        // Quadratic work would make this test take minutes.
        byte[] bytes = ("GET / HTTP/1.1\r\nHost: h\r\nA: " + "a".repeat(8000)).getBytes(ISO_8859_1);
        Buffer buffer = JvmBuffer.of(bytes);
        for (int round = 0; round < 50; round++) {
            RequestParser parser = new RequestParser(Headers.LIMIT);
            parser.begin(0);
            for (int end = 1; end <= bytes.length; end++) {
                assertEquals(RequestParser.INCOMPLETE, parser.parse(buffer, end));
            }
        }
    }

    /** RFC 3986, section 5.2.4, word for word. */
    private static String removeDotSegments(String path) {
        String input = path;
        String output = "";
        while (!input.isEmpty()) {
            if (input.startsWith("/./") || input.equals("/.")) {
                input = "/" + input.substring(Math.min(3, input.length()));
            } else if (input.startsWith("/../") || input.equals("/..")) {
                input = "/" + input.substring(Math.min(4, input.length()));
                output = output.substring(0, Math.max(0, output.lastIndexOf('/')));
            } else {
                int end = input.indexOf('/', 1) < 0 ? input.length() : input.indexOf('/', 1);
                output += input.substring(0, end);
                input = input.substring(end);
            }
        }
        return output;
    }

    @Provide
    Arbitrary<String> tokens() {
        return Arbitraries.strings().withChars(TOKEN).ofMinLength(1).ofMaxLength(40);
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.strings().withChars("abc~!$&'()*+,;=:@-_{}|^[]\"<>\\`/").ofMaxLength(40).map(rest -> "/" + rest);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings().withChars("abc \t,;=\"\u00E9\u00FF!").ofMaxLength(40).map(String::strip);
    }

    @Provide
    Arbitrary<String> dottedPaths() {
        return Arbitraries.of("/", "/.", "/..", "/a", "/...", "/.b", "/b.", "/..c").list().ofMinSize(1).ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<byte[]> nearlyRequests() {
        return Arbitraries.of("GET ", "POST ", "/", "/a?b ", "http://h/ ", "* ", "HTTP/1.1", "HTTP/1.0", "\r\n", "\r\n\r\n", "\r", "\n",
                "Host: h\r\n", "Content-Length: ", "17\r\n", "Transfer-Encoding: chunked\r\n", "Expect: 100-continue\r\n", ": ", " ", "\t",
                "Connection: close\r\n", "GET / HTTP/1.1\r\nHost: h\r\n", "\u0000", "%41", "\u00E9").list().ofMaxSize(20)
                .map(parts -> String.join("", parts).getBytes(ISO_8859_1));
    }
}
