package ristretto.http;

import ristretto.signatures.Buffer;
import ristretto.signatures.Memory;
import ristretto.signatures.Tcp;
import ristretto.signatures.TransportException;

/** What has arrived on a connection and was not used yet: the bytes from {@link #start} to {@link #end} of a buffer. */
final class Input {
    /** Room that a body should have behind its header, in bytes. */
    private static final int BODY_ROOM = 1024;

    private final Tcp.Connection connection;
    private final Memory memory;
    private Buffer buffer;
    private boolean owned;
    private int start;
    private int end;
    /** Bytes before this one are still referred to: the header of the request whose body is being read. */
    private int floor;

    /** Begins with {@code buffer}, which is somebody else's to release. */
    Input(Tcp.Connection connection, Memory memory, Buffer buffer) {
        this.connection = connection;
        this.memory = memory;
        this.buffer = buffer;
    }

    Buffer buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    boolean empty() {
        return start == end;
    }

    /** {@code skip(count)} uses up bytes. */
    void skip(int count) {
        start += count;
    }

    /** Keeps the bytes used so far where they are. */
    void hold() {
        floor = start;
    }

    /** Forgets all bytes that were used. */
    void letGo() {
        floor = 0;
        if (empty()) {
            start = 0;
            end = 0;
        }
    }

    /**
     * Makes room for more of a header: moves it to the front of the buffer, or the buffer grows.
     *
     * @return whether {@link #start} changed
     */
    boolean makeRoom() {
        if (end < buffer.length()) {
            return false;
        }
        if (start == 0) {
            grow();
            return false;
        }
        buffer.put(0, buffer, start, end - start);
        end -= start;
        start = 0;
        return true;
    }

    /** Waits for bytes and puts them behind those that are there; -1 at the end of the client's data. */
    int receive() throws TransportException {
        int count = connection.read(buffer, end, buffer.length() - end);
        if (count > 0) {
            end += count;
        }
        return count;
    }

    /** Waits for bytes of a body, all earlier ones having been used; -1 at the end of the client's data. */
    int receiveBody() throws TransportException {
        makeBodyRoom();
        return receive();
    }

    /** A copy of {@code bytes}, valid until more of a body is received; all earlier bytes have been used. */
    Buffer scratch(byte[] bytes) {
        makeBodyRoom();
        buffer.put(floor, bytes, 0, bytes.length);
        return buffer.slice(floor, bytes.length);
    }

    private void makeBodyRoom() {
        if (buffer.length() - floor < BODY_ROOM) {
            grow();
        }
        start = floor;
        end = floor;
    }

    private void grow() {
        Buffer larger = memory.allocate(2 * buffer.length());
        larger.put(0, buffer, 0, end);
        release();
        buffer = larger;
        owned = true;
    }

    void release() {
        if (owned) {
            owned = false;
            memory.release(buffer);
        }
    }
}
