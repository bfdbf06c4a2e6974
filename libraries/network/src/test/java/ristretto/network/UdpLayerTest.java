package ristretto.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ristretto.jvm.JvmBuffer;
import ristretto.signatures.Buffer;
import ristretto.signatures.Ip;
import ristretto.signatures.IpAddress;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.Network.Offloads;
import ristretto.signatures.SocketAddress;
import ristretto.signatures.TransportException;
import ristretto.signatures.TransportException.Reason;
import ristretto.signatures.Udp;
import ristretto.simulator.SimulatedLoop;
import ristretto.simulator.SimulatedSegment;

@Timeout(60)
class UdpLayerTest {
    private static final long SECOND = 1_000_000_000L;

    private final SimulatedLoop loop = new SimulatedLoop();
    private final SimulatedSegment segment = new SimulatedSegment(loop);
    private final Host left = new Host(loop, segment, 1);
    private final Host right = new Host(loop, segment, 2);
    private final Buffer into = JvmBuffer.of(new byte[2000]);

    @AfterEach
    void close() {
        assertEquals(0, left.ethernet.statistics().failed());
        assertEquals(0, right.ethernet.statistics().failed());
        loop.close();
    }

    @Test
    void aDatagramArrivesWithItsSender() throws TransportException {
        try (Udp.Endpoint client = left.udp.open(0); Udp.Endpoint server = right.udp.open(53)) {
            client.send(text("question"), new SocketAddress(right.address(), 53));
            Udp.Datagram datagram = server.receive(into, SECOND);
            assertEquals(8, datagram.length());
            assertEquals(new SocketAddress(left.address(), client.port()), datagram.source());
            assertArrayEquals("question".getBytes(StandardCharsets.US_ASCII), into.bytes(0, 8));
        }
        assertEquals(right.standing, right.memory.used());
        assertEquals(left.standing, left.memory.used());
    }

    @Test
    void aDeviceThatCompletesChecksumsIsUsed() throws TransportException {
        Host third = new Host(loop, segment, 3, Host.fixed(3), new Offloads(true, 0));
        try (Udp.Endpoint client = third.udp.open(0); Udp.Endpoint server = right.udp.open(53)) {
            client.send(text("odd"), new SocketAddress(right.address(), 53));
            assertEquals(3, server.receive(into, SECOND).length());
            server.send(text("even"), new SocketAddress(third.address(), client.port()));
            assertEquals(4, client.receive(into, SECOND).length());
        }
    }

    @Test
    void anEmptyDatagramArrives() throws TransportException {
        try (Udp.Endpoint client = left.udp.open(0); Udp.Endpoint server = right.udp.open(53)) {
            client.send(text(""), new SocketAddress(right.address(), 53));
            assertEquals(0, server.receive(into, SECOND).length());
        }
    }

    @Test
    void aLongDatagramIsCutToTheBufferAndItsLengthTold() throws TransportException {
        try (Udp.Endpoint client = left.udp.open(0); Udp.Endpoint server = right.udp.open(53)) {
            client.send(JvmBuffer.of(new byte[1472]), new SocketAddress(right.address(), 53));
            assertEquals(1472, server.receive(JvmBuffer.of(new byte[10]), SECOND).length());
        }
    }

    @Test
    void aDatagramLongerThanAPacketIsRefused() throws TransportException {
        try (Udp.Endpoint client = left.udp.open(0)) {
            TransportException refused = assertThrows(TransportException.class,
                () -> client.send(JvmBuffer.of(new byte[1473]), new SocketAddress(right.address(), 53)));
            assertEquals(Reason.TOO_LONG, refused.reason());
        }
    }

    @Test
    void aReceiverThatWaitsTooLongIsTold() throws TransportException {
        try (Udp.Endpoint endpoint = left.udp.open(0)) {
            TransportException late = assertThrows(TransportException.class, () -> endpoint.receive(into, SECOND));
            assertEquals(Reason.TIMED_OUT, late.reason());
            assertEquals(SECOND, loop.now());
        }
    }

    @Test
    void closingWakesTheReceiver() throws TransportException {
        Udp.Endpoint endpoint = left.udp.open(0);
        List<Reason> reasons = new ArrayList<>();
        Thread receiver = loop.start(() -> {
            try {
                endpoint.receive(into, Long.MAX_VALUE);
            } catch (TransportException closed) {
                reasons.add(closed.reason());
            }
        });
        loop.advance(SECOND);
        endpoint.close();
        loop.join(receiver);
        assertEquals(List.of(Reason.CLOSED), reasons);
    }

    @Test
    void aPortIsOpenOnce() throws TransportException {
        try (Udp.Endpoint first = left.udp.open(53)) {
            assertEquals(Reason.ADDRESS_IN_USE, assertThrows(TransportException.class, () -> left.udp.open(first.port())).reason());
        }
        left.udp.open(53).close();
    }

    @Test
    void chosenPortsAreDynamicAndDiffer() throws TransportException {
        try (Udp.Endpoint first = left.udp.open(0); Udp.Endpoint second = left.udp.open(0)) {
            assertNotEquals(first.port(), second.port());
            assertTrue(first.port() >= 49152 && second.port() >= 49152);
        }
    }

    @Test
    void datagramsThatNobodyFetchesAreBounded() throws TransportException {
        try (Udp.Endpoint client = left.udp.open(0); Udp.Endpoint server = right.udp.open(53)) {
            for (int i = 0; i < 200; i++) {
                client.send(JvmBuffer.of(new byte[1400]), new SocketAddress(right.address(), 53));
                loop.advance(SECOND / 100);
            }
            assertEquals(200 - UdpEndpoint.MOST_DATAGRAMS, right.udp.statistics().overflowed());
            assertTrue(right.memory.used() - right.standing <= UdpEndpoint.MOST_BYTES);
            server.close();
            assertEquals(right.standing, right.memory.used());
        }
    }

    @Test
    void aClosedPortIsReportedToTheSender() {
        List<String> errors = new ArrayList<>();
        loop.inLoop(() -> left.ip.register(Ip.PROTOCOL_UDP, new Ip.Receiver() {
            @Override
            public void received(Buffer payload, IpAddress source, IpAddress destination, boolean checksumValid) {
            }

            @Override
            public void unreachable(IpAddress destination, Buffer start, Ip.Unreachable reason) {
                errors.add(destination + " " + start.getUnsignedShort(2) + " " + reason);
            }
        }));
        loop.inLoop(() -> Packets.send(left, right.address(), Ip.PROTOCOL_UDP, Packets.udp(left.address(), right.address(), 1000, 99, 4)));
        loop.advance(SECOND);
        assertEquals(List.of("10.0.0.2 99 PORT"), errors);
        assertEquals(1, right.udp.statistics().closedPort());
    }

    @Test
    void broadcastsReachEveryHostAndAreNotAnsweredWithErrors() throws TransportException {
        try (Udp.Endpoint client = left.udp.open(0); Udp.Endpoint server = right.udp.open(53)) {
            client.send(text("all"), new SocketAddress(Ipv4Address.BROADCAST, 53));
            assertEquals(3, server.receive(into, SECOND).length());
            client.send(text("net"), new SocketAddress(Ipv4Address.parse("10.0.0.255"), 53));
            assertEquals(3, server.receive(into, SECOND).length());
            client.send(text("closed"), new SocketAddress(Ipv4Address.BROADCAST, 99));
            loop.advance(SECOND);
            assertEquals(0, right.ip.icmpStatistics().errorsSent());
        }
    }

    @Test
    void damagedDatagramsAreCounted() {
        byte[] datagram = Packets.udp(left.address(), right.address(), 1000, 53, 4);
        datagram[9] ^= 1;
        byte[] tooLong = Packets.udp(left.address(), right.address(), 1000, 53, 4);
        tooLong[5] = 13;
        loop.inLoop(() -> Packets.send(left, right.address(), Ip.PROTOCOL_UDP, datagram));
        loop.inLoop(() -> Packets.send(left, right.address(), Ip.PROTOCOL_UDP, tooLong));
        loop.advance(SECOND);
        assertEquals(1, right.udp.statistics().badChecksum());
        assertEquals(1, right.udp.statistics().malformed());
    }

    private static Buffer text(String text) {
        return JvmBuffer.of(text.getBytes(StandardCharsets.US_ASCII));
    }
}
