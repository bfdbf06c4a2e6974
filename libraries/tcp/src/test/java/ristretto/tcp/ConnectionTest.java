package ristretto.tcp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ristretto.jvm.JvmMemory;
import ristretto.network.EthernetLayer;
import ristretto.network.Ipv4Cidr;
import ristretto.network.Ipv4Layer;
import ristretto.network.Ipv4Settings;
import ristretto.signatures.Buffer;
import ristretto.signatures.Instance;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.MacAddress;
import ristretto.signatures.SocketAddress;
import ristretto.signatures.State;
import ristretto.signatures.Tcp;
import ristretto.signatures.TransportException;
import ristretto.signatures.TransportException.Reason;
import ristretto.simulator.CountingMemory;
import ristretto.simulator.LinkConditions;
import ristretto.simulator.RecordingConsole;
import ristretto.simulator.SeededEntropy;
import ristretto.simulator.SimulatedClock;
import ristretto.simulator.SimulatedLoop;
import ristretto.simulator.SimulatedSegment;
import ristretto.state.KeptState;
import ristretto.state.NoState;

/** The blocking calls, on threads of a simulation, between two machines with all layers on one Ethernet. */
@Timeout(60)
class ConnectionTest {
    private static final long SECOND = 1_000_000_000;
    private static final int PORT = 7;

    private final SimulatedLoop loop = new SimulatedLoop();
    private final SimulatedSegment segment = new SimulatedSegment(loop, LinkConditions.GOOD, 1);
    private final TcpLayer client = host(1);
    private final TcpLayer server = host(2);
    private final SocketAddress address = new SocketAddress(address(2), PORT);

    private static Ipv4Address address(int number) {
        return new Ipv4Address(0x0A00_0000 | number);
    }

    private TcpLayer host(int number) {
        return host(number, new NoState());
    }

    private TcpLayer host(int number, State state) {
        CountingMemory memory = new CountingMemory(new JvmMemory(), 1 << 24);
        SeededEntropy entropy = new SeededEntropy(number);
        EthernetLayer ethernet = new EthernetLayer(segment.attach(new MacAddress(0x0200_0000_0000L | number)), loop);
        Ipv4Settings settings = Ipv4Settings.fixed(new Ipv4Cidr(address(number), 24), Optional.empty());
        Ipv4Layer ip = new Ipv4Layer(ethernet, loop, entropy, memory, new RecordingConsole(), new NoState(), Instance.ONLY, settings);
        return new TcpLayer(ip, loop, memory, entropy, state, TcpSettings.STANDARD);
    }

    /** A host that begins with what a former run left. */
    private TcpLayer resumed(int number, String former, List<String> kept) {
        return host(number, new KeptState(former, kept::add, loop, new SimulatedClock(loop, 0), new RecordingConsole()));
    }

    @Test
    void whoConnectsToARestartedServiceBeforeItListensIsServedWhenItDoes() throws TransportException {
        List<String> kept = new ArrayList<>();
        resumed(3, "", kept).listen(PORT, 5);
        loop.advance(2_000_000_000L);
        assertEquals(List.of("tcp=1," + PORT + ",5"), kept);
        TcpLayer again = resumed(4, kept.getLast(), kept);
        Tcp.Connection early = client.connect(new SocketAddress(address(4), PORT), 1_000_000_000L);
        say(early, "early");
        Tcp.Connection accepted = again.listen(PORT, 5).accept();
        assertEquals("early", read(accepted));
    }

    @Test
    void aPortThatARestartedServiceDoesNotListenOnIsClosedAfterAWhile() throws TransportException {
        resumed(4, "tcp=1," + PORT + ",5", new ArrayList<>());
        SocketAddress old = new SocketAddress(address(4), PORT);
        Tcp.Connection early = client.connect(old, 1_000_000_000L);
        loop.advance(FormerListeners.PATIENCE + 1);
        assertEquals(Reason.RESET, failure(() -> read(early)));
        assertEquals(Reason.REFUSED, failure(() -> client.connect(old, 1_000_000_000L)));
    }

    @AfterEach
    void close() {
        loop.close();
    }

    /** What may fail with a transport's exception. */
    private interface Action {
        void run() throws TransportException;
    }

    private Thread start(Action action) {
        return loop.start(() -> {
            try {
                action.run();
            } catch (TransportException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static Reason failure(Action action) {
        return assertThrows(TransportException.class, action::run).reason();
    }

    private static void say(Tcp.Connection connection, String text) throws TransportException {
        byte[] bytes = text.getBytes(ISO_8859_1);
        connection.write(Bench.buffer(bytes), 0, bytes.length);
        connection.flush();
    }

    /** All until the peer's end. */
    private static String readAll(Tcp.Connection connection) throws TransportException {
        StringBuilder all = new StringBuilder();
        byte[] bytes = new byte[5000];
        Buffer buffer = Bench.buffer(bytes);
        for (int count = connection.read(buffer, 0, 5000); count >= 0; count = connection.read(buffer, 0, 5000)) {
            all.append(new String(bytes, 0, count, ISO_8859_1));
        }
        return all.toString();
    }

    private static String read(Tcp.Connection connection) throws TransportException {
        byte[] bytes = new byte[5000];
        int count = connection.read(Bench.buffer(bytes), 0, bytes.length);
        return new String(bytes, 0, count, ISO_8859_1);
    }

    private Thread echo(int backlog) throws TransportException {
        Tcp.Listener listener = server.listen(PORT, backlog);
        return start(() -> {
            while (true) {
                Tcp.Connection connection = listener.accept();
                start(() -> {
                    String all = readAll(connection);
                    say(connection, all);
                    connection.close();
                });
            }
        });
    }

    @Test
    void aQuestionIsAnswered() throws TransportException {
        echo(5);
        try (Tcp.Connection connection = client.connect(address, SECOND)) {
            assertEquals(address, connection.remote());
            assertEquals(address(1), connection.local().address());
            say(connection, "hello");
            connection.closeOutput();
            assertEquals("hello", readAll(connection));
        }
    }

    @Test
    void manyConnectionsAreServedAtOnce() throws TransportException {
        echo(100);
        List<Thread> threads = new ArrayList<>();
        int[] done = new int[1];
        for (int i = 0; i < 60; i++) {
            String text = Peer.text(100 + 500 * i);
            threads.add(start(() -> {
                try (Tcp.Connection connection = client.connect(address, 100 * SECOND)) {
                    say(connection, text);
                    connection.closeOutput();
                    assertEquals(text, readAll(connection));
                    done[0]++;
                }
            }));
        }
        threads.forEach(loop::join);
        assertEquals(60, done[0]);
        loop.advance(SECOND);
        assertEquals(0, server.statistics().open());
    }

    @Test
    void aLongAnswerWaitsForItsReader() throws TransportException {
        Tcp.Listener listener = server.listen(PORT, 5);
        String text = Peer.text(3_000_000);
        start(() -> {
            Tcp.Connection connection = listener.accept();
            say(connection, text);
            connection.close();
        });
        try (Tcp.Connection connection = client.connect(address, SECOND)) {
            loop.advance(10 * SECOND);
            assertTrue(connection.available() > 0 && connection.available() < 1 << 20);
            assertTrue(text.equals(readAll(connection)));
        }
    }

    @Test
    void nobodyListening() {
        assertEquals(Reason.REFUSED, failure(() -> client.connect(address, SECOND)));
    }

    @Test
    void nobodyThere() {
        long before = loop.now();
        Reason reason = failure(() -> client.connect(new SocketAddress(address(9), PORT), 10 * SECOND));
        assertTrue(reason == Reason.TIMED_OUT || reason == Reason.UNREACHABLE);
        assertTrue(loop.now() - before <= 10 * SECOND);
        assertEquals(0, client.statistics().open());
    }

    @Test
    void aPortHasOneListener() throws TransportException {
        Tcp.Listener listener = server.listen(PORT, 5);
        assertEquals(Reason.ADDRESS_IN_USE, failure(() -> server.listen(PORT, 5)));
        listener.close();
        server.listen(PORT, 5).close();
    }

    @Test
    void aPortOfZeroIsChosen() throws TransportException {
        try (Tcp.Listener one = server.listen(0, 5); Tcp.Listener two = server.listen(0, 5)) {
            assertTrue(one.port() != two.port() && one.port() > 0);
        }
    }

    @Test
    void closingAListenerWakesItsThread() throws TransportException {
        Tcp.Listener listener = server.listen(PORT, 5);
        Reason[] reason = new Reason[1];
        Thread thread = start(() -> reason[0] = failure(listener::accept));
        loop.advance(SECOND);
        listener.close();
        loop.join(thread);
        assertEquals(Reason.CLOSED, reason[0]);
    }

    @Test
    void aReadTimesOutAndTheConnectionGoesOn() throws TransportException {
        Tcp.Listener listener = server.listen(PORT, 5);
        Tcp.Connection here = client.connect(address, SECOND);
        Tcp.Connection there = listener.accept();
        here.timeout(SECOND);
        long before = loop.now();
        assertEquals(Reason.TIMED_OUT, failure(() -> read(here)));
        assertEquals(before + SECOND, loop.now());
        say(there, "late");
        assertEquals("late", read(here));
    }

    @Test
    void aReadThatWaitsSendsWhatIsQueued() throws TransportException {
        Tcp.Listener listener = server.listen(PORT, 5);
        Tcp.Connection here = client.connect(address, SECOND);
        Tcp.Connection there = listener.accept();
        here.write(Bench.buffer("question".getBytes(ISO_8859_1)), 0, 8);
        here.timeout(SECOND);
        assertEquals(Reason.TIMED_OUT, failure(() -> read(here)));
        assertEquals("question", read(there));
    }

    @Test
    void aWriteTimesOutWhenNobodyReads() throws TransportException {
        Tcp.Listener listener = server.listen(PORT, 5);
        Tcp.Connection here = client.connect(address, SECOND);
        listener.accept();
        here.timeout(SECOND);
        assertEquals(Reason.TIMED_OUT, failure(() -> say(here, Peer.text(3_000_000))));
    }

    @Test
    void aResetWakesTheReader() throws TransportException {
        Tcp.Listener listener = server.listen(PORT, 5);
        Tcp.Connection here = client.connect(address, SECOND);
        Tcp.Connection there = listener.accept();
        Reason[] reason = new Reason[1];
        Thread thread = start(() -> reason[0] = failure(() -> read(here)));
        loop.advance(SECOND);
        there.abort();
        loop.join(thread);
        assertEquals(Reason.RESET, reason[0]);
        assertEquals(Reason.RESET, failure(() -> say(here, "more")));
        assertEquals(Reason.RESET, failure(here::closeOutput));
        here.close();
    }

    @Test
    void closingWakesTheReader() throws TransportException {
        Tcp.Listener listener = server.listen(PORT, 5);
        Tcp.Connection here = client.connect(address, SECOND);
        listener.accept();
        Reason[] reason = new Reason[1];
        Thread thread = start(() -> reason[0] = failure(() -> read(here)));
        loop.advance(SECOND);
        here.close();
        loop.join(thread);
        assertEquals(Reason.CLOSED, reason[0]);
    }

    @Test
    void anInterruptEndsAReadAndIsRemembered() throws TransportException {
        Tcp.Listener listener = server.listen(PORT, 5);
        Tcp.Connection here = client.connect(address, SECOND);
        listener.accept();
        Reason[] reason = new Reason[1];
        boolean[] remembered = new boolean[1];
        loop.join(start(() -> {
            Thread.currentThread().interrupt();
            reason[0] = failure(() -> read(here));
            remembered[0] = Thread.interrupted();
        }));
        assertEquals(Reason.INTERRUPTED, reason[0]);
        assertTrue(remembered[0]);
    }

    @Test
    void anInterruptEndsConnecting() {
        assertEquals(Reason.REFUSED, failure(() -> client.connect(address, SECOND)));
        segment.conditions(LinkConditions.GOOD.loss(1));
        Reason[] reason = new Reason[1];
        loop.join(start(() -> {
            Thread.currentThread().interrupt();
            reason[0] = failure(() -> client.connect(address, Long.MAX_VALUE));
            Thread.interrupted();
        }));
        assertEquals(Reason.INTERRUPTED, reason[0]);
        assertEquals(0, client.statistics().open());
    }

    @Test
    void afterItsOwnEndAConnectionStillReads() throws TransportException {
        Tcp.Listener listener = server.listen(PORT, 5);
        Tcp.Connection here = client.connect(address, SECOND);
        Tcp.Connection there = listener.accept();
        here.closeOutput();
        assertEquals(Reason.CLOSED, failure(() -> say(here, "no")));
        say(there, "yes");
        there.close();
        assertEquals("yes", readAll(here));
        assertEquals("", readAll(here));
        here.close();
        here.close();
        assertEquals(Reason.CLOSED, failure(() -> read(here)));
    }

    @Test
    void rangesOutsideABufferAreRefused() throws TransportException {
        server.listen(PORT, 5);
        Tcp.Connection here = client.connect(address, SECOND);
        Buffer buffer = Bench.buffer(new byte[10]);
        assertEquals(0, here.read(buffer, 10, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> here.read(buffer, 5, 6));
        assertThrows(IndexOutOfBoundsException.class, () -> here.write(buffer, -1, 2));
    }

    @Test
    void aRequestAndItsAnswerAreOneFrameEach() throws TransportException {
        Tcp.Listener listener = server.listen(PORT, 5);
        Tcp.Connection here = client.connect(address, SECOND);
        Tcp.Connection there = listener.accept();
        start(() -> {
            while (true) {
                say(there, "answer to " + read(there));
            }
        });
        say(here, "first");
        read(here);
        loop.advance(SECOND);
        long before = server.statistics().sent();
        for (int i = 0; i < 10; i++) {
            say(here, "question");
            assertEquals("answer to question", read(here));
        }
        assertEquals(10, server.statistics().sent() - before);
    }
}
