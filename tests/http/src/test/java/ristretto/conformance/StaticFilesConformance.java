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

/** Files, conditions and ranges (RFC 9110, sections 8, 13 and 14). */
interface StaticFilesConformance extends Conformance {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "/index.html;                index.html;      text/html; charset=utf-8",
        "/;                          index.html;      text/html; charset=utf-8",
        "/docs/;                     docs/index.html; text/html; charset=utf-8",
        "/digits.txt;                digits.txt;      text/plain; charset=utf-8",
        "/empty.txt;                 empty.txt;       text/plain; charset=utf-8",
        "/data.json;                 data.json;       application/json; -",
        "/style.css;                 style.css;       text/css; charset=utf-8",
        "/large.txt;                 large.txt;       text/plain; charset=utf-8",
        "/gr%C3%BC%C3%9Fe.txt;       grüße.txt;       text/plain; charset=utf-8",
        "/a%20name,%20100%25%20odd%20%26%20%22quoted%22.txt; a name, 100% odd & \"quoted\".txt; text/plain; charset=utf-8",
        "/docs/../digits.txt;        digits.txt;      text/plain; charset=utf-8",
        "/docs/%2e%2E/./digits.txt;  digits.txt;      text/plain; charset=utf-8",
        "/../../../digits.txt;       digits.txt;      text/plain; charset=utf-8",
        "/d%69gits.txt?query=%zz;    digits.txt;      text/plain; charset=utf-8",
    })
    default void aFileComesWithItsTypeLengthAndTag(String target, String file, String type, String parameter) throws IOException {
        Answer answer = get(target);
        assertEquals(200, answer.status());
        assertArrayEquals(site(file), answer.body());
        assertEquals(parameter.equals("-") ? type : type + "; " + parameter, answer.field("Content-Type").orElseThrow());
        assertEquals("bytes", answer.field("Accept-Ranges").orElseThrow());
        assertTrue(answer.field("ETag").orElseThrow().matches("\"[0-9a-f]{32}\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/missing", "/digits.txt/", "/digits.txt/x", "//digits.txt", "/docs//index.html", "/DIGITS.TXT",
        "/docs%5Cindex.html", "/etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/a/", "//docs"})
    default void whatIsNotThereIsAnswered404WithThePageOfTheSite(String target) throws IOException {
        Answer answer = get(target);
        assertEquals(404, answer.status());
        assertArrayEquals(site("404.html"), answer.body());
        assertEquals("text/html; charset=utf-8", answer.field("Content-Type").orElseThrow());
    }

    @Test
    default void aDirectoryWithoutItsSlashIsRedirected() throws IOException {
        Answer answer = get("/docs");
        assertEquals(301, answer.status());
        assertEquals("/docs/", answer.field("Location").orElseThrow());
        assertEquals("/docs/?a=b&c", get("/./do%63s?a=b&c").field("Location").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/large.txt", "/empty.txt", "/missing", "/docs"})
    default void headAnswersAsGetDoesButForTheBody(String target) throws IOException {
        Answer got = get(target);
        try (RawClient client = connect()) {
            Answer head = client.send(Conformance.request("HEAD", target)).answer(true);
            assertEquals(got.status(), head.status());
            for (String name : got.fields().keySet()) {
                if (!name.equals("date")) {
                    assertEquals(got.fields().get(name), head.fields().get(name), name);
                }
            }
            assertEquals(204, client.send(Conformance.request("OPTIONS", "/")).answer().status());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "If-None-Match: TAG;              304",
        "If-None-Match: W/TAG;            304",
        "If-None-Match: *;                304",
        "If-None-Match: \"a,b\" , W/\"c\",TAG; 304",
        "If-None-Match: \"other\";        200",
        "If-None-Match: broken, TAG;      200",
        "If-None-Match: \"broken;         200",
        "If-Match: TAG;                   200",
        "If-Match: *;                     200",
        "If-Match: \"a\", TAG;            200",
        "If-Match: W/TAG;                 412",
        "If-Match: \"other\";             412",
        "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT; 200",
    })
    default void conditionsCompareTags(String field, int status) throws IOException {
        String tag = get("/digits.txt").field("ETag").orElseThrow();
        Answer answer = get("/digits.txt", field.replace("TAG", tag));
        assertEquals(status, answer.status());
        if (status == 304) {
            assertEquals(tag, answer.field("ETag").orElseThrow());
            assertEquals(Optional.empty(), answer.field("Content-Length"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "bytes=0-9;     0123456789;  0-9",
        "bytes=10-15;   abcdef;      10-15",
        "BYTES=35-35;   z;           35-35",
        "bytes=30-;     uvwxyz;      30-35",
        "bytes=30-1000; uvwxyz;      30-35",
        "bytes=-3;      xyz;         33-35",
        "bytes=0-99999999999999999999; 0123456789abcdefghijklmnopqrstuvwxyz; 0-35",
        "bytes=-99999999999999999999;  0123456789abcdefghijklmnopqrstuvwxyz; 0-35",
    })
    default void aRangeIsAnsweredWithThatPart(String range, String text, String part) throws IOException {
        Answer answer = get("/digits.txt", "Range: " + range);
        assertEquals(206, answer.status());
        assertEquals(text, answer.text());
        assertEquals("bytes " + part + "/36", answer.field("Content-Range").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=36-", "bytes=99999999999999999999-", "bytes=36-40", "bytes=-0"})
    default void aRangeBeyondTheEndIsAnswered416(String range) throws IOException {
        Answer answer = get("/digits.txt", "Range: " + range);
        assertEquals(416, answer.status());
        assertEquals("bytes */36", answer.field("Content-Range").orElseThrow());
        assertEquals(416, get("/empty.txt", "Range: bytes=0-").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=5-4", "bytes=a-b", "bytes=", "bytes=-", "bytes=1", "lines=0-1", "0-1", "bytes=--1",
        "bytes=0-1,3-4", "bytes=+1-2", "bytes 0-1"})
    default void aRangeThatIsBrokenOrManifoldIsIgnored(String range) throws IOException {
        Answer answer = get("/digits.txt", "Range: " + range);
        assertEquals(200, answer.status());
        assertArrayEquals(site("digits.txt"), answer.body());
    }

    @Test
    default void aRangeHoldsOnlyForTheVersionThatTheClientHas() throws IOException {
        String tag = get("/digits.txt").field("ETag").orElseThrow();
        assertEquals(206, get("/digits.txt", "Range: bytes=0-1", "If-Range: " + tag).status());
        assertEquals(200, get("/digits.txt", "Range: bytes=0-1", "If-Range: \"other\"").status());
        assertEquals(200, get("/digits.txt", "Range: bytes=0-1", "If-Range: W/" + tag).status());
        assertEquals(200, get("/digits.txt", "Range: bytes=0-1", "If-Range: Sun, 06 Nov 1994 08:49:37 GMT").status());
        assertEquals(304, get("/digits.txt", "Range: bytes=0-1", "If-None-Match: " + tag).status());
    }

    @ParameterizedTest
    @CsvSource({"POST, 405", "PUT, 405", "DELETE, 405", "PATCH, 405", "TRACE, 405", "get, 501", "BREW, 501", "OPTIONS, 204",
        "PROPFIND, 501", "G, 501", "M-SEARCH, 501", "!#$%&'*+-.^_`|~09azAZ, 501"})
    default void otherMethodsAreRefusedWithThoseThatAreAllowed(String method, int status) throws IOException {
        Answer answer = ask(Conformance.request(method, "/digits.txt"));
        assertEquals(status, answer.status());
        assertEquals("GET, HEAD, OPTIONS", answer.field("Allow").orElseThrow());
    }
}
