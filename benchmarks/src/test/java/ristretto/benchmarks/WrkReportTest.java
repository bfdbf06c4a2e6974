package ristretto.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class WrkReportTest {
    private static final String PRINTED = """
            Running 8s test @ http://10.77.0.2/
              1 threads and 32 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency     4.15ms    1.13ms  47.21ms   98.50%
                Req/Sec     7.80k     0.61k    8.55k    80.00%
              Latency Distribution
                 50%  500.00us
                 75%    4.22ms
                 90%    4.35ms
                 99%    1.02s 
              62098 requests in 8.00s, 22.98MB read
            Requests/sec:   7759.52
            Transfer/sec:      2.87MB
            """;

    @Test
    void ratesAndLatenciesAreReadInWhateverUnitWrkChooses() {
        assertEquals(new WrkReport(7759.52, 0.5, 1020, 0), WrkReport.parse(PRINTED));
    }

    @Test
    void everyKindOfErrorCounts() {
        String failed = PRINTED.replace("Requests/sec", "  Socket errors: connect 1, read 2, write 3, timeout 4\n"
                + "  Non-2xx or 3xx responses: 10\nRequests/sec");
        assertEquals(20, WrkReport.parse(failed).errors());
    }

    @Test
    void aReportWithoutRateIsAFailure() {
        assertThrows(BenchmarkException.class, () -> WrkReport.parse("unable to connect to 10.77.0.2:80 Connection refused\n"));
    }
}
