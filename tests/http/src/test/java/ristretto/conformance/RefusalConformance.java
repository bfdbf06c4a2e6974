package ristretto.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are refused, each with its status, and after each of which the connection ends. */
interface RefusalConformance extends Conformance {
    @ParameterizedTest
    @ValueSource(strings = {
        // Not a request line (RFC 9112, section 3).
        "GET /\r\n\r\n", "GET / HTTP/1.1\nHost: c\r\n\r\n", "GET / HTTP/1.1\rHost: c\r\n\r\n", " GET / HTTP/1.1\r\nHost: c\r\n\r\n",
        "GET  / HTTP/1.1\r\nHost: c\r\n\r\n", "GET /  HTTP/1.1\r\nHost: c\r\n\r\n", "GET / HTTP/1.1 \r\nHost: c\r\n\r\n",
        "GET\t/\tHTTP/1.1\r\nHost: c\r\n\r\n", "GET / http/1.1\r\nHost: c\r\n\r\n", "GET / HTTP/11\r\nHost: c\r\n\r\n",
        "GET / HTTP/1.\r\nHost: c\r\n\r\n", "GET / HTTP/a.b\r\nHost: c\r\n\r\n", "GET / HTTP/1.1x\r\nHost: c\r\n\r\n",
        "GET HTTP/1.1\r\nHost: c\r\n\r\n", "GET / x HTTP/1.1\r\nHost: c\r\n\r\n", "G(T / HTTP/1.1\r\nHost: c\r\n\r\n",
        "/ GET HTTP/1.1\r\nHost: c\r\n\r\n", "\u0000ET / HTTP/1.1\r\nHost: c\r\n\r\n", "{}\r\n\r\n", "aaaaaaaaaaaaaaaaaaaaa\r\n\r\n",
        // Not a target (section 3.2).
        "GET x HTTP/1.1\r\nHost: c\r\n\r\n", "GET * HTTP/1.1\r\nHost: c\r\n\r\n", "GET /#f HTTP/1.1\r\nHost: c\r\n\r\n",
        "GET /\u00E9 HTTP/1.1\r\nHost: c\r\n\r\n", "GET /% HTTP/1.1\r\nHost: c\r\n\r\n", "GET /%4 HTTP/1.1\r\nHost: c\r\n\r\n",
        "GET /%4g HTTP/1.1\r\nHost: c\r\n\r\n", "GET /%00 HTTP/1.1\r\nHost: c\r\n\r\n", "GET /%FF HTTP/1.1\r\nHost: c\r\n\r\n",
        "GET /%C0%AF HTTP/1.1\r\nHost: c\r\n\r\n", "GET /%ED%A0%80 HTTP/1.1\r\nHost: c\r\n\r\n", "GET /%C3 HTTP/1.1\r\nHost: c\r\n\r\n",
        "GET http:// HTTP/1.1\r\nHost: c\r\n\r\n", "GET http:///x HTTP/1.1\r\nHost: c\r\n\r\n", "GET ftp://h/ HTTP/1.1\r\nHost: c\r\n\r\n",
        "GET http://u@h/ HTTP/1.1\r\nHost: c\r\n\r\n", "GET /\u007F HTTP/1.1\r\nHost: c\r\n\r\n", "GET /%F5%80%80%80 HTTP/1.1\r\nHost: c\r\n\r\n",
        // Hosts (section 3.2).
        "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", "GET / HTTP/1.1\r\nHost: u@h\r\n\r\n", "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n",
        // Fields (section 5).
        "GET / HTTP/1.1\r\nHost : c\r\n\r\n", "GET / HTTP/1.1\r\nHost: c\r\nA : b\r\n\r\n", "GET / HTTP/1.1\r\nHost: c\r\n folded: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: c\r\nA: b\r\n c\r\n\r\n", "GET / HTTP/1.1\r\nHost: c\r\nnocolon\r\n\r\n", "GET / HTTP/1.1\r\nHost: c\r\n: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: c\r\nA b: c\r\n\r\n", "GET / HTTP/1.1\r\nHost: c\r\nA: \u0000\r\n\r\n", "GET / HTTP/1.1\r\nHost: c\r\nA: b\rc\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: c\r\nA: b\nC: d\r\n\r\n", "GET / HTTP/1.1\r\nHost: c\r\n\n", "GET / HTTP/1.1\r\n\tHost: c\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: c\r\n\u00C4: x\r\n\r\n", "GET / HTTP/1.1\r\nHost: c\r\nA: \u007F\r\n\r\n", "GET / HTTP/1.1\r\n\rHost: c\r\n\r\n",
    })
    default void aMalformedRequestIsAnswered400(String request) throws IOException {
        refused(400, request);
    }

    /** Framings that two servers might understand differently (RFC 9112, sections 6.3 and 11.2). */
    @ParameterizedTest
    @ValueSource(strings = {
        "Content-Length: 3\r\nTransfer-Encoding: chunked", "Transfer-Encoding: chunked\r\nContent-Length: 3",
        "Content-Length: 3\r\nContent-Length: 4", "Content-Length: 3\r\nContent-Length: 3", "Content-Length: 3, 3", "Content-Length: 3,4",
        "Content-Length: +3", "Content-Length: -3", "Content-Length: 0x3", "Content-Length: 3 3", "Content-Length: 3.0", "Content-Length:",
        "Content-Length: three", "Content-Length : 3", "Content-Length: 3\u000B", "Content-Length: \u00B3",
        "Transfer-Encoding: xchunked", "Transfer-Encoding: chunked, identity", "Transfer-Encoding: identity", "Transfer-Encoding:",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
        "Transfer-Encoding : chunked", "Transfer-Encoding: \u000Bchunked", "Transfer-Encoding: chunked;q=1", "Transfer-Encoding: \"chunked\"",
        "Transfer-Encoding\r\n: chunked", "Transfer-Encoding:\r\n chunked", " Transfer-Encoding: chunked", "Transfer-Encoding: gzip",
        "X: y\nTransfer-Encoding: chunked", "Foo: bar\r\n\tTransfer-Encoding: chunked", "Transfer-Encoding: chunk\u00E9d",
    })
    default void aDoubtfulFramingIsAnswered400(String fields) throws IOException {
        refused(400, Conformance.request("POST", "/-/echo", fields) + "0\r\n\r\n");
    }

    @Test
    default void anotherCodingBeforeTheChunksIsNotImplemented() throws IOException {
        refused(501, Conformance.request("POST", "/-/echo", "Transfer-Encoding: gzip, chunked") + "0\r\n\r\n");
    }

    @Test
    default void chunksFromAClientOfVersion10AreRefused() throws IOException {
        refused(400, "POST /-/echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "0.9", "3.0", "9.9"})
    default void otherMajorVersionsAreNotSupported(String version) throws IOException {
        refused(505, "GET / HTTP/" + version + "\r\nHost: c\r\n\r\n");
    }

    @Test
    default void theConnectionPrefaceOfVersion2IsRefused() throws IOException {
        refused(505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    }

    @Test
    default void tunnelsAndVeryLongMethodsAreNotImplemented() throws IOException {
        refused(501, "CONNECT c:80 HTTP/1.1\r\nHost: c:80\r\n\r\n");
        refused(501, "M".repeat(33) + " / HTTP/1.1\r\nHost: c\r\n\r\n");
    }

    @Test
    default void aTooLongTargetOrHeaderIsRefusedAndTheAnswerIsNotLost() throws IOException {
        refused(414, Conformance.request("GET", "/" + "a".repeat(8_192)));
        refused(431, Conformance.request("GET", "/", "A: " + "a".repeat(8_192)));
        refused(431, Conformance.request("GET", "/", "A: " + "a".repeat(100_000)));
        refused(431, Conformance.request("GET", "/", ("A: " + "a".repeat(100) + "\r\n").repeat(100) + "B: b"));
        refused(431, Conformance.request("GET", "/", "A:\r\n".repeat(200) + "B: b"));
        refused(414, "\r\n".repeat(5_000));
    }

    @Test
    default void aHeaderJustBelowTheLimitIsServed() throws IOException {
        String request = Conformance.request("GET", "/-/json", "X-Test: ");
        String filled = request.replace("X-Test: ", "X-Test: " + "a".repeat(8_192 - request.length()));
        assertEquals(200, ask(filled).status());
        try (RawClient client = connect()) {
            client.send(filled + filled + filled);
            for (int i = 0; i < 3; i++) {
                assertTrue(client.answer().text().length() > 8_000);
            }
        }
    }

    private void refused(int status, String request) throws IOException {
        try (RawClient client = connect()) {
            // What follows must not be taken for a second request.
            client.offer(request + Conformance.request("GET", "/"));
            assertEquals(status, client.answer().status());
            assertEquals("", client.rest());
        }
    }
}
