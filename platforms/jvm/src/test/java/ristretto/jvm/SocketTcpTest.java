package ristretto.jvm;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ristretto.signatures.Buffer;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.SocketAddress;
import ristretto.signatures.Tcp;
import ristretto.signatures.TransportException;
import ristretto.signatures.TransportException.Reason;

@Timeout(60)
class SocketTcpTest {
    private static final Ipv4Address LOOPBACK = Ipv4Address.parse("127.0.0.1");
    private static final long FOREVER = Long.MAX_VALUE;

    private final Tcp tcp = new SocketTcp();
    private Tcp.Listener listener;
    private Tcp.Connection client;
    private Tcp.Connection server;

    @BeforeEach
    void connect() throws TransportException {
        listener = tcp.listen(0, 16);
        client = tcp.connect(new SocketAddress(LOOPBACK, listener.port()), FOREVER);
        server = listener.accept();
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
        listener.close();
    }

    @Test
    void bothEndsAgreeOnTheirAddresses() {
        assertEquals(client.local(), server.remote());
        assertEquals(client.remote(), server.local());
        assertEquals(LOOPBACK, server.remote().address());
    }

    @Test
    void smallWritesArriveTogetherOnceTheyAreFlushed() throws TransportException {
        write(client, "one ");
        write(client, "two");
        assertEquals(0, server.available());
        client.flush();
        assertEquals("one two", read(server));
    }

    @Test
    void aReadThatHasToWaitSendsWhatIsQueued() throws TransportException {
        write(client, "question");
        client.timeout(1);
        assertEquals(Reason.TIMED_OUT, reason(() -> read(client)));
        assertEquals("question", read(server));
    }

    @Test
    void aConnectionGoesOnAfterAReadTimedOut() throws TransportException {
        server.timeout(1_000_000);
        assertEquals(Reason.TIMED_OUT, reason(() -> read(server)));
        write(server, "are you there?");
        server.flush();
        assertEquals("are you there?", read(client));
        write(client, "yes");
        client.flush();
        server.timeout(FOREVER);
        assertEquals("yes", read(server));
    }

    @Test
    void aWriteTimesOutWhenThePeerTakesNothing() {
        server.timeout(50_000_000);
        Buffer data = JvmBuffer.of(new byte[1 << 20]);
        assertEquals(Reason.TIMED_OUT, reason(() -> {
            while (true) {
                server.write(data, 0, data.length());
            }
        }));
    }

    @Test
    void megabytesPassUnchangedInBothDirectionsAtOnce() throws Exception {
        byte[] sent = new byte[3_000_001];
        for (int i = 0; i < sent.length; i++) {
            sent[i] = (byte) (i * 31 >> 3);
        }
        CompletableFuture<Void> echo = new CompletableFuture<>();
        Thread.startVirtualThread(() -> complete(echo, () -> echo(server)));
        CompletableFuture<Void> sender = new CompletableFuture<>();
        Thread.startVirtualThread(() -> complete(sender, () -> {
            client.write(JvmBuffer.of(sent), 0, sent.length);
            client.closeOutput();
        }));
        Buffer received = new JvmMemory().allocate(sent.length);
        int at = 0;
        while (at < sent.length) {
            int count = client.read(received, at, sent.length - at);
            assertEquals(true, count > 0);
            at += count;
        }
        assertEquals(-1, client.read(JvmBuffer.of(new byte[1]), 0, 1));
        org.junit.jupiter.api.Assertions.assertArrayEquals(sent, received.bytes(0, sent.length));
        sender.get();
        echo.get();
    }

    @Test
    void whatIsQueuedIsSentOnClose() throws TransportException {
        write(client, "last words");
        client.close();
        client.close();
        assertEquals("last words", read(server));
        assertEquals(-1, server.read(JvmBuffer.of(new byte[1]), 0, 1));
    }

    @Test
    void abortResetsTheConnection() {
        client.abort();
        assertEquals(Reason.RESET, reason(() -> read(server)));
    }

    @Test
    void closingTheListenerWakesWhoeverAccepts() throws Exception {
        CompletableFuture<Reason> outcome = new CompletableFuture<>();
        Thread acceptor = Thread.startVirtualThread(() -> outcome.complete(reason(() -> listener.accept())));
        while (acceptor.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        listener.close();
        assertEquals(Reason.CLOSED, outcome.get());
    }

    @Test
    void aPortCanBeListenedOnOnlyOnce() {
        assertEquals(Reason.ADDRESS_IN_USE, reason(() -> tcp.listen(listener.port(), 1)));
    }

    @Test
    void aConnectionToAClosedPortIsRefused() {
        int port = listener.port();
        listener.close();
        assertEquals(Reason.REFUSED, reason(() -> tcp.connect(new SocketAddress(LOOPBACK, port), FOREVER)));
    }

    @Test
    void rangesOutsideABufferAreRefused() {
        Buffer small = JvmBuffer.of(new byte[4]);
        assertThrows(IndexOutOfBoundsException.class, () -> client.write(small, 2, 3));
        assertThrows(IndexOutOfBoundsException.class, () -> client.read(small, -1, 2));
    }

    private static void echo(Tcp.Connection connection) throws TransportException {
        Buffer buffer = new JvmMemory().allocate(10_000);
        for (int count = connection.read(buffer, 0, 10_000); count >= 0; count = connection.read(buffer, 0, 10_000)) {
            connection.write(buffer, 0, count);
        }
        connection.closeOutput();
    }

    private static void write(Tcp.Connection connection, String text) throws TransportException {
        connection.write(JvmBuffer.of(text.getBytes(US_ASCII)), 0, text.length());
    }

    private static String read(Tcp.Connection connection) throws TransportException {
        Buffer buffer = new JvmMemory().allocate(100);
        int count = connection.read(buffer, 0, 100);
        return count < 0 ? "end" : new String(buffer.bytes(0, count), US_ASCII);
    }

    private static Reason reason(Action action) {
        return assertThrows(TransportException.class, action::run).reason();
    }

    private static void complete(CompletableFuture<Void> future, Action action) {
        try {
            action.run();
            future.complete(null);
        } catch (TransportException failure) {
            future.completeExceptionally(failure);
        }
    }

    private interface Action {
        void run() throws TransportException;
    }
}
