package ristretto.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of requests (RFC 9112, sections 6 and 7; RFC 9110, section 10.1.1). */
interface BodyConformance extends Conformance {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 1000, 4096, 65_537, 1_048_576})
    default void aBodyOfKnownLengthComesBack(int length) throws IOException {
        String body = "x".repeat(length);
        Answer answer = ask(Conformance.request("POST", "/-/echo", "Content-Type: a/b", "Content-Length: " + length) + body);
        assertEquals(200, answer.status());
        assertEquals(body, answer.text());
        assertEquals("a/b", answer.field("Content-Type").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 4096, 70_000})
    default void chunksOfAnySizeComeBackAsOne(int size) throws IOException {
        StringBuilder chunks = new StringBuilder();
        StringBuilder whole = new StringBuilder();
        for (int i = 0; i < Math.min(500, 1_000_000 / size); i++) {
            String data = Character.toString('a' + i % 26).repeat(size);
            chunks.append(i % 2 == 0 ? Integer.toHexString(size) : "000" + Integer.toHexString(size).toUpperCase()).append("\r\n")
                    .append(data).append("\r\n");
            whole.append(data);
        }
        assertEquals(whole.toString(), chunked(chunks + "0\r\n\r\n").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3\r\nabc\r\n0\r\n\r\n", "3;ext\r\nabc\r\n0;last\r\n\r\n", "3 ; a=\"b;c\"\r\nabc\r\n00000\r\n\r\n",
        "1\r\na\r\n2\r\nbc\r\n0\r\nTrailer: x\r\nOther:\r\n\r\n", "003\r\nabc\r\n0\r\n\r\n"})
    default void extensionsAndTrailersAreSkipped(String body) throws IOException {
        assertEquals("abc", chunked(body).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3\nabc\r\n0\r\n\r\n", "3\r\nabcd\r\n0\r\n\r\n", "3\r\nab\r\n0\r\n\r\n", "x\r\nabc\r\n0\r\n\r\n",
        "-3\r\nabc\r\n0\r\n\r\n", "+3\r\nabc\r\n0\r\n\r\n", "0x3\r\nabc\r\n0\r\n\r\n", "\r\nabc\r\n0\r\n\r\n", "3\r\nabc\n0\r\n\r\n",
        "3\r\nabc0\r\n\r\n", " 3\r\nabc\r\n0\r\n\r\n", "3;\u0001\r\nabc\r\n0\r\n\r\n", "3;a\nb\r\nabc\r\n0\r\n\r\n",
        "3\r\nabc\r\n0\r\nbad trailer: x\r\n\r\n", "3\r\nabc\r\n0\r\nnocolon\r\n\r\n", "3\r\nabc\r\n0\r\n: x\r\n\r\n",
        "3\r\nabc\r\n0\r\n x: folded\r\n\r\n", "3\rabc\r\n0\r\n\r\n", "FFFFFFFFFFFFFFFFF\r\n", "10000000000000003\r\nabc\r\n0\r\n\r\n",
        "0000000000000000003\r\nabc\r\n0\r\n\r\n", "3,3\r\nabc\r\n0\r\n\r\n"})
    default void brokenChunksAreRefusedAndTheConnectionEnded(String body) throws IOException {
        try (RawClient client = connect()) {
            client.send(Conformance.request("POST", "/-/echo", "Transfer-Encoding: chunked") + body
                    + Conformance.request("GET", "/"));
            assertEquals(400, client.answer().status());
            assertTrue(client.ended());
        }
    }

    @Test
    default void endlessExtensionsAndTrailersAreRefused() throws IOException {
        assertEquals(400, chunked("3;" + "e".repeat(5_000) + "\r\nabc\r\n0\r\n\r\n").status());
        assertEquals(400, chunked(("1;" + "e".repeat(100) + "\r\na\r\n").repeat(100) + "0\r\n\r\n").status());
        assertEquals(431, chunked("0\r\n" + ("T: " + "t".repeat(100) + "\r\n").repeat(100) + "\r\n").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1048577", "Content-Length: 4294967299", "Content-Length: 99999999999999999999999"})
    default void aBodyAnnouncedAsTooLongIsRefusedAtOnce(String field) throws IOException {
        try (RawClient client = connect()) {
            Answer answer = client.send(Conformance.request("POST", "/-/echo", field)).answer();
            assertEquals(413, answer.status());
            client.endOutput();
            assertTrue(client.ended());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"100001\r\n", "7FFFFFFF\r\n", "80000000\r\n", "FFFFFFFF\r\n", "7FFFFFFFFFFFFFF\r\n",
        "FFFFFFFFFFFFFFF\r\n", "fffffffffffffff\r\nabc"})
    default void aChunkLongerThanABodyMayBeIsRefused(String chunk) throws IOException {
        assertEquals(413, chunked(chunk).status());
    }

    @Test
    default void chunksThatTogetherAreTooLongAreRefused() throws IOException {
        try (RawClient client = connect()) {
            client.send(Conformance.request("POST", "/-/echo", "Transfer-Encoding: chunked"));
            String chunk = "10000\r\n" + "x".repeat(65_536) + "\r\n";
            for (int i = 0; i < 17; i++) {
                client.offer(chunk);
            }
            assertEquals(413, client.answer().status());
        }
    }

    @Test
    default void aClientThatWaitsIsToldToGoOn() throws IOException {
        for (String framing : new String[] {"Content-Length: 3", "Transfer-Encoding: chunked"}) {
            try (RawClient client = connect()) {
                client.send(Conformance.request("POST", "/-/echo", "Expect: 100-Continue", framing));
                assertEquals(100, client.answer().status());
                client.send(framing.endsWith("3") ? "abc" : "3\r\nabc\r\n0\r\n\r\n");
                assertEquals("abc", client.answer().text());
                assertEquals(200, client.send(Conformance.request("GET", "/")).answer().status());
            }
        }
    }

    @Test
    default void aClientThatWaitsInVainIsNotToldToGoOn() throws IOException {
        for (String target : new String[] {"/-/unread", "/-/throw", "/missing"}) {
            try (RawClient client = connect()) {
                client.send(Conformance.request("POST", target, "Expect: 100-continue", "Content-Length: 3"));
                Answer answer = client.answer();
                assertTrue(answer.status() >= 200);
                assertEquals("close", answer.field("Connection").orElseThrow());
                assertTrue(client.ended());
            }
        }
        assertEquals(413, ask(Conformance.request("POST", "/-/echo", "Expect: 100-continue", "Content-Length: 9999999")).status());
        assertEquals(417, ask(Conformance.request("POST", "/-/echo", "Expect: 200-ok", "Content-Length: 3")).status());
    }

    @Test
    default void anAnswerMayBeginBeforeTheBodyIsRead() throws IOException {
        try (RawClient client = connect()) {
            client.send(Conformance.request("POST", "/-/answer-first", "Expect: 100-continue", "Content-Length: 3") + "abc");
            assertEquals("abc", client.answer().text());
            assertTrue(client.ended());
        }
    }

    @Test
    default void whatAHandlerLeavesOfAShortBodyIsSkipped() throws IOException {
        try (RawClient client = connect()) {
            for (int i = 0; i < 3; i++) {
                client.send(Conformance.request("POST", "/-/unread", "Content-Length: 50000") + "x".repeat(50_000));
                assertEquals(200, client.answer().status());
                client.send(Conformance.request("PUT", "/-/unread", "Transfer-Encoding: chunked") + "5\r\nabcde\r\n0\r\n\r\n");
                assertEquals(200, client.answer().status());
            }
        }
    }

    @Test
    default void whatAHandlerLeavesOfALongBodyEndsTheConnection() throws IOException {
        try (RawClient client = connect()) {
            client.send(Conformance.request("POST", "/-/unread", "Content-Length: 1000000"));
            Answer answer = client.answer();
            assertEquals("close", answer.field("Connection").orElseThrow());
            client.offer("x".repeat(1_000_000));
            client.endOutput();
            assertTrue(client.ended());
        }
    }

    @ParameterizedTest
    @CsvSource({"GET, 3", "DELETE, 3", "OPTIONS, 3"})
    default void everyMethodMayHaveABody(String method, int length) throws IOException {
        try (RawClient client = connect()) {
            client.send(Conformance.request(method, "/-/echo", "Content-Length: " + length) + "abc");
            assertEquals("abc", client.answer().text());
            assertEquals(200, client.send(Conformance.request("GET", "/")).answer().status());
        }
    }

    private Answer chunked(String body) throws IOException {
        try (RawClient client = connect()) {
            return client.send(Conformance.request("POST", "/-/echo", "Transfer-Encoding: Chunked")).offer(body).answer();
        }
    }
}
