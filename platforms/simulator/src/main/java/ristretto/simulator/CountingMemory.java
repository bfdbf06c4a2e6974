package ristretto.simulator;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import ristretto.signatures.Buffer;
import ristretto.signatures.Memory;

/**
 * Memory with a bound, which notices leaks and double releases, and fills what is released with a pattern so that a use
 * after release shows.
 */
public final class CountingMemory implements Memory {
    /** What each byte of released memory becomes. */
    public static final int PATTERN = 0xDB;

    private final Memory memory;
    private final long limit;
    private final Set<Buffer> live = Collections.newSetFromMap(new IdentityHashMap<>());
    private long used;
    private long peak;

    /** At most {@code limit} bytes of {@code memory} at a time. */
    public CountingMemory(Memory memory, long limit) {
        this.memory = memory;
        this.limit = limit;
    }

    @Override
    public synchronized Buffer allocate(int bytes) {
        if (bytes > limit - used) {
            throw new MemoryExhausted(bytes);
        }
        Buffer buffer = memory.allocate(bytes);
        live.add(buffer);
        used += bytes;
        peak = Math.max(peak, used);
        return buffer;
    }

    @Override
    public synchronized void release(Buffer buffer) {
        if (!live.remove(buffer)) {
            throw new IllegalStateException("released twice, or not allocated here: " + buffer.length() + " bytes");
        }
        used -= buffer.length();
        buffer.fill(0, buffer.length(), PATTERN);
        memory.release(buffer);
    }

    /** Bytes allocated and not yet released. */
    public synchronized long used() {
        return used;
    }

    /** The most bytes that were in use at once. */
    public synchronized long peak() {
        return peak;
    }

    /** Buffers allocated and not yet released. */
    public synchronized int buffers() {
        return live.size();
    }
}
