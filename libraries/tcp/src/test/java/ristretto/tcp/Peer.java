package ristretto.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import ristretto.jvm.JvmMemory;
import ristretto.signatures.Buffer;
import ristretto.signatures.Ip;
import ristretto.signatures.IpAddress;
import ristretto.signatures.Ipv4Address;
import ristretto.simulator.CountingMemory;
import ristretto.simulator.SeededEntropy;
import ristretto.simulator.SimulatedLoop;

/**
 * A host that speaks TCP by hand: a test says each segment that it sends, and looks at each that comes back. The other host
 * is a stack on simulated time.
 */
final class Peer implements AutoCloseable {
    static final int PORT = 80;
    static final int PEER_PORT = 5000;
    /** The peer's initial sequence number, so that its numbers wrap around soon. */
    static final int INITIAL = -100;
    static final int FIN = Segment.FIN;
    static final int SYN = Segment.SYN;
    static final int RST = Segment.RST;
    static final int PSH = Segment.PSH;
    static final int ACK = Segment.ACK;

    static final TcpSettings SETTINGS =
        new TcpSettings(100, 16, 1 << 22, 65536, 65535, 40, 200, 120_000, 60_000, 16, 0, false);

    final SimulatedLoop loop = new SimulatedLoop();
    final FakeIp ip = new FakeIp("10.0.0.2");
    final CountingMemory memory = new CountingMemory(new JvmMemory(), 1 << 24);
    final Engine engine;
    final IpAddress address = Ipv4Address.parse("10.0.0.1");
    final ArrayDeque<Seen> seen = new ArrayDeque<>();
    TcpListener listener;
    ControlBlock block;
    /** Our next sequence number, the stack's first one, and the next that we expect of it. */
    int next = INITIAL;
    int initial;
    int expected;
    int window = 65535;
    int port = PEER_PORT;
    int stackPort = PORT;
    byte[] options = {};

    /** A segment that the stack has sent. */
    record Seen(int sequence, int acknowledgment, int flags, int window, byte[] payload, int mss, int windowScale,
        boolean timestamped, int timestamp, int echo, int destinationPort) {

        int length() {
            return payload.length;
        }

        String text() {
            return new String(payload, StandardCharsets.ISO_8859_1);
        }
    }

    Peer() {
        this(SETTINGS);
    }

    Peer(TcpSettings settings) {
        ip.wire = packet -> seen.add(read(packet));
        engine = loop.compute(() -> new Engine(ip, loop, memory, new SeededEntropy(4711), settings));
    }

    private static Seen read(FakeIp.Packet packet) {
        Segment segment = new Segment();
        assertTrue(segment.parse(Bench.buffer(packet.bytes()), packet.source(), packet.destination()));
        return new Seen(segment.sequence(), segment.acknowledgment(), segment.flags(), segment.window(),
            Arrays.copyOfRange(packet.bytes(), segment.payload(), packet.bytes().length), segment.mss(),
            segment.windowScale(), segment.timestamped(), segment.timestamp(), segment.echo(), segment.destinationPort());
    }

    Peer listening() {
        return listening(5);
    }

    Peer listening(int backlog) {
        listener = new TcpListener(engine, PORT, backlog);
        engine.add(listener);
        return this;
    }

    /** Opens a connection to the listener. */
    Peer connected() {
        if (listener == null) {
            listening();
        }
        send(SYN, next++, 0, "");
        Seen answer = take(SYN | ACK);
        assertEquals(next, answer.acknowledgment());
        initial = answer.sequence();
        expected = initial + 1;
        ack();
        nothing();
        block = listener.take();
        assertEquals(State.ESTABLISHED, block.state());
        return this;
    }

    void ack() {
        send(ACK, next, expected, "");
    }

    /** Sends the next data. */
    void data(String text) {
        send(ACK | PSH, next, expected, text);
        next += text.length();
    }

    void send(int flags, int sequence, int acknowledgment, String text) {
        send(flags, sequence, acknowledgment, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void send(int flags, int sequence, int acknowledgment, byte[] payload) {
        int header = 20 + options.length;
        byte[] bytes = new byte[header + payload.length];
        Buffer buffer = Bench.buffer(bytes);
        buffer.putShort(0, port);
        buffer.putShort(2, stackPort);
        buffer.putInt(4, sequence);
        buffer.putInt(8, acknowledgment);
        buffer.putByte(12, header << 2);
        buffer.putByte(13, flags);
        buffer.putShort(14, window);
        System.arraycopy(options, 0, bytes, 20, options.length);
        System.arraycopy(payload, 0, bytes, header, payload.length);
        FakeIp.Packet packet = Segments.seal(bytes, new FakeIp.Packet(bytes, address, ip.address, 0));
        loop.inLoop(() -> ip.deliver(packet));
    }

    /** An ICMP error about a segment of the stack's. */
    void icmp(int sequence, Ip.Unreachable reason) {
        Buffer start = Bench.buffer(new byte[8]);
        start.putShort(0, stackPort);
        start.putShort(2, port);
        start.putInt(4, sequence);
        loop.inLoop(() -> engine.unreachable(address, start, reason));
    }

    /** The next segment that the stack has sent, which has these flags; PSH does not count. */
    Seen take(int flags) {
        assertFalse(seen.isEmpty(), "the stack has sent nothing");
        Seen first = seen.remove();
        assertEquals(flags & ~PSH, first.flags() & ~PSH, "flags of " + first);
        return first;
    }

    /** The next segment carries this data, in order. */
    Seen takeData(String text) {
        Seen first = take(ACK);
        assertEquals(text, first.text());
        assertEquals(expected, first.sequence());
        expected += text.length();
        return first;
    }

    /** The next segment is an acknowledgment of all that we have sent. */
    Seen takeAck() {
        Seen first = take(ACK);
        assertEquals(next, first.acknowledgment());
        assertEquals(0, first.length());
        return first;
    }

    void nothing() {
        assertTrue(seen.isEmpty(), () -> "the stack has sent " + seen);
    }

    void write(String text) {
        loop.inLoop(() -> {
            Buffer buffer = Bench.buffer(text.getBytes(StandardCharsets.ISO_8859_1));
            assertEquals(buffer.length(), block.write(buffer, 0, buffer.length()));
        });
    }

    void flush() {
        loop.inLoop(block::flush);
    }

    void say(String text) {
        write(text);
        flush();
    }

    String read() {
        byte[] bytes = new byte[100_000];
        int count = loop.compute(() -> block.read(Bench.buffer(bytes), 0, bytes.length));
        return new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
    }

    void milliseconds(long count) {
        loop.advance(count * Bench.MILLISECOND);
    }

    static String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + i % 26));
        }
        return text.toString();
    }

    @Override
    public void close() {
        loop.close();
    }
}
