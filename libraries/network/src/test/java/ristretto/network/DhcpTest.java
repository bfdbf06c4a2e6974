package ristretto.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ristretto.jvm.JvmBuffer;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.MacAddress;
import ristretto.signatures.SocketAddress;
import ristretto.signatures.TransportException;
import ristretto.signatures.Udp;
import ristretto.simulator.SimulatedLoop;
import ristretto.simulator.SimulatedSegment;

@Timeout(60)
class DhcpTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Ipv4Address GIVEN = Ipv4Address.parse("10.0.2.15");

    private final SimulatedLoop loop = new SimulatedLoop();
    private final SimulatedSegment segment = new SimulatedSegment(loop);
    private final TestDhcpServer server = new TestDhcpServer(loop, segment);
    private final Ipv4Settings settings = new Ipv4Settings(Optional.empty(), Optional.empty(), Optional.of("espresso"));
    private final List<Host> hosts = new ArrayList<>();

    @AfterEach
    void nothingFailed() {
        for (Host host : hosts) {
            assertEquals(0, host.ethernet.statistics().failed());
        }
        loop.close();
    }

    private Host start() {
        Host host = new Host(loop, segment, 1, settings);
        hosts.add(host);
        return host;
    }

    @Test
    void anAddressIsGotInTwoRoundTrips() {
        Host host = start();
        loop.advance(SECOND / 1000);
        assertEquals(GIVEN, host.address());
        assertEquals(List.of("network: 10.0.2.15/24 via 10.0.2.2 (DHCP, lease 86400 s)"), host.console.lines());
        assertEquals(List.of("DISCOVER at 0", "REQUEST at 0"), server.log);
        DhcpLease lease = host.ip.lease().orElseThrow();
        assertEquals(List.of(Ipv4Address.parse("10.0.2.3")), lease.nameServers());
        assertEquals(43_200, lease.renewAt() / SECOND);
        assertEquals(75_600, lease.rebindAt() / SECOND);
    }

    @Test
    void anAddressThatAnotherHostHasIsDeclinedAndAnotherAskedForAfterTenSeconds() {
        Host rival = new Host(loop, segment, 3, Ipv4Settings.fixed(new Ipv4Cidr(GIVEN, 24), Optional.empty()));
        loop.advance(5 * SECOND);
        Host host = start();
        loop.advance(SECOND);
        assertEquals(Ipv4Address.ANY, host.address());
        DhcpMessage decline = server.requests.get(2);
        assertEquals(List.of("DISCOVER at 5", "REQUEST at 5", "DECLINE at 5"), server.log);
        assertEquals(GIVEN, decline.options().requested());
        assertEquals(TestDhcpServer.ADDRESS, decline.options().server());
        assertEquals(Ipv4Address.ANY, decline.client());
        assertTrue(host.console.lines().contains(
            "network: 02:00:00:00:00:03 uses this host's address 10.0.2.15 too; it was given back to the DHCP server"), host.console.lines().toString());
        server.gives = Ipv4Address.parse("10.0.2.16");
        loop.advance(10 * SECOND);
        assertEquals(server.gives, host.address());
        assertEquals(List.of("DISCOVER at 15", "REQUEST at 15"), server.log.subList(3, 5));
        assertEquals(GIVEN, rival.address());
        assertEquals(0, rival.ip.arpStatistics().conflicts(), "a probe is no claim");
    }

    @Test
    void anAddressThatWasUsedForLongIsDefended() {
        Host host = start();
        loop.advance(20 * SECOND);
        new Host(loop, segment, 3, Ipv4Settings.fixed(new Ipv4Cidr(GIVEN, 24), Optional.empty()));
        loop.advance(SECOND);
        assertEquals(GIVEN, host.address());
        assertEquals(List.of("DISCOVER at 0", "REQUEST at 0"), server.log);
    }

    @Test
    void requestsSayWhoAsksAndForWhat() {
        start();
        loop.advance(SECOND);
        DhcpMessage discover = server.requests.get(0);
        DhcpMessage request = server.requests.get(1);
        assertEquals("espresso", discover.options().hostName());
        assertEquals(Host.mac(1), discover.hardware());
        assertTrue(discover.broadcast());
        assertEquals(discover.transaction(), request.transaction());
        assertEquals(GIVEN, request.options().requested());
        assertEquals(TestDhcpServer.ADDRESS, request.options().server());
        assertEquals(Ipv4Address.ANY, request.client());
    }

    @Test
    void anUnansweredRequestIsRepeatedWithGrowingPauses() {
        server.silent = true;
        Host host = start();
        loop.advance(200 * SECOND);
        List<Long> times = new ArrayList<>();
        for (String line : server.log) {
            times.add(Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)));
        }
        assertEquals(7, times.size());
        long expected = 4;
        for (int i = 1; i < times.size(); i++) {
            long pause = times.get(i) - times.get(i - 1);
            assertTrue(Math.abs(pause - expected) <= 2, "pause " + i + " of " + pause + " s");
            expected = Math.min(expected * 2, 64);
        }
        server.silent = false;
        loop.advance(70 * SECOND);
        assertEquals(GIVEN, host.address());
    }

    @Test
    void anOfferThatIsNeverConfirmedIsGivenUp() {
        server.change = reply -> reply.options().type() == DhcpOptions.ACK ? withType(reply, DhcpOptions.LAST_TYPE) : reply;
        start();
        loop.advance(400 * SECOND);
        assertEquals(List.of("DISCOVER", "REQUEST", "REQUEST", "REQUEST", "REQUEST", "REQUEST", "DISCOVER"), types().subList(0, 7));
    }

    @Test
    void aRefusalStartsAgainWithoutAFlood() {
        server.refuses = true;
        Host host = start();
        loop.advance(60 * SECOND);
        assertTrue(server.log.size() <= 2 * 31, server.log.size() + " messages in a minute");
        server.refuses = false;
        loop.advance(10 * SECOND);
        assertEquals(GIVEN, host.address());
    }

    @Test
    void aLeaseIsRenewedWithItsServerAtHalfItsTime() {
        server.lease = 1000;
        Host host = start();
        loop.advance(600 * SECOND);
        assertEquals(List.of("DISCOVER at 0", "REQUEST at 0", "REQUEST to the server at 500"), server.log);
        DhcpMessage renewal = server.requests.get(2);
        assertEquals(GIVEN, renewal.client());
        assertEquals(Ipv4Address.ANY, renewal.options().server());
        assertEquals(Ipv4Address.ANY, renewal.options().requested());
        assertEquals(1500, host.ip.lease().orElseThrow().expiresAt() / SECOND);
        assertEquals(1, host.console.lines().size(), "nothing changed, nothing is printed");
    }

    @Test
    void aServerThatIsSilentIsAskedAgainThenAnyServerThenTheAddressIsGivenUp() {
        server.lease = 1000;
        Host host = start();
        loop.advance(499 * SECOND);
        server.silent = true;
        loop.advance(502 * SECOND);
        List<String> after = server.log.subList(2, server.log.size());
        assertEquals("REQUEST to the server at 500", after.getFirst());
        assertTrue(after.contains("REQUEST to the server at 687"), after.toString());
        assertTrue(after.contains("REQUEST at 875"), after.toString());
        assertEquals("DISCOVER at 1000", after.getLast());
        assertEquals(Ipv4Address.ANY, host.address());
        assertEquals("network: the lease of the address has ended", host.console.lines().getLast());
        server.silent = false;
        server.gives = Ipv4Address.parse("10.0.2.16");
        loop.advance(10 * SECOND);
        assertEquals(Ipv4Address.parse("10.0.2.16"), host.address());
    }

    @Test
    void anyServerMayExtendALeaseThatItsOwnDoesNot() {
        server.lease = 1000;
        Host host = start();
        loop.advance(499 * SECOND);
        server.silent = true;
        loop.advance(370 * SECOND);
        server.silent = false;
        loop.advance(10 * SECOND);
        assertEquals("REQUEST at 875", server.log.getLast());
        assertEquals(GIVEN, server.requests.getLast().client());
        assertEquals(1875, host.ip.lease().orElseThrow().expiresAt() / SECOND);
    }

    @Test
    void anAddressThatIsRefusedOnRenewalIsGivenUpAtOnce() {
        server.lease = 1000;
        Host host = start();
        loop.advance(499 * SECOND);
        server.refuses = true;
        loop.advance(2 * SECOND);
        assertEquals(Ipv4Address.ANY, host.address());
    }

    @Test
    void aLeaseWithoutEndIsNotRenewed() {
        server.lease = DhcpOptions.INFINITE;
        Host host = start();
        loop.advance(100_000_000 * SECOND);
        assertEquals(2, server.log.size());
        assertEquals("network: 10.0.2.15/24 via 10.0.2.2 (DHCP, lease without end)", host.console.lines().getFirst());
    }

    @Test
    void lossyLinksAreOvercome() {
        for (int seed = 0; seed < 20; seed++) {
            SimulatedSegment lossy = new SimulatedSegment(loop, segment.conditions().loss(0.4).duplication(0.2).corruption(0.1), seed);
            new TestDhcpServer(loop, lossy);
            Host host = new Host(loop, lossy, 1, settings);
            hosts.add(host);
            loop.advance(1000 * SECOND);
            assertEquals(GIVEN, host.address(), "seed " + seed);
        }
    }

    @Test
    void repliesThatDoNotFitTheRequestAreIgnored() {
        refusesAnswer(reply -> new DhcpMessage(2, reply.transaction() + 1, 0, true, reply.client(), reply.yours(), reply.hardware(), reply.options()));
        refusesAnswer(reply -> new DhcpMessage(1, reply.transaction(), 0, true, reply.client(), reply.yours(), reply.hardware(), reply.options()));
        refusesAnswer(reply -> new DhcpMessage(2, reply.transaction(), 0, true, reply.client(), reply.yours(), Host.mac(77), reply.options()));
        refusesAnswer(reply -> with(reply, Ipv4Address.ANY));
        refusesAnswer(reply -> with(reply, Ipv4Address.parse("10.0.2.255")));
        refusesAnswer(reply -> with(reply, Ipv4Address.parse("10.0.2.0")));
        refusesAnswer(reply -> with(reply, Ipv4Address.parse("127.0.0.1")));
        refusesAnswer(reply -> with(reply, mask(reply.options(), Ipv4Address.parse("255.0.255.0"), 1000)));
        refusesAnswer(reply -> with(reply, mask(reply.options(), Ipv4Address.BROADCAST, 0)));
        refusesAnswer(reply -> with(reply, mask(reply.options(), Ipv4Address.ANY, 1000)));
        refusesAnswer(reply -> with(reply, mask(reply.options(), reply.options().mask(), 0)));
        refusesAnswer(reply -> with(reply, mask(reply.options(), reply.options().mask(), DhcpOptions.ABSENT)));
        refusesAnswer(reply -> with(reply, DhcpOptions.request(reply.options().type(), Ipv4Address.ANY, Ipv4Address.ANY, "")));
    }

    private void refusesAnswer(UnaryOperator<DhcpMessage> change) {
        server.change = change;
        Host host = start();
        loop.advance(SECOND);
        assertEquals(Ipv4Address.ANY, host.address());
    }

    @Test
    void damagedMessagesAreCountedAndIgnored() {
        server.damage = datagram -> {
            datagram[100] ^= 1;
            return datagram;
        };
        Host host = start();
        loop.advance(SECOND);
        assertEquals(1, host.ip.dhcpStatistics().malformed());
        assertEquals(Ipv4Address.ANY, host.address());
    }

    @Test
    void nothingElseIsAcceptedBeforeThereIsAnAddress() {
        server.silent = true;
        Host host = start();
        loop.advance(SECOND);
        Host other = new Host(loop, segment, 7);
        loop.inLoop(() -> Packets.send(other, Ipv4Address.BROADCAST, 17, Packets.udp(other.address(), Ipv4Address.BROADCAST, 1, 2, 3)));
        loop.advance(SECOND);
        assertEquals(0, host.udp.statistics().received());
        assertTrue(host.ip.statistics().notForUs() > 0);
    }

    @Test
    void anApplicationNeedNotWaitForTheAddress() throws TransportException {
        server.silent = true;
        Host host = start();
        loop.inLoop(() -> loop.timer(() -> server.silent = false).set(10 * SECOND));
        try (Udp.Endpoint endpoint = host.udp.open(0)) {
            endpoint.send(JvmBuffer.of(new byte[3]), new SocketAddress(TestDhcpServer.ADDRESS, 9));
        }
        assertEquals(GIVEN, host.address());
        assertTrue(loop.now() > 10 * SECOND);
    }

    @Test
    void anApplicationDoesNotWaitForAnAddressForEver() throws TransportException {
        server.silent = true;
        Host host = start();
        try (Udp.Endpoint endpoint = host.udp.open(0)) {
            TransportException failed = assertThrows(TransportException.class,
                () -> endpoint.send(JvmBuffer.of(new byte[3]), new SocketAddress(TestDhcpServer.ADDRESS, 9)));
            assertEquals(TransportException.Reason.UNREACHABLE, failed.reason());
        }
    }

    @Test
    void settingsThatMakeNoSenseAreRefusedAtTheStart() {
        for (String name : List.of("two words", "", "x".repeat(64))) {
            assertThrows(IllegalArgumentException.class, () -> new Ipv4Settings(Optional.empty(), Optional.empty(), Optional.of(name)));
        }
        Optional<Ipv4Address> nobody = Optional.of(Ipv4Address.BROADCAST);
        assertThrows(IllegalArgumentException.class, () -> new Ipv4Settings(Optional.empty(), nobody, Optional.empty()));
    }

    @Test
    void requestsCarryTheClientsIdentifierAndTheOptionsItAsksFor() {
        List<SimulatedSegment.Frame> wire = segment.record();
        start();
        byte[] discover = wire.getFirst().bytes();
        DhcpOptionReader options = new DhcpOptionReader(JvmBuffer.of(discover), 14 + 20 + 8 + 240);
        int client = options.find(DhcpOptions.CLIENT, 7);
        assertEquals(1, discover[client]);
        assertEquals(Host.mac(1), MacAddress.get(JvmBuffer.of(discover), client + 1));
        assertEquals(6, discover[options.find(DhcpOptions.PARAMETERS, 1) - 1]);
        assertTrue(options.sound());
    }

    @Test
    void timesThatContradictEachOtherAreReplaced() {
        DhcpOptions options = new DhcpOptions(DhcpOptions.ACK, TestDhcpServer.ADDRESS, Ipv4Address.ANY,
            Ipv4Address.parse("255.255.255.0"), Ipv4Address.ANY, List.of(), 800, 900, 1000, "");
        DhcpLease lease = DhcpLease.of(new DhcpMessage(2, 1, 0, false, Ipv4Address.ANY, GIVEN, Host.mac(1), options), 0).orElseThrow();
        assertEquals(400, lease.renewAt() / SECOND);
        assertEquals(700, lease.rebindAt() / SECOND);
        assertEquals(Ipv4Address.ANY, lease.gateway());
    }

    private List<String> types() {
        List<String> types = new ArrayList<>();
        for (String line : server.log) {
            types.add(line.substring(0, line.indexOf(' ')));
        }
        return types;
    }

    private static DhcpMessage withType(DhcpMessage reply, int type) {
        DhcpOptions is = reply.options();
        return with(reply, new DhcpOptions(type, is.server(), is.requested(), is.mask(), is.router(), is.nameServers(), is.lease(),
            is.renewal(), is.rebinding(), is.hostName()));
    }

    private static DhcpMessage with(DhcpMessage reply, DhcpOptions options) {
        return new DhcpMessage(2, reply.transaction(), 0, true, reply.client(), reply.yours(), reply.hardware(), options);
    }

    private static DhcpMessage with(DhcpMessage reply, Ipv4Address yours) {
        return new DhcpMessage(2, reply.transaction(), 0, true, reply.client(), yours, reply.hardware(), reply.options());
    }

    private static DhcpOptions mask(DhcpOptions is, Ipv4Address mask, long lease) {
        return new DhcpOptions(is.type(), is.server(), is.requested(), mask, is.router(), is.nameServers(), lease, is.renewal(),
            is.rebinding(), is.hostName());
    }
}
