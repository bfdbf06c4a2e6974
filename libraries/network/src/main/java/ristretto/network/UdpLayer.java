package ristretto.network;

import ristretto.signatures.Buffer;
import ristretto.signatures.Entropy;
import ristretto.signatures.EventLoop;
import ristretto.signatures.Ip;
import ristretto.signatures.IpAddress;
import ristretto.signatures.Memory;
import ristretto.signatures.OutgoingFrame;
import ristretto.signatures.Provides;
import ristretto.signatures.SocketAddress;
import ristretto.signatures.TransportException;
import ristretto.signatures.TransportException.Reason;
import ristretto.signatures.Udp;

/** UDP (RFC 768) on IP. */
@Provides(Udp.class)
public final class UdpLayer implements Udp {
    /** The first of the ports that are given to those who do not ask for one (RFC 6335, section 6). */
    static final int FIRST_DYNAMIC_PORT = 49152;
    private static final int DYNAMIC_PORTS = 65536 - FIRST_DYNAMIC_PORT;
    /** Nanoseconds that a sender waits for this host to get an address. */
    private static final long LONGEST_WAIT_FOR_ADDRESS = 30_000_000_000L;

    private final Ip ip;
    private final EventLoop loop;
    private final Entropy entropy;
    private final Memory memory;
    private final OutgoingFrame frame;
    private final UdpPorts ports = new UdpPorts();
    private long received;
    private long malformed;
    private long badChecksum;
    private long closedPort;
    private long overflowed;
    private long sent;

    public UdpLayer(Ip ip, EventLoop loop, Entropy entropy, Memory memory) {
        this.ip = ip;
        this.loop = loop;
        this.entropy = entropy;
        this.memory = memory;
        this.frame = new OutgoingFrame(memory.allocate(OutgoingFrame.HEADROOM));
        loop.enter();
        try {
            ip.register(Ip.PROTOCOL_UDP, this::received);
        } finally {
            loop.leave();
        }
    }

    @Override
    public Endpoint open(int port) throws TransportException {
        if (port < 0 || port > 0xFFFF) {
            throw new IllegalArgumentException("port " + port);
        }
        loop.enter();
        try {
            int chosen = port == 0 ? freePort() : port;
            if (ports.find(chosen) != null) {
                throw new TransportException(Reason.ADDRESS_IN_USE, "UDP port " + chosen + " is in use");
            }
            UdpEndpoint endpoint = new UdpEndpoint(this, chosen, loop, memory);
            ports.add(endpoint);
            return endpoint;
        } finally {
            loop.leave();
        }
    }

    /** A port that an attacker cannot guess (RFC 6056, section 3.3.1). */
    private int freePort() throws TransportException {
        int first = (int) ((entropy.nextLong() >>> 1) % DYNAMIC_PORTS);
        for (int i = 0; i < DYNAMIC_PORTS; i++) {
            int port = FIRST_DYNAMIC_PORT + (first + i) % DYNAMIC_PORTS;
            if (ports.find(port) == null) {
                return port;
            }
        }
        throw new TransportException(Reason.ADDRESS_IN_USE, "all UDP ports that can be chosen from are in use");
    }

    void close(UdpEndpoint endpoint) {
        ports.remove(endpoint);
    }

    /** Sends from {@code port}, this host having an address; in the loop. */
    void send(int port, Buffer data, SocketAddress destination) throws TransportException {
        int length = UdpHeader.LENGTH + data.length();
        if (length > ip.mtu(destination.address())) {
            throw new TransportException(Reason.TOO_LONG, "a datagram of " + data.length() + " bytes does not fit into one packet");
        }
        sent++;
        frame.clear();
        frame.append(data, 0, data.length());
        int at = frame.prepend(UdpHeader.LENGTH);
        int sum = ip.pseudoHeaderSum(ip.address(), destination.address(), Ip.PROTOCOL_UDP, length);
        if (ip.offloads().checksum()) {
            UdpHeader.write(frame.head(), at, port, destination.port(), length, sum);
            frame.completeChecksum(at, UdpHeader.CHECKSUM);
        } else {
            UdpHeader.write(frame.head(), at, port, destination.port(), length, 0);
            sum = frame.sumPayload(frame.head().sum(at, UdpHeader.LENGTH, sum));
            frame.head().putShort(at + UdpHeader.CHECKSUM, UdpHeader.complement(sum));
        }
        ip.send(frame, destination.address(), Ip.PROTOCOL_UDP);
    }

    /** Waits until this host has an address; in the loop. */
    void awaitAddress() throws TransportException {
        try {
            if (!ip.awaitAddress(loop.now() + LONGEST_WAIT_FOR_ADDRESS)) {
                throw new TransportException(Reason.UNREACHABLE, "this host has no address");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TransportException(Reason.INTERRUPTED, "interrupted while waiting for an address");
        }
    }

    private void received(Buffer datagram, IpAddress source, IpAddress destination, boolean checksumValid) {
        received++;
        if (!UdpHeader.wellFormed(datagram)) {
            malformed++;
            return;
        }
        int length = UdpHeader.length(datagram);
        if (!checksumValid
            && !UdpHeader.checksumValid(datagram, ip.pseudoHeaderSum(source, destination, Ip.PROTOCOL_UDP, length))) {
            badChecksum++;
            return;
        }
        UdpEndpoint endpoint = ports.find(UdpHeader.destinationPort(datagram));
        if (endpoint == null) {
            closedPort++;
            ip.refusePort();
            return;
        }
        Buffer data = datagram.slice(UdpHeader.LENGTH, length - UdpHeader.LENGTH);
        if (!endpoint.offer(data, source, UdpHeader.sourcePort(datagram))) {
            overflowed++;
        }
    }

    /** Counters since the layer was created. */
    public Statistics statistics() {
        return new Statistics(received, malformed, badChecksum, closedPort, overflowed, sent);
    }

    /**
     * @param malformed datagrams with a wrong length
     * @param badChecksum datagrams with a wrong checksum
     * @param closedPort datagrams to a port that nobody has open
     * @param overflowed datagrams dropped because too many wait, or memory is short
     */
    public record Statistics(long received, long malformed, long badChecksum, long closedPort, long overflowed, long sent) { }
}
