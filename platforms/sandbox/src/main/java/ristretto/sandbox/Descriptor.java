package ristretto.sandbox;

import org.teavm.interop.Address;
import org.teavm.interop.Unmanaged;

/**
 * The one descriptor of the network. Either it is a {@linkplain TapDevice tap device}, whose frames have a virtio_net_hdr in
 * front, or a {@linkplain StreamSocket stream socket}, whose frames have their length in front. The launcher opened it, or it
 * is opened here before privileges go.
 */
@Unmanaged
final class Descriptor {
    static final int TAP = 1;
    static final int STREAM = 2;

    /** A result of {@link #read}, {@link #write} and {@link #gather}: nothing is there, or there is no room. */
    static final int WOULD_BLOCK = SystemCall.EAGAIN;
    /** A result of {@link #read}: a signal came first. */
    static final int INTERRUPTED = SystemCall.EINTR;

    /** {@code O_RDWR} and {@code O_NONBLOCK}. */
    static final int READ_WRITE = 2;
    static final int NON_BLOCKING = 0x800;
    private static final int SET_FLAGS = 4;
    /** {@code POLLIN} and {@code POLLOUT}. */
    private static final int READABLE = 1;
    private static final int WRITABLE = 4;
    /** Locally administered addresses of one station; the lower 24 bits are ours. */
    private static final long MAC_PREFIX = 0x5254_0000_0000L;

    private static int number;
    private static boolean lost;
    private static boolean awaitsRoom;
    private static int kind;
    private static int mtu;
    private static long mac;

    private Descriptor() { }

    /** Opens the network that the options tell, if they tell one. */
    static void open() {
        number = Options.tap != null ? TapDevice.open(Options.tap)
            : Options.socket != null ? StreamSocket.connect(Options.socket) : Options.descriptor;
        if (number < 0) {
            return;
        }
        long failure = SystemCall.call(SystemCall.FCNTL, number, SET_FLAGS, READ_WRITE | NON_BLOCKING);
        if (failure < 0) {
            Start.refuse("the descriptor of the network is not open", null, failure);
        }
        Address tap = TapDevice.prepare(number);
        kind = tap != null ? TAP : STREAM;
        mac = MAC_PREFIX | (tap != null ? TapDevice.hash(tap) : (int) ProcessMemory.random()) & 0xFF_FFFF;
        int own = tap != null ? TapDevice.mtu(tap) : 0;
        /* RFC 791, section 3.2. */
        mtu = Options.mtu != 0 ? Options.mtu : own >= 68 && own <= 65535 ? own : 1500;
        if (Options.mac != 0) {
            mac = Options.mac;
        }
    }

    /** -1 if there is none. */
    static int number() {
        return number;
    }

    /** 0 if there is none. */
    static int kind() {
        return kind;
    }

    static int mtu() {
        return mtu;
    }

    static long mac() {
        return mac;
    }

    /** Reads at most {@code length} bytes to an address; the number of bytes, or a negative error. */
    static int read(long into, int length) {
        return (int) SystemCall.call(SystemCall.READ, number, into, length);
    }

    /** Writes {@code length} bytes from an address; as {@link #read}. */
    static int write(long from, int length) {
        return uninterrupted(SystemCall.WRITE, from, length);
    }

    /** Writes the bytes of an array of pieces, each an address and a length of 64 bits; as {@link #read}. */
    static int gather(long pieces, int count) {
        return uninterrupted(SystemCall.WRITEV, pieces, count);
    }

    private static int uninterrupted(int call, long address, int count) {
        int result;
        do {
            result = (int) SystemCall.call(call, number, address, count);
        } while (result == INTERRUPTED);
        return result;
    }

    /** Whether the processor's sleep shall also end when there is room to write. */
    static void awaitRoom(boolean wanted) {
        awaitsRoom = wanted;
    }

    /** Nothing will come any more: the processor's sleep does not look at the descriptor. */
    static void lose() {
        lost = true;
    }

    /** Waits for the network, or for a time in a {@code struct timespec}; null is no limit. */
    static void await(Address limit) {
        Address wanted = Room.structure();
        wanted.putInt(number);
        wanted.add(4).putShort((short) (awaitsRoom ? READABLE | WRITABLE : READABLE));
        SystemCall.call(SystemCall.PPOLL, wanted.toLong(), number < 0 || lost ? 0 : 1, limit == null ? 0 : limit.toLong(), 0, 0);
    }
}
