package ristretto.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests, answers and connections (RFC 9112, sections 2, 3 and 9). */
interface MessageConformance extends Conformance {
    @Test
    default void everyAnswerHasADate() throws IOException {
        for (String target : new String[] {"/", "/missing", "/-/throw", "/-/stream", "/-/silent", "/%"}) {
            String date = get(target).field("Date").orElseThrow();
            assertTrue(date.matches("(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT"), date);
        }
    }

    @Test
    default void aConnectionServesManyRequests() throws IOException {
        try (RawClient client = connect()) {
            for (int i = 0; i < 50; i++) {
                Answer answer = client.send(Conformance.request("GET", i % 2 == 0 ? "/digits.txt" : "/-/stream")).answer();
                assertEquals(200, answer.status());
                assertEquals(Optional.empty(), answer.field("Connection"));
            }
        }
    }

    @Test
    default void aHundredPipelinedRequestsAreAnsweredInOrder() throws IOException {
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            requests.append(i % 3 == 0 ? "POST /-/echo HTTP/1.1\r\nHost: c\r\nContent-Length: 3\r\n\r\n" + (100 + i)
                    : i % 3 == 1 ? Conformance.request("GET", "/-/json?" + i) : Conformance.request("HEAD", "/large.txt"));
        }
        try (RawClient client = connect()) {
            client.send(requests.toString());
            for (int i = 0; i < 100; i++) {
                Answer answer = client.answer(i % 3 == 2);
                assertEquals(200, answer.status());
                assertTrue(i % 3 == 2 || answer.text().contains(i % 3 == 0 ? "" + (100 + i) : "\"" + i + "\""), answer.text());
            }
            client.endOutput();
            assertTrue(client.ended());
        }
    }

    @Test
    default void aRequestMayArriveByteByByte() throws IOException {
        try (RawClient client = connect()) {
            String request = "POST /-/echo HTTP/1.1\r\nHost: c\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "3;x=y\r\nabc\r\n0\r\nTrailer: t\r\n\r\n";
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < request.length(); i++) {
                    client.send(request.substring(i, i + 1));
                }
                assertEquals("abc", client.answer().text());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1.1, '', true", "1.1, close, false", "1.1, keep-alive, true", "1.1, 'TE, Close ,x', false",
        "1.1, closed, true", "1.0, '', false", "1.0, keep-alive, true", "1.0, Keep-Alive, true", "1.0, 'keep-alive, close', false",
        "1.9, '', true"})
    default void versionAndOptionsDecideWhetherAConnectionPersists(String version, String options, boolean persists)
            throws IOException {
        String request = "GET /digits.txt HTTP/" + version + "\r\nHost: c\r\nConnection: " + options + "\r\n\r\n";
        try (RawClient client = connect()) {
            Answer answer = client.send(request).answer();
            assertArrayEquals(site("digits.txt"), answer.body());
            assertEquals(persists ? version.equals("1.0") ? "keep-alive" : "" : "close", answer.field("Connection").orElse(""));
            if (persists) {
                assertEquals(200, client.send(request).answer().status());
            } else {
                assertTrue(client.ended());
            }
        }
    }

    @Test
    default void aClientOfVersion10NeedsNoHost() throws IOException {
        assertEquals("{\"method\":\"GET\",\"path\":\"/-/json\",\"query\":\"none\",\"host\":\"none\",\"x\":\"none\"}",
                ask("GET /-/json HTTP/1.0\r\n\r\n").text());
    }

    @Test
    default void aClientOfVersion10GetsAStreamWithoutChunks() throws IOException {
        try (RawClient client = connect()) {
            Answer answer = client.send("GET /-/stream HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").answer();
            assertEquals(Optional.empty(), answer.field("Transfer-Encoding"));
            assertEquals(lines(), answer.text());
        }
    }

    @Test
    default void aStreamComesInChunks() throws IOException {
        Answer answer = get("/-/stream");
        assertEquals("chunked", answer.field("Transfer-Encoding").orElseThrow());
        assertEquals(lines(), answer.text());
        assertEquals("abc", get("/-/slow").text());
        assertEquals("no end", get("/-/unended").text());
    }

    @Test
    default void emptyLinesBeforeARequestAreSkipped() throws IOException {
        assertEquals(200, ask("\r\n\r\n" + Conformance.request("GET", "/")).status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "/-/json?a=b%20c?d;              /-/json; a=b%20c?d; conformance",
        "/-/json?;                       /-/json; ``;       conformance",
        "http://other:81/-/json?q;       /-/json; q;        other:81",
        "HTTPS://[::1]/x/../-/json;      /-/json; none;     [::1]",
    })
    default void aTargetIsTakenApart(String target, String path, String query, String host) throws IOException {
        assertEquals("{\"method\":\"GET\",\"path\":\"" + path + "\",\"query\":\"" + query + "\",\"host\":\"" + host
                + "\",\"x\":\"y\u0009 z\"}".replace("\t", "\\u0009"), get(target, "x-tEST: \t y\t z \t").text());
    }

    @Test
    default void anAbsoluteTargetMayHaveNoPath() throws IOException {
        assertArrayEquals(site("index.html"), get("http://other").body());
        assertArrayEquals(site("index.html"), get("http://other?query").body());
    }

    @Test
    default void theServerAsAWholeHasOptions() throws IOException {
        assertEquals(204, ask(Conformance.request("OPTIONS", "*")).status());
    }

    @Test
    default void anAnswerMayHaveManyFields() throws IOException {
        Answer answer = get("/-/many-fields");
        assertEquals("the value of the field with the number 99", answer.field("X-Field-99").orElseThrow());
        assertEquals("many fields\n", answer.text());
    }

    @Test
    default void anAnswerWithoutContentHasNone() throws IOException {
        try (RawClient client = connect()) {
            assertEquals(204, client.send(Conformance.request("GET", "/-/no-content")).answer().status());
            assertEquals(200, client.send(Conformance.request("GET", "/")).answer().status());
        }
    }

    @Test
    default void aHandlerWithoutAnAnswerMeans404() throws IOException {
        assertEquals(404, get("/-/silent").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/-/throw", "/-/overflow"})
    default void aHandlerThatFailsIsAnswered500AndTheServerGoesOn(String target) throws IOException {
        for (int i = 0; i < 3; i++) {
            assertEquals(500, get(target).status());
        }
        assertEquals(200, get("/").status());
    }

    @Test
    default void anAnswerThatFailsOnItsWayIsCutOffVisibly() throws IOException {
        try (RawClient client = connect()) {
            client.send(Conformance.request("GET", "/-/throw-late"));
            org.junit.jupiter.api.Assertions.assertThrows(IOException.class, client::answer);
        }
        assertEquals(200, get("/").status());
    }

    private static String lines() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ConformanceService.LINES; i++) {
            text.append("line ").append(i).append('\n');
        }
        return text.toString();
    }
}
