package ristretto.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import ristretto.signatures.Buffer;
import ristretto.signatures.Provides;
import ristretto.signatures.SocketAddress;
import ristretto.signatures.TransportException;
import ristretto.signatures.TransportException.Reason;
import ristretto.signatures.Udp;

/** UDP by the sockets of the computer that the JVM runs on; IPv4 only. */
@Provides(value = Udp.class, targets = "jvm", preference = 10)
public final class SocketUdp implements Udp {
    /** 65535 less the headers of IPv4 and UDP. */
    private static final int LONGEST = 65_507;

    @Override
    public Endpoint open(int port) throws TransportException {
        try {
            DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
            try {
                channel.bind(new InetSocketAddress(port));
                return new SocketEndpoint(channel, SocketAddresses.of(channel.getLocalAddress()).port());
            } catch (IOException | RuntimeException failure) {
                channel.close();
                throw failure;
            }
        } catch (BindException inUse) {
            throw new TransportException(Reason.ADDRESS_IN_USE, "port " + port + ": " + inUse.getMessage());
        } catch (IOException failure) {
            throw SocketFailures.of(failure);
        }
    }

    private record SocketEndpoint(DatagramChannel channel, int port) implements Endpoint {
        @Override
        public void send(Buffer data, SocketAddress destination) throws TransportException {
            if (data.length() > LONGEST) {
                throw new TransportException(Reason.TOO_LONG, data.length() + " bytes do not fit in a datagram");
            }
            byte[] bytes = data.bytes(0, data.length());
            try {
                channel.socket().send(new DatagramPacket(bytes, bytes.length, SocketAddresses.toJdk(destination)));
            } catch (IOException failure) {
                if (!channel.isOpen()) {
                    throw SocketFailures.of(failure);
                }
                // The network may lose a datagram, silently: a full queue or an unreachable host is such a loss.
            }
        }

        @Override
        public Datagram receive(Buffer into, long timeout) throws TransportException {
            byte[] bytes = new byte[into.length()];
            DatagramPacket packet = new DatagramPacket(bytes, bytes.length);
            try {
                // Only the adaptor honours a timeout.
                channel.socket().setSoTimeout(SocketTcp.milliseconds(timeout));
                channel.socket().receive(packet);
            } catch (IOException failure) {
                throw SocketFailures.of(failure);
            }
            into.put(0, bytes, 0, packet.getLength());
            return new Datagram(packet.getLength(), SocketAddresses.of(packet.getSocketAddress()));
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
