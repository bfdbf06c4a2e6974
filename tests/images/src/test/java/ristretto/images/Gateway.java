package ristretto.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import ristretto.engine.BuildResult;
import ristretto.engine.Target;
import ristretto.engine.Transports;

/** The gateway between two tap devices: a client on the outer one, a server that only the inner one leads to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
abstract class Gateway {
    private static final String INNER_TAP = "tap1";
    private static final String SERVER = "10.88.0.1";
    private static final String INSIDE = "10.88.0.2";
    private static final int PORT = 8000;
    private static final int LENGTH = 3_000_000;
    private static final List<String> ARGUMENTS = List.of("network/outside/ipv4/address=" + Tap.MACHINE + Tap.PREFIX,
            "network/inside/ipv4/address=" + INSIDE + Tap.PREFIX, "gateway/host=" + SERVER, "gateway/host-port=" + PORT);

    private final byte[] body = new byte[LENGTH];
    private final List<String> clients = new ArrayList<>();
    private HttpServer server;
    private AutoCloseable gateway;
    private InetSocketAddress outside;

    /** Starts the gateway, which answers when this returns. */
    abstract AutoCloseable start() throws IOException;

    @BeforeAll
    void startAll() throws IOException {
        new Random(4).nextBytes(body);
        Tap.make();
        Tap.make(INNER_TAP, SERVER);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(SERVER), PORT), 64);
        server.createContext("/", exchange -> {
            synchronized (clients) {
                clients.add(exchange.getRemoteAddress().getAddress().getHostAddress());
            }
            exchange.sendResponseHeaders(200, exchange.getRequestMethod().equals("HEAD") ? -1 : LENGTH);
            exchange.getResponseBody().write(body, 0, exchange.getRequestMethod().equals("HEAD") ? 0 : LENGTH);
            exchange.close();
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        outside = new InetSocketAddress(Tap.MACHINE, 80);
        gateway = start();
    }

    @AfterAll
    void stopAll() throws Exception {
        server.stop(0);
        if (gateway != null) {
            gateway.close();
        }
    }

    @Test
    void aRequestFromOutsideIsAnsweredByTheServerInside() throws Exception {
        try (Download download = new Download(outside)) {
            assertArrayEquals(body, download.get("/"));
        }
        assertEquals(List.of(INSIDE), clients.stream().distinct().toList());
    }

    @Test
    void conversationsGoOnSideBySide() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<byte[]>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> {
                    try (Download download = new Download(outside)) {
                        return download.get("/");
                    }
                }));
            }
            for (Future<byte[]> answer : answers) {
                assertArrayEquals(body, answer.get());
            }
        }
    }

    @Test
    void nothingElseOfTheGatewayOrBehindItCanBeReachedFromOutside() {
        assertThrows(IOException.class, () -> connect(Tap.MACHINE, PORT));
        assertThrows(IOException.class, () -> connect(INSIDE, 80));
    }

    private static void connect(String address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
        }
    }

    private static AutoCloseable machine(Machine.Model model) throws IOException {
        Machine.Builder machine = Machine.of(Appliances.example("gateway", Target.VIRTIO, Transports.ANY, Map.of()).image().orElseThrow(), model)
                .tap(Tap.NAME, Tap.MACHINE).tap(INNER_TAP, Tap.MACHINE);
        ARGUMENTS.forEach(machine::argument);
        return machine.boot().answering();
    }

    static final class Microvm extends Gateway {
        @Override
        AutoCloseable start() throws IOException {
            return machine(Machine.Model.MICROVM);
        }
    }

    static final class Q35 extends Gateway {
        @Override
        AutoCloseable start() throws IOException {
            return machine(Machine.Model.Q35);
        }
    }

    static final class JvmDirect extends Gateway {
        @Override
        AutoCloseable start() throws IOException {
            BuildResult built = Appliances.example("gateway", Target.JVM, Transports.DIRECT, Map.of());
            List<String> arguments = new ArrayList<>(ARGUMENTS);
            arguments.add("network/outside/device=" + Tap.NAME);
            arguments.add("network/inside/device=" + INNER_TAP);
            return new Child(Web.Place.java(built, arguments.toArray(String[]::new)), new InetSocketAddress(Tap.MACHINE, 80));
        }
    }
}
