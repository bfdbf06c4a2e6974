package ristretto.http;

import java.io.IOException;
import ristretto.signatures.Buffer;
import ristretto.signatures.HttpResponse;
import ristretto.signatures.Memory;

/** A body of unknown length: in chunks (RFC 9112, section 7.1), or as it is, up to the end of the connection. */
final class StreamedBody implements HttpResponse.Body {
    /** Four hexadecimal digits and a line end in front of the data. */
    private static final int BEFORE = 6;
    private static final int AFTER = 2;
    private static final int DATA = 4096 - BEFORE - AFTER;
    private static final int LINE_END = Ascii.CR << 8 | Ascii.LF;

    private final Http1Response response;
    private final Memory memory;
    private final Buffer buffer;
    private final boolean chunked;
    private int count;
    private boolean closed;

    StreamedBody(Http1Response response, Memory memory, boolean chunked) {
        this.response = response;
        this.memory = memory;
        this.buffer = memory.allocate(BEFORE + DATA + AFTER);
        this.chunked = chunked;
    }

    @Override
    public void write(byte[] data, int from, int count) throws IOException {
        if (closed) {
            throw new IllegalStateException("the body has ended");
        }
        if ((from | count) < 0 || from > data.length - count) {
            throw new IndexOutOfBoundsException();
        }
        int at = from;
        while (at < from + count) {
            int part = Math.min(DATA - this.count, from + count - at);
            buffer.put(BEFORE + this.count, data, at, part);
            this.count += part;
            at += part;
            if (this.count == DATA) {
                sendChunk();
            }
        }
    }

    @Override
    public void flush() throws IOException {
        if (!closed) {
            sendChunk();
        }
        response.flush();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try {
                sendChunk();
                if (chunked) {
                    sendLastChunk();
                }
                response.finish();
            } finally {
                memory.release(buffer);
            }
        }
    }

    /** Ends the body without saying so to the client. */
    void release() {
        if (!closed) {
            closed = true;
            memory.release(buffer);
        }
    }

    private void sendChunk() throws IOException {
        if (count == 0) {
            return;
        }
        response.count(count);
        int from = BEFORE;
        int end = BEFORE + count;
        if (chunked) {
            from = 0;
            for (int i = 0; i < 4; i++) {
                buffer.putByte(i, Character.forDigit(count >> 12 - 4 * i & 0xF, 16));
            }
            buffer.putShort(4, LINE_END);
            buffer.putShort(end, LINE_END);
            end += AFTER;
        }
        count = 0;
        response.write(buffer, from, end - from);
    }

    private void sendLastChunk() throws IOException {
        buffer.putByte(0, '0');
        buffer.putShort(1, LINE_END);
        buffer.putShort(3, LINE_END);
        response.write(buffer, 0, 5);
    }
}
