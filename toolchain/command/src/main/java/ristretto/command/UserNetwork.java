package ristretto.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ristretto.engine.BuildFailure;

/**
 * A network that needs no privileges: passt(1) turns the frames of one client into connections of its own, and listens on
 * ports of this computer's loopback interface. The addresses are those that QEMU gives its guests.
 */
final class UserNetwork implements AutoCloseable {
    private static final int PAUSE_MILLISECONDS = 5;
    private static final int PATIENCE_MILLISECONDS = 5000;

    private final Path directory;
    private final Process passt;
    /** Ctrl-C ends this program without its closing anything. */
    private final Thread end = new Thread(this::remove);

    private UserNetwork(Path directory, Process passt) {
        this.directory = directory;
        this.passt = passt;
        Runtime.getRuntime().addShutdownHook(end);
    }

    /**
     * {@code start(passt, ports)} returns when a client may connect.
     *
     * @throws BuildFailure if passt does not start, with what it said
     */
    static UserNetwork start(Path passt, List<PublishedPort> ports) throws BuildFailure, IOException {
        Path directory = Files.createTempDirectory("ristretto");
        if ("root".equals(System.getProperty("user.name"))) {
            // passt becomes another user before it makes its socket.
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        UserNetwork network = new UserNetwork(directory, new ProcessBuilder(words(passt, directory.resolve("socket"), ports))
                .redirectErrorStream(true).redirectOutput(directory.resolve("log").toFile()).start());
        try {
            network.awaitSocket();
        } catch (BuildFailure failure) {
            network.close();
            throw failure;
        }
        return network;
    }

    private static List<String> words(Path passt, Path socket, List<PublishedPort> ports) {
        List<String> words = new ArrayList<>(List.of(passt.toString(), "--foreground", "--one-off", "--ipv4-only",
                "--socket", socket.toString(), "--address", "10.0.2.15", "--netmask", "255.255.255.0", "--gateway", "10.0.2.2"));
        if (!ports.isEmpty()) {
            words.addAll(List.of("--tcp-ports", ports.stream().map(port -> port.host() + ":" + port.guest())
                    .collect(Collectors.joining(",", "127.0.0.1/", ""))));
        }
        return words;
    }

    /** Where the client connects. */
    Path socket() {
        return directory.resolve("socket");
    }

    private void awaitSocket() throws BuildFailure, IOException {
        for (int waited = 0; !Files.exists(socket()); waited += PAUSE_MILLISECONDS) {
            if (!passt.isAlive() || waited > PATIENCE_MILLISECONDS) {
                throw new BuildFailure(BuildFailure.Kind.ENVIRONMENT, "passt gives the sandbox no network: " + lastWords());
            }
            pause();
        }
    }

    /** What passt said last; it sends the same to a log daemon, and says so if there is none. */
    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(directory.resolve("log")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("Failed to send")).toList();
        return lines.isEmpty() ? "it did not say why" : String.join("; ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException ending) {
            // This program is ending, and the hook does the same again.
        }
    }

    private void remove() {
        passt.destroy();
        for (Path file : List.of(socket(), directory.resolve("log"), directory)) {
            file.toFile().delete();
        }
    }
}
