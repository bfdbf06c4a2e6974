package ristretto.machine;

import org.teavm.interop.Address;
import ristretto.signatures.Buffer;
import ristretto.signatures.Memory;

/** Memory that devices reach. */
public final class DeviceMemory {
    private DeviceMemory() { }

    /** As {@link Hardware#allocate}. */
    public static Buffer allocate(int bytes) {
        Address pages = Pages.take(NativeMemory.order(bytes));
        if (pages == null) {
            throw new Memory.MemoryExhausted(bytes);
        }
        Address.fillZero(pages, bytes);
        return new NativeBuffer(pages, bytes, false);
    }

    /** The address of the byte at {@code at} of {@code buffer}. */
    public static long address(Buffer buffer, int at) {
        return ((NativeBuffer) buffer).address(at);
    }
}
