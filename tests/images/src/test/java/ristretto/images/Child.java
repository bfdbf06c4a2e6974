package ristretto.images;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;

/** A service in a process of this computer. */
final class Child implements Web {
    private final Process process;
    private final InetSocketAddress address;
    private final StringBuffer console = new StringBuffer();

    /** Returns when the service answers. */
    Child(List<String> words, InetSocketAddress address) throws IOException {
        process = new ProcessBuilder(words).redirectErrorStream(true).start();
        this.address = address;
        Thread.ofPlatform().daemon().start(this::listen);
        Machine.awaitAnswer(address, process, this::console);
    }

    private void listen() {
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(line -> console.append(line).append('\n'));
        } catch (IOException | java.io.UncheckedIOException ended) {
            console.append("[the console broke: ").append(ended.getMessage()).append(']');
        }
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public boolean alive() {
        return process.isAlive();
    }

    @Override
    public String console() {
        return console.toString();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
