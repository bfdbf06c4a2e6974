package ristretto.machine;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import ristretto.signatures.Buffer;
import ristretto.signatures.Memory;
import ristretto.signatures.Provides;

/** Pages outside the Java heap, in runs of a power of two, zeroed when they are handed out. */
@Provides(value = Memory.class, targets = {"virtio", "sandbox"})
public final class NativeMemory implements Memory {
    static final int PAGE = 4096;

    @Override
    public Buffer allocate(int bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("negative buffer length " + bytes);
        }
        Address pages = take(order(bytes));
        if (pages == null) {
            throw new MemoryExhausted(bytes);
        }
        Address.fillZero(pages, bytes);
        return new NativeBuffer(pages, bytes, false);
    }

    @Override
    public void release(Buffer buffer) {
        give(((NativeBuffer) buffer).start(), order(buffer.length()));
    }

    /** The logarithm of the number of pages that hold {@code bytes}. */
    static int order(int bytes) {
        int pages = (int) ((bytes + (long) PAGE - 1) / PAGE);
        return pages <= 1 ? 0 : 32 - Integer.numberOfLeadingZeros(pages - 1);
    }

    @Import(name = "machine_pages_take")
    @Unmanaged
    static native Address take(int order);

    @Import(name = "machine_pages_give")
    @Unmanaged
    private static native void give(Address pages, int order);
}
