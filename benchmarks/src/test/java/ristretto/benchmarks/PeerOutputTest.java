package ristretto.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PeerOutputTest {
    private static final String SUMMARY = """
            % time     seconds  usecs/call     calls    errors syscall
            ------ ----------- ----------- --------- --------- ----------------
             60.00    0.060000           3     20000           write
             40.00    0.040000           2     20000       100 read
            ------ ----------- ----------- --------- --------- ----------------
            100.00    0.100000           2     40000       100 total
            """;

    @Test
    void theTotalOfStraceIsTheNumberOfCalls() {
        assertEquals(40000, SystemCalls.total(SUMMARY));
    }

    @Test
    void aMissingSummaryIsAFailure() {
        assertThrows(BenchmarkException.class, () -> SystemCalls.total(""));
    }

    @Test
    void ofIperfTheClientsOwnFigureIsTaken() {
        String report = "{\"end\":{\"sum_sent\":{\"start\":0,\"bits_per_second\":2.5e+09,\"sender\":true},"
                + "\"sum_received\":{\"start\":0,\n\"bits_per_second\":\t1500000000.5}}}";
        assertEquals(2.5, BulkBenchmark.gigabits(report, false));
        assertEquals(1.5000000005, BulkBenchmark.gigabits(report, true));
    }

    @Test
    void processorTimeIsFoundBehindANameWithSpacesAndParentheses() {
        assertEquals(30, Usage.ticks("42 (a (odd) name) S 1 42 42 0 -1 4194304 100 0 0 0 10 20 0 0 20 0 1 0"));
    }

    @Test
    void anAnswerIsCompleteWithAllOfItsBody() {
        byte[] whole = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nHello".getBytes(StandardCharsets.US_ASCII);
        assertTrue(Requests.complete(whole, whole.length));
        assertFalse(Requests.complete(whole, whole.length - 1));
        assertFalse(Requests.complete(whole, 20));
    }

    @Test
    void anErrorIsNoAnswer() {
        byte[] refused = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        assertFalse(Requests.complete(refused, refused.length));
    }
}
