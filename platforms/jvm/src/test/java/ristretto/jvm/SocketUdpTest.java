package ristretto.jvm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ristretto.signatures.Buffer;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.SocketAddress;
import ristretto.signatures.TransportException;
import ristretto.signatures.TransportException.Reason;
import ristretto.signatures.Udp;

@Timeout(60)
class SocketUdpTest {
    private final Udp udp = new SocketUdp();

    @Test
    void aDatagramArrivesWithItsSender() throws TransportException {
        try (Udp.Endpoint one = udp.open(0); Udp.Endpoint other = udp.open(0)) {
            one.send(JvmBuffer.of(new byte[] {1, 2, 3}), loopback(other.port()));
            Buffer into = new JvmMemory().allocate(2);
            Udp.Datagram datagram = other.receive(into, Long.MAX_VALUE);
            assertEquals(2, datagram.length());
            assertEquals(loopback(one.port()), datagram.source());
            assertArrayEquals(new byte[] {1, 2}, into.bytes(0, 2));
        }
    }

    @Test
    void waitingForADatagramEndsWithItsTime() throws TransportException {
        try (Udp.Endpoint endpoint = udp.open(0)) {
            assertEquals(Reason.TIMED_OUT, assertThrows(TransportException.class,
                    () -> endpoint.receive(JvmBuffer.of(new byte[8]), 1)).reason());
        }
    }

    @Test
    void aPortIsOpenOnlyOnceAndAClosedEndpointSaysSo() throws TransportException {
        Udp.Endpoint endpoint = udp.open(0);
        assertEquals(Reason.ADDRESS_IN_USE,
                assertThrows(TransportException.class, () -> udp.open(endpoint.port())).reason());
        endpoint.close();
        assertEquals(Reason.CLOSED, assertThrows(TransportException.class,
                () -> endpoint.receive(JvmBuffer.of(new byte[8]), 1)).reason());
    }

    @Test
    void tooLongADatagramIsRefused() throws TransportException {
        try (Udp.Endpoint endpoint = udp.open(0)) {
            assertEquals(Reason.TOO_LONG, assertThrows(TransportException.class,
                    () -> endpoint.send(JvmBuffer.of(new byte[70_000]), loopback(9))).reason());
        }
    }

    private static SocketAddress loopback(int port) {
        return new SocketAddress(Ipv4Address.parse("127.0.0.1"), port);
    }
}
