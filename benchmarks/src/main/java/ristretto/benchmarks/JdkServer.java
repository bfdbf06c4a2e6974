package ristretto.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/** The JDK's own HTTP server on virtual threads: a peer, in a process of its own. */
final class JdkServer {
    private static final int BACKLOG = 1024;

    private JdkServer() {
    }

    /** @param words the port, and the file to serve */
    public static void main(String[] words) throws IOException {
        byte[] page = Files.readAllBytes(Path.of(words[1]));
        HttpServer server = HttpServer.create(new InetSocketAddress(Integer.parseInt(words[0])), BACKLOG);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }
}
