package ristretto.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Runs the seeds beside it as an ordinary test, and searches for more with {@code JAZZER_FUZZ=1}. */
class RequestFuzzTest {
    /** What was accepted has no second reading: put together again from its parts, it parses to the same. */
    @FuzzTest
    void acceptedRequestsAreUnambiguous(byte[] bytes) {
        Headers headers = Headers.parse(bytes);
        if (headers.result != RequestParser.COMPLETE) {
            assertTrue(headers.result == RequestParser.INCOMPLETE || headers.result >= 400, "result " + headers.result);
            return;
        }
        RequestLine line = headers.parser.line();
        assertTrue(headers.parser.end() <= bytes.length);
        assertTrue(line.asterisk() || headers.path().startsWith("/"), headers.path());
        assertTrue((headers.path() + "/").indexOf("/../") < 0, headers.path());
        assertTrue(headers.path().indexOf('\0') < 0);
        assertTrue(!headers.parser.chunked() || headers.parser.contentLength() == RequestParser.NO_LENGTH);
        String again = line.method() + " " + (line.asterisk() ? "*" : PercentEncoding.encode(headers.path()))
                + " HTTP/1.1\r\nHost: " + (headers.field("Host").equals("none") ? "" : headers.field("Host")) + "\r\n\r\n";
        Headers second = Headers.parse(again);
        if (again.length() <= Headers.LIMIT) {
            assertEquals(RequestParser.COMPLETE, second.result, again);
            assertEquals(headers.path(), second.path());
        }
    }
}
