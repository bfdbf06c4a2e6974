package ristretto.benchmarks.iperf;

import java.nio.charset.StandardCharsets;
import ristretto.signatures.Buffer;
import ristretto.signatures.Memory;
import ristretto.signatures.Tcp;
import ristretto.signatures.TransportException;

/** The connection on which client and server say to each other what they do: single bytes, and texts with their length in front. */
final class Control implements AutoCloseable {
    /** What a client says first on each of its connections, so that they can be told to belong together. */
    static final int COOKIE_BYTES = 37;
    private static final int MOST_BYTES = 16 << 10;

    private final Tcp.Connection connection;
    private final Memory memory;
    private final Buffer buffer;

    Control(Tcp.Connection connection, Memory memory) throws TransportException {
        this.connection = connection;
        this.memory = memory;
        this.buffer = memory.allocate(MOST_BYTES);
        fill(connection, buffer, COOKIE_BYTES);
    }

    /** Reads exactly {@code count} bytes to the start of a buffer. */
    static void fill(Tcp.Connection connection, Buffer buffer, int count) throws TransportException {
        for (int read = 0; read < count;) {
            int more = connection.read(buffer, read, count - read);
            if (more < 0) {
                throw new TransportException(TransportException.Reason.CLOSED, "the client has gone");
            }
            read += more;
        }
    }

    /** Says one byte. */
    void say(int state) throws TransportException {
        buffer.putByte(0, state);
        connection.write(buffer, 0, 1);
        connection.flush();
    }

    /** Waits for one byte. */
    int hear() throws TransportException {
        fill(connection, buffer, 1);
        return buffer.getUnsignedByte(0);
    }

    String hearText() throws TransportException {
        fill(connection, buffer, 4);
        int length = buffer.getInt(0);
        if (length < 0 || length > MOST_BYTES) {
            throw new TransportException(TransportException.Reason.TOO_LONG, "a text of " + length + " bytes");
        }
        fill(connection, buffer, length);
        return new String(buffer.bytes(0, length), StandardCharsets.UTF_8);
    }

    void sayText(String text) throws TransportException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        buffer.putInt(0, bytes.length);
        buffer.put(4, bytes, 0, bytes.length);
        connection.write(buffer, 0, 4 + bytes.length);
        connection.flush();
    }

    @Override
    public void close() {
        connection.close();
        memory.release(buffer);
    }
}
