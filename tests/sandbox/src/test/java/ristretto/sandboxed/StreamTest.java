package ristretto.sandboxed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The network as a stream socket: the test is at the other end, in the place of passt. */
class StreamTest {
    private static final long SEED = 20261123;

    private Path socket;
    private ServerSocketChannel server;
    private Process process;
    private SocketChannel channel;

    @BeforeEach
    void listen() throws IOException {
        socket = Files.createTempDirectory("sandbox").resolve("socket");
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
    }

    private void start(long frames) throws IOException {
        process = SandboxImage.PROBE.start("--socket=" + socket, "--mac=52:54:00:00:00:01", "do=echo", "most=" + frames);
        channel = server.accept();
    }

    @AfterEach
    void end() throws IOException {
        process.destroy();
        channel.close();
        server.close();
        Files.deleteIfExists(socket);
        Files.deleteIfExists(socket.getParent());
    }

    private static ByteBuffer prefixed(byte[] frame) {
        return ByteBuffer.allocate(4 + frame.length).putInt(frame.length).put(frame).flip();
    }

    private void send(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private byte[] receive() throws IOException {
        return read(ByteBuffer.wrap(read(4)).getInt());
    }

    private byte[] read(int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            assertTrue(channel.read(bytes) >= 0, "the sandbox closed its end");
        }
        return bytes.array();
    }

    private String output() throws Exception {
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output;
    }

    @Test
    void framesOfEveryLengthPassInBothDirections() throws Exception {
        Random random = new Random(SEED);
        int[] lengths = { 14, 15, 60, 1514, 9014, 65549 };
        start(lengths.length * 10L);
        for (int i = 0; i < lengths.length * 10; i++) {
            byte[] frame = new byte[lengths[i % lengths.length]];
            random.nextBytes(frame);
            send(prefixed(frame));
            assertArrayEquals(frame, receive());
        }
        assertEquals("mac 52:54:00:00:00:01 mtu 1500\nalive\n", output());
    }

    @Test
    void aFrameMayComeByteByByteAndManyAtOnce() throws Exception {
        start(101);
        byte[] frame = new byte[60];
        for (byte each : prefixed(frame).array()) {
            send(ByteBuffer.wrap(new byte[] { each }));
        }
        assertArrayEquals(frame, receive());
        ByteBuffer many = ByteBuffer.allocate(100 * 64);
        for (int i = 0; i < 100; i++) {
            many.put(prefixed(frame));
        }
        send(many.flip());
        for (int i = 0; i < 100; i++) {
            assertArrayEquals(frame, receive());
        }
        assertTrue(output().endsWith("alive\n"));
    }

    /** A frame of which only a part fits is finished, and nothing is mixed into it; whole frames may be dropped. */
    @Test
    void framesStayWholeWhenNobodyReadsForAWhile() throws Exception {
        start(Long.MAX_VALUE);
        byte[] frame = new byte[30_000];
        for (int i = 0; i < 200; i++) {
            Arrays.fill(frame, (byte) i);
            send(prefixed(frame));
        }
        byte[] mark = new byte[30_000];
        Arrays.fill(mark, (byte) 200);
        byte[] received = { 0 };
        // Where a mark is dropped, other frames are there to be read.
        for (int i = 0; i < 400 && received[0] != mark[0]; i++) {
            send(prefixed(mark));
            received = receive();
            Arrays.fill(frame, received[0]);
            assertArrayEquals(frame, received);
        }
        assertArrayEquals(mark, received);
    }

    @Test
    void anImpossibleLengthTakesTheNetworkOutOfServiceAndNothingElse() throws Exception {
        start(1);
        send(ByteBuffer.allocate(8).putInt(0x7FFFFFFF).putInt(0).flip());
        assertEquals("mac 52:54:00:00:00:01 mtu 1500\nThe network is out of service: the network's socket announced a frame of "
            + "2147483647 bytes", lines(2));
    }

    @Test
    void theEndOfTheOtherSideIsReported() throws Exception {
        start(1);
        channel.close();
        assertEquals("mac 52:54:00:00:00:01 mtu 1500\nThe network is out of service: the other end of the network's socket is gone",
            lines(2));
    }

    private String lines(int count) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int newlines = 0; newlines < count;) {
            int c = process.getInputStream().read();
            assertTrue(c >= 0, lines::toString);
            newlines += c == '\n' ? 1 : 0;
            lines.append((char) c);
        }
        return lines.toString().strip();
    }
}
