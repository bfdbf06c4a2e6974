package ristretto.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Waits for an appliance to answer. */
final class HttpProbe {
    private static final int CONNECT_MILLISECONDS = 1000;
    /** Short at first: a connection that QEMU took before its guest was up is only tried again after seconds. */
    private static final int FIRST_ANSWER_MILLISECONDS = 100;
    private static final int LAST_ANSWER_MILLISECONDS = 5000;
    private static final int PAUSE_MILLISECONDS = 20;

    private HttpProbe() {
    }

    /**
     * {@code announce(port, process, out, began)} prints the address in the background once it answers, if {@code process} lives
     * as long, with the time since {@code began}, in the nanoseconds of {@link System#nanoTime}.
     */
    static void announce(int port, Process process, PrintWriter out, long began) {
        Thread.ofVirtual().start(() -> {
            int patience = FIRST_ANSWER_MILLISECONDS;
            while (process.isAlive()) {
                if (answers(port, patience)) {
                    out.printf(java.util.Locale.ROOT, "http://localhost%s answers after %.2f s; Ctrl-C stops it%n",
                            port == 80 ? "" : ":" + port, (System.nanoTime() - began) / 1e9);
                    return;
                }
                pause();
                patience = Math.min(LAST_ANSWER_MILLISECONDS, patience + patience / 4);
            }
        });
    }

    /** Whether anything at all comes back for a request. QEMU accepts connections before its guest does: connecting tells nothing. */
    private static boolean answers(int port, int milliseconds) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLISECONDS);
            socket.setSoTimeout(milliseconds);
            socket.getOutputStream().write("HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() >= 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
