package ristretto.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An appliance that the command builds and runs in a process, with its port at one of this computer. */
final class ProcessAppliance implements RunningAppliance {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);
    private static final int PAUSE_MILLISECONDS = 20;
    private static final int LONGEST_WAIT_MILLISECONDS = 5000;
    private static final byte[] PROBE = "HEAD / HTTP/1.1\r\nHost: appliance\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Process command;
    private final InetSocketAddress address;
    private final StringBuffer console = new StringBuffer();

    private ProcessAppliance(Process command, InetSocketAddress address) {
        this.command = command;
        this.address = address;
        Thread.ofVirtual().start(this::listen);
    }

    /** Returns when the appliance answers. */
    static ProcessAppliance start(Path project, Place place, ApplianceTest test) {
        try {
            InetSocketAddress address = free();
            List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), "ristretto.command.Ristretto", "run", project.toString(),
                    "--target", place.label(), "--unikernel", test.unikernel(), "--publish", address.getPort() + ":" + test.port()));
            List.of(test.keys()).forEach(key -> words.addAll(List.of("--key", key)));
            List.of(test.arguments()).forEach(argument -> words.addAll(List.of("--arg", argument)));
            ProcessAppliance appliance = new ProcessAppliance(new ProcessBuilder(words).redirectErrorStream(true).start(), address);
            appliance.awaitAnswer();
            return appliance;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static InetSocketAddress free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return (InetSocketAddress) socket.getLocalSocketAddress();
        }
    }

    private void listen() {
        byte[] bytes = new byte[4096];
        try (InputStream output = command.getInputStream()) {
            for (int count = output.read(bytes); count >= 0; count = output.read(bytes)) {
                console.append(new String(bytes, 0, count, StandardCharsets.UTF_8));
            }
        } catch (IOException ended) {
            console.append("[no more can be read: ").append(ended.getMessage()).append(']');
        }
    }

    /** A network that QEMU makes up takes connections before the appliance does, so only an answer tells. */
    private void awaitAnswer() throws IOException {
        long end = System.nanoTime() + PATIENCE;
        int wait = 100;
        while (true) {
            try {
                if (exchange(PROBE, wait).length > 0) {
                    return;
                }
            } catch (IOException notYet) {
                wait = Math.min(2 * wait, LONGEST_WAIT_MILLISECONDS);
            }
            if (!command.isAlive() || System.nanoTime() > end) {
                close();
                throw new IOException("the appliance does not answer; this was said:\n" + console);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public byte[] exchange(byte[] request) throws IOException {
        return exchange(request, (int) TimeUnit.MINUTES.toMillis(1));
    }

    private byte[] exchange(byte[] request, int milliseconds) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(address, milliseconds);
            socket.setSoTimeout(milliseconds);
            socket.getOutputStream().write(request);
            return socket.getInputStream().readAllBytes();
        }
    }

    @Override
    public String console() {
        return console.toString();
    }

    /** The command ends what it started. */
    @Override
    public void close() {
        command.destroy();
        command.onExit().join();
    }
}
