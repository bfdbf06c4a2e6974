package ristretto.benchmarks.json;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** The same document over the JDK's own HTTP server on virtual threads: a peer, in a process of its own. */
public final class OnJdk {
    private static final int BACKLOG = 1024;

    private OnJdk() { }

    /** @param words the port */
    public static void main(String[] words) throws IOException {
        Orders orders = new Orders();
        HttpServer server = HttpServer.create(new InetSocketAddress(Integer.parseInt(words[0])), BACKLOG);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            byte[] document = orders.document(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, document.length);
            exchange.getResponseBody().write(document);
            exchange.close();
        });
        server.start();
    }
}
