package ristretto.conformance;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import ristretto.http.Http1Server;
import ristretto.http.HttpSettings;
import ristretto.jvm.JvmFiles;
import ristretto.jvm.JvmMemory;
import ristretto.jvm.JvmMetrics;
import ristretto.jvm.JvmMonotonicClock;
import ristretto.jvm.JvmWallClock;
import ristretto.jvm.SocketTcp;
import ristretto.packer.FilePacker;
import ristretto.signatures.SocketAddress;
import ristretto.signatures.Tcp;
import ristretto.signatures.TransportException;

/** The service in this process, over the JDK's sockets. */
@Timeout(120)
class HttpOnJvmSocketsTest extends HttpConformance {
    private static final CompletableFuture<Tcp.Listener> LISTENER = new CompletableFuture<>();

    @BeforeAll
    static void start(@TempDir Path scratch) throws Exception {
        Path packed = scratch.resolve("files.bin");
        FilePacker.pack(Path.of("site"), packed);
        Http1Server server = new Http1Server(new Announcing(), new JvmMemory(), new JvmWallClock(), new JvmMonotonicClock(),
                line -> { }, HttpSettings.standard(0));
        ConformanceService service = new ConformanceService(server, JvmFiles.mapped(packed), new JvmMetrics());
        Thread.ofVirtual().uncaughtExceptionHandler((_, failure) -> LISTENER.completeExceptionally(failure)).start(service);
        LISTENER.get();
    }

    @AfterAll
    static void stop() throws Exception {
        LISTENER.get().close();
    }

    @Override
    public InetSocketAddress server() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), LISTENER.join().port());
    }

    /** Tells which port was chosen. */
    private static final class Announcing implements Tcp {
        private final Tcp tcp = new SocketTcp();

        @Override
        public Listener listen(int port, int backlog) throws TransportException {
            Listener listener = tcp.listen(port, backlog);
            LISTENER.complete(listener);
            return listener;
        }

        @Override
        public Connection connect(SocketAddress destination, long timeout) throws TransportException {
            return tcp.connect(destination, timeout);
        }
    }
}
