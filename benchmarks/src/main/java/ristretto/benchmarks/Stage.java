package ristretto.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Network namespaces with a server's link in them, for one program at a time. The client's side is {@link #CLIENT}; the server is
 * expected at {@link #SERVER} with the station address {@link #MAC}, which the client knows beforehand: address resolution
 * is the same for all, and none of it is measured.
 */
final class Stage implements AutoCloseable {
    static final String CLIENT = "10.77.0.1";
    static final String SERVER = "10.77.0.2";
    static final int PREFIX = 24;
    static final String MAC = "52:54:00:77:00:02";
    static final String DEVICE = "link0";
    private static final String NAME = "ristretto-bench-";
    private static final Path NAMESPACES = Path.of("/run/netns");
    private static final int SERVER_PROCESSOR = 0;
    /** The last one. Asked once: a thread that is pinned to one processor is told that there is one. */
    private static final int CLIENT_PROCESSOR = Runtime.getRuntime().availableProcessors() - 1;

    /** How the server is connected. */
    enum Link {
        /** The server has a tap device in the client's namespace. */
        TAP,
        /** The server is on sockets in a namespace of its own, at the other end of a pair of virtual Ethernet devices. */
        VETH
    }

    private final String client = NAME + ProcessHandle.current().pid() + "-client";
    private final String server;
    private final Thread hook = new Thread(this::remove);

    Stage(Link link) {
        server = link == Link.TAP ? client : NAME + ProcessHandle.current().pid() + "-server";
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            ip("netns", "add", client);
            if (link == Link.TAP) {
                inClient("tuntap", "add", DEVICE, "mode", "tap", "vnet_hdr");
            } else {
                ip("netns", "add", server);
                inClient("link", "add", DEVICE, "type", "veth", "peer", "name", DEVICE, "address", MAC, "netns", server);
                ip("-n", server, "address", "add", SERVER + "/" + PREFIX, "dev", DEVICE);
                ip("-n", server, "link", "set", DEVICE, "up");
                ip("-n", server, "link", "set", "lo", "up");
            }
            inClient("address", "add", CLIENT + "/" + PREFIX, "dev", DEVICE);
            inClient("link", "set", DEVICE, "up");
            inClient("neighbour", "replace", SERVER, "lladdr", MAC, "dev", DEVICE, "nud", "permanent");
        } catch (BenchmarkException failed) {
            close();
            throw failed;
        }
    }

    Place server() {
        return new Place(server, SERVER_PROCESSOR);
    }

    Place client() {
        return new Place(client, CLIENT_PROCESSOR);
    }

    @Override
    public void close() {
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The hook does it again; there is nothing left to do.
        }
    }

    private synchronized void remove() {
        for (String namespace : List.of(client, server)) {
            if (Files.exists(NAMESPACES.resolve(namespace))) {
                ip("netns", "delete", namespace);
            }
        }
    }

    /** Checks that stages can be built here, and removes what a run that was killed has left. */
    static void prepare() {
        if (!"root".equals(System.getProperty("user.name"))) {
            throw new BenchmarkException("network namespaces need root: run it with sudo");
        }
        if (CLIENT_PROCESSOR == SERVER_PROCESSOR) {
            throw new BenchmarkException("this needs two processors, one for the server and one for the load");
        }
        if (!Files.isDirectory(NAMESPACES)) {
            return;
        }
        try (Stream<Path> left = Files.list(NAMESPACES)) {
            left.map(path -> path.getFileName().toString()).filter(Stage::abandoned).forEach(name -> ip("netns", "delete", name));
        } catch (IOException unreadable) {
            throw new BenchmarkException("cannot list the network namespaces: " + unreadable.getMessage(), unreadable);
        }
    }

    private static boolean abandoned(String name) {
        String[] parts = name.startsWith(NAME) ? name.substring(NAME.length()).split("-") : new String[0];
        return parts.length == 2 && parts[0].matches("[0-9]{1,18}") && ProcessHandle.of(Long.parseLong(parts[0])).isEmpty();
    }

    private void inClient(String... words) {
        ip(Stream.concat(Stream.of("-n", client), Stream.of(words)).toArray(String[]::new));
    }

    private static void ip(String... words) {
        Commands.run(Stream.concat(Stream.of("ip"), Stream.of(words)).toList());
    }
}
