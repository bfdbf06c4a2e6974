package ristretto.micro;

import ristretto.signatures.Buffer;
import ristretto.signatures.Memory;

/** The Internet checksum of 1,460 bytes (RFC 1071). */
final class Checksum implements Kernel {
    private static final int BYTES = 1460;

    private final Buffer buffer;

    Checksum(Memory memory) {
        buffer = memory.allocate(BYTES);
        for (int i = 0; i < BYTES; i++) {
            buffer.putByte(i, i * 31);
        }
    }

    @Override
    public long run() {
        return buffer.sum(0, BYTES, 0);
    }
}
