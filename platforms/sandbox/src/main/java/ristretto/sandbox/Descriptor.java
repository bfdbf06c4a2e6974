package ristretto.sandbox;

import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;

/** The one descriptor of the network, and what the start code found out about it: see network.c. */
final class Descriptor {
    static final int TAP = 1;
    static final int STREAM = 2;

    /** A result of {@link #read} and {@link #write}: nothing is there, or there is no room (EAGAIN). */
    static final int WOULD_BLOCK = -11;
    /** A result of {@link #read} and {@link #write}: a signal came first (EINTR). */
    static final int INTERRUPTED = -4;

    private Descriptor() { }

    /** 0 if there is none. */
    @Import(name = "sandbox_network_kind")
    @Unmanaged
    static native int kind();

    @Import(name = "sandbox_network_mtu")
    @Unmanaged
    static native int mtu();

    @Import(name = "sandbox_network_mac")
    @Unmanaged
    static native long mac();

    /** Reads at most {@code length} bytes to an address; the number of bytes, or a negative error. */
    @Import(name = "sandbox_network_read")
    @Unmanaged
    static native int read(long into, int length);

    /** Writes the bytes of an array of pieces, each an address and a length of 64 bits; as {@link #read}. */
    @Import(name = "sandbox_network_write")
    @Unmanaged
    static native int write(long pieces, int count);

    /** Whether the processor's sleep shall also end when there is room to write. */
    @Import(name = "sandbox_network_await_room")
    @Unmanaged
    static native void awaitRoom(boolean wanted);

    /** Nothing will come any more: the processor's sleep does not look at the descriptor. */
    @Import(name = "sandbox_network_lose")
    @Unmanaged
    static native void lose();
}
