package ristretto.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ristretto.jvm.JvmMemory;
import ristretto.jvm.JvmMonotonicClock;
import ristretto.jvm.SocketTcp;
import ristretto.signatures.HttpHandler;
import ristretto.signatures.SocketAddress;
import ristretto.signatures.Tcp;
import ristretto.signatures.TransportException;

@Timeout(60)
class Http1ServerTest {
    private static final long NOON = 784_111_777_000L;

    private final List<String> console = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Tcp.Listener> listening = new CompletableFuture<>();

    @AfterEach
    void stop() throws Exception {
        listening.get().close();
    }

    @Test
    void aRequestIsAnsweredWithStatusDateLengthAndBody() throws Exception {
        serve((request, response) -> response.send("hello " + request.path()));
        assertEquals("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"
                + "Connection: close\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Length: 8\r\n\r\nhello /x",
                exchange("GET /x HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"));
    }

    @Test
    void aHandlerThatThrowsIsAnswered500AndReportedWithItsStackTrace() throws Exception {
        serve((request, response) -> {
            throw new IllegalStateException("broken on purpose");
        });
        assertTrue(exchange("GET / HTTP/1.1\r\nHost: h\r\n\r\n").startsWith("HTTP/1.1 500 "));
        assertEquals("http: GET / HTTP/1.1: java.lang.IllegalStateException: broken on purpose", console.getFirst());
        assertTrue(console.get(1).startsWith("    at ristretto.http.Http1ServerTest"), console.toString());
    }

    @Test
    void aHandlerThatSaysNothingIsAnswered404AndTheAccessLogHasALineForEachRequest() throws Exception {
        serve((request, response) -> { }, true);
        assertTrue(exchange("GET /\"\\ HTTP/1.1\r\nHost: h\r\n\r\nrubbish\r\n\r\n").contains("404 Not Found"));
        assertEquals(List.of("127.0.0.1 - - [06/Nov/1994:08:49:37 +0000] \"GET /\\x22\\x5c HTTP/1.1\" 404 10",
                "127.0.0.1 - - [06/Nov/1994:08:49:37 +0000] \"rubbish\" 400 12"), console);
    }

    private void serve(HttpHandler handler) throws Exception {
        serve(handler, false);
    }

    private void serve(HttpHandler handler, boolean accessLog) throws Exception {
        HttpSettings settings = new HttpSettings(0, 8192, 1000, 10_000, 10_000, 60_000, 30_000, 16, accessLog);
        Http1Server server = new Http1Server(new Observed(), new JvmMemory(), () -> NOON, new JvmMonotonicClock(),
                console::add, settings);
        Thread.startVirtualThread(() -> {
            try {
                server.serve(handler);
            } catch (UncheckedIOException closed) {
                listening.completeExceptionally(closed);
            }
        });
        listening.get();
    }

    private String exchange(String request) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), listening.get().port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            socket.shutdownOutput();
            return new String(in.readAllBytes(), ISO_8859_1);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Tells which port was chosen. */
    private final class Observed implements Tcp {
        private final Tcp tcp = new SocketTcp();

        @Override
        public Listener listen(int port, int backlog) throws TransportException {
            Listener listener = tcp.listen(port, backlog);
            listening.complete(listener);
            return listener;
        }

        @Override
        public Connection connect(SocketAddress destination, long timeout) throws TransportException {
            return tcp.connect(destination, timeout);
        }
    }
}
