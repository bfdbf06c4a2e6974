package ristretto.network;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Lines of state of any content are handed to a host that boots. */
class StateFuzzTest {
    @FuzzTest(maxDuration = "1m")
    void aHostBootsWithAnyLine(byte[] input) {
        DamagedStateTest.boots(new String(input, StandardCharsets.UTF_8));
    }
}
