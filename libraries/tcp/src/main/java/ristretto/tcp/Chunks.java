package ristretto.tcp;

import ristretto.signatures.Buffer;
import ristretto.signatures.Memory;

/**
 * Equal pieces of memory for the queues of all connections, up to a bound. A few that were given back are kept: their old
 * content is harmless, for a queue never reads what was not written to it.
 */
final class Chunks {
    /** Bytes in a chunk, a power of two. A frame of 64 KiB has parts enough for any run of them ({@link ristretto.signatures.OutgoingFrame#PARTS}). */
    static final int SIZE = 4096;
    private static final int SPARES = 128;

    private final Memory memory;
    private final int limit;
    private final Buffer[] spares = new Buffer[SPARES];
    private int spare;
    private int used;

    /** @param limit the most bytes in use at once */
    Chunks(Memory memory, int limit) {
        this.memory = memory;
        this.limit = limit / SIZE;
    }

    /** @throws Memory.MemoryExhausted if the bound or the platform's is reached */
    Buffer allocate() {
        if (used >= limit) {
            throw new Memory.MemoryExhausted(SIZE);
        }
        Buffer chunk = spare > 0 ? spares[--spare] : memory.allocate(SIZE);
        used++;
        return chunk;
    }

    void release(Buffer chunk) {
        used--;
        if (spare < SPARES) {
            spares[spare++] = chunk;
        } else {
            memory.release(chunk);
        }
    }

    /** Whether more than half is in use: then nobody gets more than he cannot do without. */
    boolean scarce() {
        return used > limit / 2;
    }

    /** Chunks in use. */
    int used() {
        return used;
    }

    /** Chunks kept for the next use. */
    int spare() {
        return spare;
    }
}
