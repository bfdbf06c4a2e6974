package ristretto.sandbox;

import ristretto.machine.DeviceMemory;
import ristretto.signatures.Buffer;

/**
 * Frames that a {@linkplain TapLink tap device} hands up. What waits is read, as long as there is room, before the first of it is
 * delivered, so that the instructions of the kernel and those of the program take the place of each other in the processor's caches
 * less often.
 */
final class FrameReader {
    private static final int ETHERNET_HEADER = 14;
    private static final int LONGEST = TapLink.HEADER + ETHERNET_HEADER + 65535;
    /** Each frame begins at a multiple of this: small ones lie in one, others reach into the next. */
    private static final int SLOT = 256;
    /** A frame of any length fits behind the begin of the last slot. */
    private static final int SLOTS = 64;

    private final Buffer memory = DeviceMemory.allocate((SLOTS - 1) * SLOT + LONGEST);
    private final long address = DeviceMemory.address(memory, 0);
    /** The views of the last frames that began at each slot: the next one is often as long. */
    private final Buffer[] views = new Buffer[SLOTS];
    /** Where those begin that were read, and their lengths with the header. */
    private final int[] slots = new int[SLOTS];
    private final int[] lengths = new int[SLOTS];
    private int count;
    private String fault = "";

    /** Why nothing will come any more; empty while the device works. */
    String fault() {
        return fault;
    }

    /** Delivers frames until none waits or {@code most} were delivered; their number. */
    int receive(int most, SandboxNetwork receiver) {
        int taken = 0;
        boolean more = true;
        while (more && taken < most) {
            more = read(most - taken);
            for (int i = 0; i < count; i++) {
                deliver(slots[i], lengths[i] - TapLink.HEADER, receiver);
            }
            taken += count;
        }
        return taken;
    }

    /** Whether more may wait. */
    private boolean read(int most) {
        count = 0;
        int slot = 0;
        while (slot < SLOTS && count < most) {
            int length = Descriptor.read(address + slot * SLOT, LONGEST);
            if (length < 0) {
                if (length != Descriptor.WOULD_BLOCK && length != Descriptor.INTERRUPTED) {
                    fault = "reading the tap device failed with error " + -length;
                }
                return false;
            }
            slots[count] = slot;
            lengths[count++] = length;
            slot += length / SLOT + 1;
        }
        return true;
    }

    private void deliver(int slot, int length, SandboxNetwork receiver) {
        if (length < ETHERNET_HEADER) {
            receiver.drop();
            return;
        }
        int start = slot * SLOT;
        Buffer view = views[slot];
        if (view == null || view.length() != length) {
            view = memory.slice(start + TapLink.HEADER, length);
            views[slot] = view;
        }
        receiver.deliver(view, TapLink.verified(memory.getByte(start)));
    }
}
