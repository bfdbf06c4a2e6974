package ristretto.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ristretto.http.ScriptedConnection.SECOND;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ristretto.signatures.HttpHandler;
import ristretto.signatures.Memory;
import ristretto.signatures.SocketAddress;
import ristretto.signatures.Tcp;
import ristretto.signatures.TransportException;
import ristretto.signatures.TransportException.Reason;

/** Patience, memory and connections have their bounds. Time is simulated. */
@Timeout(60)
class LimitsTest {
    private static final String GET = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
    /** What a server keeps for all its connections. */
    private static final int SHARED = 1024 + Http1Server.REFUSAL.length();

    private final CountingMemory memory = new CountingMemory();
    private final List<String> console = new CopyOnWriteArrayList<>();
    private int connections = 8;

    @Test
    void aHeaderThatDripsIsAnswered408OnceItsTimeIsOver() throws Exception {
        ScriptedConnection client = new ScriptedConnection().sends("GET / HTTP/1.1\r\n");
        for (int i = 0; i < 100; i++) {
            client.after(SECOND, "a");
        }
        serve((_, response) -> response.send(), client);
        assertTrue(client.output().startsWith("HTTP/1.1 408 Request Timeout\r\n"), client.output());
        // Ten seconds for the header, two for the client to read the answer.
        assertEquals(12 * SECOND, client.elapsed());
    }

    @Test
    void aClientThatSaysNothingIsLeftWithoutAnAnswer() throws Exception {
        ScriptedConnection client = new ScriptedConnection();
        serve((_, response) -> response.send(), client);
        assertEquals("", client.output());
        assertEquals(10 * SECOND, client.elapsed());
    }

    @Test
    void aConnectionIsKeptForAMinuteAfterAnAnswer() throws Exception {
        ScriptedConnection client = new ScriptedConnection().sends(GET).after(59 * SECOND, GET);
        serve((_, response) -> response.send("x"), client);
        assertEquals(2, client.output().split("HTTP/1.1 200 OK", -1).length - 1);
        assertEquals(119 * SECOND, client.elapsed());
        assertEquals("closed", client.ended.get());
    }

    @Test
    void aBodyThatDripsIsAnswered408() throws Exception {
        ScriptedConnection client = new ScriptedConnection().sends("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 900\r\n\r\n");
        for (int i = 0; i < 900; i++) {
            client.after(SECOND, "a");
        }
        serve((request, response) -> response.send("read " + request.read(new byte[900], 0, 900) + drained(request)), client);
        assertTrue(client.output().startsWith("HTTP/1.1 408 Request Timeout\r\n"), client.output());
        assertTrue(client.elapsed() < 13 * SECOND);
    }

    @Test
    void aBodyThatComesSteadilyMayTakeItsTime() throws Exception {
        ScriptedConnection client = new ScriptedConnection().sends("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 100000\r\n\r\n");
        for (int i = 0; i < 100; i++) {
            client.after(SECOND, "a".repeat(1000));
        }
        serve((request, response) -> response.send("read " + drained(request)), client.ends());
        assertTrue(client.output().endsWith("read 100000"), client.output());
    }

    @Test
    void aClientThatTakesNothingIsAbandoned() throws Exception {
        ScriptedConnection client = new ScriptedConnection().sends(GET).takesNothing();
        serve((_, response) -> response.send("x"), client);
        assertEquals("aborted", client.ended.get());
    }

    @Test
    void aClientThatGoesOnSendingAfterARefusalIsNotListenedToForLong() throws Exception {
        ScriptedConnection client = new ScriptedConnection().sends("nonsense\r\n\r\n");
        for (int i = 0; i < 1000; i++) {
            client.after(SECOND / 10, "more nonsense");
        }
        serve((_, response) -> response.send(), client);
        assertTrue(client.output().startsWith("HTTP/1.1 400 Bad Request\r\n"), client.output());
        assertEquals(2 * SECOND, client.elapsed());
    }

    @Test
    void aConnectionThatFindsNoMemoryIsAnswered503() throws Exception {
        memory.bound(SHARED + 100);
        ScriptedConnection client = new ScriptedConnection().sends(GET).ends();
        serve((_, response) -> response.send(), client);
        assertTrue(client.output().startsWith("HTTP/1.1 503 Service Unavailable\r\n"), client.output());
    }

    @Test
    void aHeaderThatFindsNoMemoryToGrowIsAnswered503() throws Exception {
        memory.bound(SHARED + Http1Connection.MEMORY);
        ScriptedConnection client = new ScriptedConnection().sends("GET / HTTP/1.1\r\nHost: h\r\nA: " + "a".repeat(4000)).ends();
        serve((_, response) -> response.send(), client);
        assertTrue(client.output().startsWith("HTTP/1.1 503 Service Unavailable\r\n"), client.output());
    }

    @Test
    void aHandlerThatFindsNoMemoryIsAnswered503() throws Exception {
        ScriptedConnection client = new ScriptedConnection().sends(GET).ends();
        serve((_, _) -> {
            throw new Memory.MemoryExhausted(7);
        }, client);
        assertTrue(client.output().startsWith("HTTP/1.1 503 Service Unavailable\r\n"), client.output());
        assertEquals(List.of("http: no memory left for a buffer of 7 bytes"), console);
    }

    @Test
    void aConnectionOverTheLimitIsAnswered503() throws Exception {
        connections = 1;
        ScriptedConnection second = new ScriptedConnection().ends();
        ScriptedConnection first = new ScriptedConnection().waitsFor(second.ended).sends(GET).ends();
        serve((_, response) -> response.send("x"), first, second);
        assertTrue(first.output().startsWith("HTTP/1.1 200 OK\r\n"), first.output());
        assertTrue(second.output().startsWith("HTTP/1.1 503 Service Unavailable\r\n"), second.output());
    }

    @Test
    void anAnswerWithAnAbsurdHeaderIsAProgrammingError() throws Exception {
        ScriptedConnection client = new ScriptedConnection().sends(GET).ends();
        serve((_, response) -> response.header("A", "a".repeat(70_000)).send(), client);
        assertTrue(client.output().startsWith("HTTP/1.1 500 "), client.output());
        for (String[] field : new String[][] {{"", "x"}, {"a b", "x"}, {"a", "x\r\ny"}, {"a", "\u0100"}, {"Date", "x"},
            {"Content-length", "1"}, {"connection", "x"}, {"transfer-encoding", "x"}}) {
            ScriptedConnection other = new ScriptedConnection().sends(GET).ends();
            serve((_, response) -> response.header(field[0], field[1]).send(), other);
            assertTrue(other.output().startsWith("HTTP/1.1 500 "), other.output());
        }
    }

    @Test
    void aStreamThatIsNeverEndedGivesItsMemoryBack() throws Exception {
        ScriptedConnection client = new ScriptedConnection().sends(GET);
        serve((_, response) -> {
            response.begin().write(new byte[10_000], 0, 10_000);
            throw new IllegalStateException("on purpose");
        }, client);
        assertEquals("aborted", client.ended.get());
    }

    private static int drained(ristretto.signatures.HttpRequest request) throws java.io.IOException {
        byte[] piece = new byte[512];
        int total = 0;
        for (int count = request.read(piece, 0, 512); count >= 0; count = request.read(piece, 0, 512)) {
            total += count;
        }
        return total;
    }

    /** Serves these clients, one after the other joining, until all have been left; then all memory has been given back. */
    private void serve(HttpHandler handler, ScriptedConnection... clients) throws Exception {
        int before = memory.used();
        HttpSettings settings = new HttpSettings(80, 8192, 1_048_576, 10_000, 10_000, 60_000, 30_000, connections, false);
        Http1Server server = new Http1Server(new ScriptedTcp(List.of(clients)), memory, () -> 0,
                clients[0], console::add, settings);
        UncheckedIOException ended = assertThrows(UncheckedIOException.class, () -> server.serve(handler));
        assertEquals(Reason.CLOSED, assertInstanceOf(TransportException.class, ended.getCause()).reason());
        assertEquals(before + SHARED, memory.used());
    }

    private record ScriptedTcp(Deque<ScriptedConnection> clients, List<ScriptedConnection> accepted)
            implements Tcp, Tcp.Listener {
        ScriptedTcp(List<ScriptedConnection> clients) {
            this(new ArrayDeque<>(clients), new CopyOnWriteArrayList<>());
        }

        @Override
        public Listener listen(int port, int backlog) {
            return this;
        }

        @Override
        public Connection accept() throws TransportException {
            if (!clients.isEmpty()) {
                accepted.add(clients.peek());
                return clients.remove();
            }
            for (ScriptedConnection client : accepted) {
                client.ended.join();
            }
            throw new TransportException(Reason.CLOSED, "no more clients");
        }

        @Override
        public int port() {
            return 80;
        }

        @Override
        public void close() {
        }

        @Override
        public Connection connect(SocketAddress destination, long timeout) {
            throw new UnsupportedOperationException();
        }
    }
}
