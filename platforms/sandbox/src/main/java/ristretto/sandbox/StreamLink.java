package ristretto.sandbox;

import ristretto.machine.DeviceMemory;
import ristretto.signatures.Buffer;
import ristretto.signatures.Network;
import ristretto.signatures.OutgoingFrame;

/**
 * A stream socket on which each frame follows its length, 32 bits in the order of the network: what passt(1) and the
 * stream back end of QEMU speak.
 */
final class StreamLink implements Link {
    private static final int PREFIX = 4;
    private static final int ETHERNET_HEADER = 14;
    private static final int LONGEST = ETHERNET_HEADER + 65535;

    private final Buffer prefix = DeviceMemory.allocate(PREFIX);
    private final long prefixAddress = DeviceMemory.address(prefix, 0);
    private final Buffer incoming = DeviceMemory.allocate(1 << 17);
    private final long incomingAddress = DeviceMemory.address(incoming, 0);
    /** What is left of a frame of which the socket took a part. */
    private final Buffer rest = DeviceMemory.allocate(PREFIX + LONGEST);
    private final long restAddress = DeviceMemory.address(rest, 0);
    private final Pieces pieces = new Pieces();
    /** The bytes of {@link #incoming} from {@code read} to {@code filled} have not been looked at. */
    private int read;
    private int filled;
    private int restFrom;
    private int restTo;
    private String fault = "";

    @Override
    public Network.Offloads offloads() {
        return Network.Offloads.NONE;
    }

    @Override
    public boolean send(OutgoingFrame frame) {
        if (!flush()) {
            return false;
        }
        int length = PREFIX + frame.length();
        prefix.putInt(0, frame.length());
        pieces.gather(prefixAddress, PREFIX, frame);
        int written = pieces.write();
        if (written < 0) {
            return false;
        }
        if (written < length) {
            rest.put(0, prefix, 0, PREFIX);
            frame.copyTo(rest, PREFIX);
            restFrom = written;
            restTo = length;
        }
        return true;
    }

    @Override
    public int refused() {
        return 0;
    }

    /** True when nothing is left over. */
    private boolean flush() {
        if (restFrom < restTo) {
            restFrom += Math.max(Descriptor.write(restAddress + restFrom, restTo - restFrom), 0);
        }
        return restFrom == restTo;
    }

    @Override
    public int receive(int most, SandboxNetwork receiver) {
        flush();
        int taken = 0;
        while (taken < most && fault.isEmpty() && (complete() || fill())) {
            if (complete()) {
                int length = incoming.getInt(read);
                Buffer frame = incoming.slice(read + PREFIX, length);
                read += PREFIX + length;
                taken++;
                receiver.deliver(frame, false);
            }
        }
        return taken;
    }

    /** Whether a whole frame is there. */
    private boolean complete() {
        if (filled - read < PREFIX) {
            return false;
        }
        int length = incoming.getInt(read);
        if (length < ETHERNET_HEADER || length > LONGEST) {
            fault = "the network's socket announced a frame of " + length + " bytes";
            return false;
        }
        return filled - read >= PREFIX + length;
    }

    /** Reads more; false if there is none. */
    private boolean fill() {
        if (read > 0) {
            incoming.put(0, incoming, read, filled - read);
            filled -= read;
            read = 0;
        }
        int length = Descriptor.read(incomingAddress + filled, incoming.length() - filled);
        if (length > 0) {
            filled += length;
        } else if (length == 0) {
            fault = "the other end of the network's socket is gone";
        } else if (length != Descriptor.WOULD_BLOCK && length != Descriptor.INTERRUPTED) {
            fault = "reading the network's socket failed with error " + -length;
        }
        return length > 0;
    }

    @Override
    public void sleep() {
        Descriptor.awaitRoom(!flush());
    }

    @Override
    public String fault() {
        return fault;
    }
}
