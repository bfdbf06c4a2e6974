package ristretto.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is asked of a web server. */
final class Requests {
    static final int PORT = 80;
    static final String GET = "GET / HTTP/1.1\r\nHost: " + Stage.SERVER + "\r\n\r\n";
    private static final String LENGTH = "content-length:";
    private static final int PATIENCE_MILLISECONDS = 5000;

    private Requests() {
    }

    /** Whether {@code bytes[0, count)} is a whole answer with status 200 and a content length. */
    static boolean complete(byte[] bytes, int count) {
        String text = new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.1 200 ") || end < 0) {
            return false;
        }
        int at = text.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        if (at < 0 || at > end) {
            return false;
        }
        int length = Integer.parseInt(text.substring(at + LENGTH.length(), text.indexOf('\r', at)).strip());
        return count - (end + 4) == length;
    }

    /** Sends {@code requests} requests over {@code connections} connections open at once; false if one was not answered as it should be. */
    static boolean allAnswered(int requests, int connections) {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                Socket socket = new Socket();
                sockets.add(socket);
                socket.connect(new InetSocketAddress(InetAddress.getByName(Stage.SERVER), PORT), PATIENCE_MILLISECONDS);
                socket.setSoTimeout(PATIENCE_MILLISECONDS);
            }
            for (int sent = 0; sent < requests; sent += connections) {
                for (Socket socket : sockets) {
                    socket.getOutputStream().write(GET.getBytes(StandardCharsets.US_ASCII));
                }
                for (Socket socket : sockets) {
                    if (!answer(socket.getInputStream())) {
                        return false;
                    }
                }
            }
            return true;
        } catch (IOException failed) {
            return false;
        } finally {
            sockets.forEach(Requests::close);
        }
    }

    private static boolean answer(InputStream from) throws IOException {
        byte[] bytes = new byte[8192];
        int count = 0;
        while (!complete(bytes, count)) {
            int read = from.read(bytes, count, bytes.length - count);
            if (read <= 0) {
                return false;
            }
            count += read;
        }
        return true;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException ignored) {
            // It was of no use anyway.
        }
    }
}
