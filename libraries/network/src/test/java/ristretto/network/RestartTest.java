package ristretto.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.Network;
import ristretto.signatures.OutgoingFrame;
import ristretto.simulator.RecordingConsole;
import ristretto.simulator.SimulatedClock;
import ristretto.simulator.SimulatedLoop;
import ristretto.simulator.SimulatedSegment;
import ristretto.state.KeptState;

/** A host that ends, and begins again with what it left: DHCP's state INIT-REBOOT (RFC 2131, section 3.2), and its neighbours. */
@Timeout(60)
class RestartTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Ipv4Address GIVEN = Ipv4Address.parse("10.0.2.15");
    private static final Ipv4Settings DHCP = Ipv4Settings.DHCP;

    private SimulatedLoop loop;
    private SimulatedSegment segment;
    private TestDhcpServer server;
    private Host host;
    private final List<String> kept = new ArrayList<>();
    private final RecordingConsole complaints = new RecordingConsole();

    @BeforeEach
    void boot() {
        begin();
        host = start("", 0, DHCP);
        loop.advance(2 * SECOND);
        assertEquals(List.of("DISCOVER at 0", "REQUEST at 0"), server.log);
        assertTrue(kept.getLast().startsWith("network/02:00:00:00:00:01/ipv4=10.0.2.15/24,1,"), kept.getLast());
    }

    /** Another world, in which time begins at 0 again. */
    private void begin() {
        loop = new SimulatedLoop();
        segment = new SimulatedSegment(loop);
        server = new TestDhcpServer(loop, segment);
    }

    private Host start(String former, long seconds, Ipv4Settings settings) {
        KeptState state = new KeptState(former, kept::add, loop, new SimulatedClock(loop, seconds * 1000), complaints);
        return new Host(loop, segment, 1, settings, Network.Offloads.NONE, state);
    }

    private void restart(long seconds) {
        loop.close();
        begin();
        host = start(kept.getLast(), seconds, DHCP);
    }

    @AfterEach
    void nothingFailed() {
        assertEquals(List.of(), complaints.lines());
        assertEquals(0, host.ethernet.statistics().failed());
        loop.close();
    }

    @Test
    void theLeaseIsConfirmedInOneRoundTrip() {
        restart(1000);
        loop.advance(SECOND / 1000);
        assertEquals(GIVEN, host.address());
        assertEquals(List.of("REQUEST at 0"), server.log);
        DhcpMessage request = server.requests.getFirst();
        assertEquals(GIVEN, request.options().requested());
        assertEquals(Ipv4Address.ANY, request.options().server());
        assertEquals(Ipv4Address.ANY, request.client());
        assertEquals(86_400, host.ip.lease().orElseThrow().expiresAt() / SECOND);
    }

    @Test
    void whenNoServerAnswersTheRestOfTheLeaseIsUsedAndThenGivenUp() {
        restart(1000);
        server.silent = true;
        loop.advance(30 * SECOND);
        assertEquals(GIVEN, host.address());
        assertEquals(85_400, Math.round((double) host.ip.lease().orElseThrow().expiresAt() / SECOND));
        assertEquals(42_200, Math.round((double) host.ip.lease().orElseThrow().renewAt() / SECOND));
        loop.advance(85_400 * SECOND);
        assertEquals(Ipv4Address.ANY, host.address());
    }

    @Test
    void aServerThatRefusesIsAskedForAnotherAddress() {
        restart(1000);
        server.refuses = true;
        loop.advance(SECOND);
        assertEquals(Ipv4Address.ANY, host.address());
        server.refuses = false;
        server.gives = Ipv4Address.parse("10.0.2.16");
        loop.advance(5 * SECOND);
        assertEquals(server.gives, host.address());
        assertEquals(List.of("REQUEST at 0", "DISCOVER at 2", "REQUEST at 2"), server.log);
    }

    @Test
    void anExpiredLeaseIsForgotten() {
        restart(86_401);
        loop.advance(SECOND);
        assertEquals(List.of("DISCOVER at 0", "REQUEST at 0"), server.log);
        assertEquals(GIVEN, host.address());
    }

    @Test
    void aRestartAfterARestartStillKnowsTheLease() {
        restart(1000);
        server.silent = true;
        loop.advance(30 * SECOND);
        restart(2000);
        loop.advance(SECOND);
        assertEquals(List.of("REQUEST at 0"), server.log);
    }

    @Test
    void aLeaseWithMoreTimeLeftThanItEverHadIsForgotten() {
        restart(-3600);
        loop.advance(SECOND);
        assertEquals(List.of("DISCOVER at 0", "REQUEST at 0"), server.log);
    }

    @Test
    void anotherHostsStateIsNotUsed() {
        loop.close();
        String former = kept.getLast().replace("02:00:00:00:00:01", "02:00:00:00:00:09");
        begin();
        host = start(former, 10, DHCP);
        loop.advance(SECOND);
        assertEquals("DISCOVER at 0", server.log.getFirst());
    }

    @Test
    void aKnownNeighbourIsSentToAtOnceAndAskedToConfirmItself() {
        loop.close();
        Ipv4Settings fixed = Ipv4Settings.fixed(Ipv4Cidr.parse("10.0.2.15/24"), Optional.empty());
        begin();
        host = start("", 0, fixed);
        talk();
        loop.advance(2 * SECOND);
        assertEquals(1, host.ip.neighbours().size());
        String former = kept.getLast();
        assertTrue(former.endsWith(",1,10.0.2.2,02:00:00:00:00:02"), former);
        loop.close();
        begin();
        host = start(former, 10, fixed);
        long requests = host.ip.arpStatistics().requests();
        talk();
        assertEquals(1, host.ip.neighbours().size());
        assertEquals(requests + 1, host.ip.arpStatistics().requests());
        loop.advance(SECOND / 100);
        assertTrue(loop.now() - host.ip.neighbours().getFirst().confirmed() < SECOND);
    }

    /** Sends a datagram to the server, which answers ARP. */
    private void talk() {
        loop.inLoop(() -> {
            OutgoingFrame frame = new OutgoingFrame(host.memory.allocate(OutgoingFrame.HEADROOM));
            host.ip.send(frame, TestDhcpServer.ADDRESS, 200);
        });
        loop.advance(SECOND / 1000);
    }
}
