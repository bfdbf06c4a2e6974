package ristretto.images;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A connection on which files are fetched, one after the other. */
final class Download implements AutoCloseable {
    private static final int PATIENCE = 60_000;

    private final Socket socket = new Socket();
    private final InputStream in;

    Download(InetSocketAddress server) throws IOException {
        socket.setSoTimeout(PATIENCE);
        socket.connect(server, PATIENCE);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** The content of the answer, which must have status 200 and a length. */
    byte[] get(String target) throws IOException {
        request(target);
        byte[] body = in.readNBytes(length(target));
        return body;
    }

    void request(String target) throws IOException {
        socket.getOutputStream().write(("GET " + target + " HTTP/1.1\r\nHost: test\r\n\r\n").getBytes(ISO_8859_1));
    }

    private int length(String target) throws IOException {
        String status = line();
        int length = -1;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        if (!status.equals("HTTP/1.1 200 OK") || length < 0) {
            throw new IOException(target + ": " + status + ", length " + length);
        }
        return length;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection ended after '" + line + "'");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    /** Reads the answer to {@link #request} as it comes, and tells how long it is and its CRC-32. */
    long checksum(String target) throws IOException {
        int left = length(target);
        java.util.zip.CRC32 checksum = new java.util.zip.CRC32();
        byte[] piece = new byte[1 << 16];
        while (left > 0) {
            int count = in.read(piece, 0, Math.min(left, piece.length));
            if (count < 0) {
                throw new EOFException(target + " ended " + left + " bytes too early");
            }
            checksum.update(piece, 0, count);
            left -= count;
        }
        return checksum.getValue();
    }

    /** Ends the connection with a reset. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
