package ristretto.examples.gateway;

import ristretto.signatures.Buffer;
import ristretto.signatures.Memory;
import ristretto.signatures.Tcp;
import ristretto.signatures.TransportException;

/** Carries the bytes of one direction from one connection to another, until they end there. */
record Pump(Memory memory, Tcp.Connection from, Tcp.Connection to) implements Runnable {
    private static final int SIZE = 1 << 14;

    @Override
    public void run() {
        try {
            Buffer buffer = memory.allocate(SIZE);
            try {
                carry(buffer);
            } finally {
                memory.release(buffer);
            }
        } catch (TransportException | Memory.MemoryExhausted broken) {
            // What one side lost, the other must not take for a complete answer.
            from.abort();
            to.abort();
        }
    }

    private void carry(Buffer buffer) throws TransportException {
        for (int count = from.read(buffer, 0, SIZE); count >= 0; count = from.read(buffer, 0, SIZE)) {
            to.write(buffer, 0, count);
            if (from.available() == 0) {
                to.flush();
            }
        }
        to.closeOutput();
    }
}
