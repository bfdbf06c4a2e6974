package ristretto.machine;

import org.teavm.interop.Address;
import ristretto.signatures.Buffer;
import ristretto.signatures.Memory;
import ristretto.signatures.Provides;

/** Pages outside the Java heap, in runs of a power of two, zeroed when they are handed out. */
@Provides(value = Memory.class, targets = {"virtio", "sandbox"})
public final class NativeMemory implements Memory {
    @Override
    public Buffer allocate(int bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("negative buffer length " + bytes);
        }
        Address pages = Pages.take(order(bytes));
        if (pages == null) {
            throw new MemoryExhausted(bytes);
        }
        Address.fillZero(pages, bytes);
        return new NativeBuffer(pages, bytes, false);
    }

    @Override
    public void release(Buffer buffer) {
        Pages.give(((NativeBuffer) buffer).start(), order(buffer.length()));
    }

    /** The logarithm of the number of pages that hold {@code bytes}. */
    static int order(int bytes) {
        int pages = (int) ((bytes + (long) Pages.SIZE - 1) / Pages.SIZE);
        return pages <= 1 ? 0 : 32 - Integer.numberOfLeadingZeros(pages - 1);
    }
}
