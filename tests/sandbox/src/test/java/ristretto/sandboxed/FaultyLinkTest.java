package ristretto.sandboxed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ristretto.jvm.JvmBuffer;
import ristretto.jvm.JvmConsole;
import ristretto.jvm.JvmEntropy;
import ristretto.jvm.JvmEventLoop;
import ristretto.jvm.JvmMemory;
import ristretto.jvm.TapNetwork;
import ristretto.jvm.TapSettings;
import ristretto.network.EthernetLayer;
import ristretto.network.Ipv4Cidr;
import ristretto.network.Ipv4Layer;
import ristretto.network.Ipv4Settings;
import ristretto.signatures.Buffer;
import ristretto.signatures.Instance;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.SocketAddress;
import ristretto.signatures.Tcp;
import ristretto.signatures.TransportException;
import ristretto.state.NoState;
import ristretto.tcp.TcpLayer;
import ristretto.tcp.TcpSettings;

/**
 * Our TCP/IP and Linux's, at the ends of a tap device on which frames are lost, repeated, overtaken and damaged: every byte
 * arrives, whoever opens the connection. Linux's own emulator of such links (netem) is not in every kernel.
 */
@Timeout(120)
class FaultyLinkTest {
    private static final String TAP = "sandbox1";
    private static final String LINUX = "10.78.0.1";
    private static final String OURS = "10.78.0.2";
    private static final int LENGTH = 300_000;
    private static final int CONNECTIONS = 4;

    private static TcpLayer tcp;

    @BeforeAll
    static void start() {
        assumeTrue(Files.exists(Path.of("/sys/class/net", TAP)), "this user may not make a tap device, not even in a user namespace");
        long seed = System.nanoTime();
        System.out.println("faults of seed " + seed);
        JvmEventLoop loop = new JvmEventLoop();
        JvmMemory memory = new JvmMemory();
        JvmEntropy entropy = new JvmEntropy();
        TapNetwork tap = new TapNetwork(loop, Instance.ONLY, new TapSettings(Optional.of(TAP), Optional.empty()));
        EthernetLayer ethernet = new EthernetLayer(new FaultyNetwork(tap, loop, seed), loop);
        Ipv4Layer ip = new Ipv4Layer(ethernet, loop, entropy, memory, new JvmConsole(), new NoState(), Instance.ONLY,
            Ipv4Settings.fixed(Ipv4Cidr.parse(OURS + "/24"), Optional.empty()));
        tcp = new TcpLayer(ip, loop, memory, entropy, new NoState(), TcpSettings.STANDARD);
    }

    @Test
    void whatLinuxSendsComesBack() throws Exception {
        try (Tcp.Listener listener = tcp.listen(80, CONNECTIONS)) {
            Thread.startVirtualThread(() -> echoAll(listener));
            List<CompletableFuture<Void>> clients = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                byte[] sent = content(i);
                clients.add(CompletableFuture.runAsync(() -> assertArrayEquals(sent, exchange(sent)), task -> Thread.ofVirtual().start(task)));
            }
            clients.forEach(CompletableFuture::join);
        }
    }

    @Test
    void whatWeSendToLinuxComesBack() throws Exception {
        try (ServerSocket server = new ServerSocket()) {
            server.bind(new InetSocketAddress(LINUX, 0));
            Thread.startVirtualThread(() -> echoOne(server));
            byte[] sent = content(9);
            Tcp.Connection connection = tcp.connect(new SocketAddress(Ipv4Address.parse(LINUX), server.getLocalPort()), 20_000_000_000L);
            Thread writer = Thread.startVirtualThread(() -> writeAndEnd(connection, sent));
            Buffer received = JvmBuffer.of(new byte[LENGTH + 1]);
            int length = 0;
            for (int count = connection.read(received, 0, LENGTH); count >= 0; count = connection.read(received, length, LENGTH + 1 - length)) {
                length += count;
            }
            writer.join();
            connection.close();
            assertArrayEquals(sent, received.bytes(0, length));
        }
    }

    private static byte[] content(int number) {
        byte[] content = new byte[LENGTH];
        new Random(number).nextBytes(content);
        return content;
    }

    private static byte[] exchange(byte[] sent) {
        try (Socket socket = new Socket(OURS, 80)) {
            Thread writer = Thread.startVirtualThread(() -> {
                try {
                    socket.getOutputStream().write(sent);
                    socket.shutdownOutput();
                } catch (IOException failure) {
                    throw new IllegalStateException(failure);
                }
            });
            byte[] received = socket.getInputStream().readAllBytes();
            writer.join();
            return received;
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void echoAll(Tcp.Listener listener) {
        try {
            while (true) {
                Tcp.Connection connection = listener.accept();
                Thread.startVirtualThread(() -> echo(connection));
            }
        } catch (TransportException closed) {
            // The test has ended.
        }
    }

    private static void echo(Tcp.Connection connection) {
        Buffer piece = JvmBuffer.of(new byte[10_000]);
        try {
            for (int count = connection.read(piece, 0, piece.length()); count >= 0; count = connection.read(piece, 0, piece.length())) {
                connection.write(piece, 0, count);
                connection.flush();
            }
            connection.close();
        } catch (TransportException failure) {
            connection.abort();
        }
    }

    private static void echoOne(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void writeAndEnd(Tcp.Connection connection, byte[] bytes) {
        try {
            connection.write(JvmBuffer.of(bytes), 0, bytes.length);
            connection.flush();
            connection.closeOutput();
        } catch (TransportException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
