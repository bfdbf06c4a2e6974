package ristretto.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import ristretto.signatures.Network;
import ristretto.simulator.RecordingConsole;
import ristretto.simulator.SimulatedClock;
import ristretto.simulator.SimulatedLoop;
import ristretto.simulator.SimulatedSegment;
import ristretto.state.KeptState;

/** State is a stranger's word: whatever it says, the host gets an address from the server that is there. */
class DamagedStateTest {
    private static final long SECOND = 1_000_000_000L;
    private static final String VALID = "network/02:00:00:00:00:01/ipv4=10.0.2.15/24,1,10.0.2.15/24,10.0.2.2,10.0.2.2,1,10.0.2.3,86400,"
        + "43200000,75600000,86400000,1,10.0.2.2,02:00:00:00:00:02;tcp=1,80,256";

    @Property(tries = 300)
    void aHostBootsWithAnyState(@ForAll @IntRange(max = 200) int from, @ForAll @IntRange(max = 12) int length,
            @ForAll @StringLength(max = 8) String instead) {
        int start = Math.min(from, VALID.length());
        boots(VALID.substring(0, start) + instead + VALID.substring(Math.min(start + length, VALID.length())));
    }

    @Property(tries = 300)
    void aHostBootsWithAnyTimes(@ForAll long seconds, @ForAll long renew, @ForAll long rebind, @ForAll long expire) {
        boots(VALID.replace("86400,43200000,75600000,86400000", seconds + "," + renew + "," + rebind + "," + expire));
    }

    static void boots(String former) {
        try (SimulatedLoop loop = new SimulatedLoop()) {
            SimulatedSegment segment = new SimulatedSegment(loop);
            TestDhcpServer server = new TestDhcpServer(loop, segment);
            KeptState state = new KeptState(former, text -> { }, loop, new SimulatedClock(loop, 1000), new RecordingConsole());
            Host host = new Host(loop, segment, 1, Ipv4Settings.DHCP, Network.Offloads.NONE, state);
            loop.advance(SECOND);
            assertEquals(server.gives, host.address(), former);
            assertTrue(host.ip.lease().orElseThrow().expiresAt() <= 86_401 * SECOND, former);
        }
    }
}
