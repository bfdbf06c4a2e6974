package ristretto.http;

import java.util.concurrent.atomic.AtomicInteger;
import ristretto.jvm.JvmMemory;
import ristretto.signatures.Buffer;
import ristretto.signatures.Memory;

/** Memory with a bound, which knows what was not given back. */
final class CountingMemory implements Memory {
    private final Memory memory = new JvmMemory();
    private final AtomicInteger used = new AtomicInteger();
    private volatile int bound = Integer.MAX_VALUE;

    void bound(int bytes) {
        bound = bytes;
    }

    int used() {
        return used.get();
    }

    @Override
    public Buffer allocate(int bytes) {
        if (used.get() + bytes > bound) {
            throw new MemoryExhausted(bytes);
        }
        used.addAndGet(bytes);
        return memory.allocate(bytes);
    }

    @Override
    public void release(Buffer buffer) {
        used.addAndGet(-buffer.length());
        memory.release(buffer);
    }
}
