package ristretto.virtio;

import java.util.ArrayList;
import java.util.List;
import ristretto.signatures.Buffer;

/** The device's side of a split virtqueue. */
final class QueueModel {
    /** A range of memory in a chain. */
    record Range(long address, int length, boolean writable) { }

    /** What the driver has lent. */
    record Chain(int head, List<Range> ranges) {
        int writable() {
            return ranges.stream().filter(Range::writable).mapToInt(Range::length).sum();
        }

        int readable() {
            return ranges.stream().filter(range -> !range.writable()).mapToInt(Range::length).sum();
        }
    }

    private final DeviceModel device;
    final int maximum;
    int size;
    long descriptors;
    long available;
    long used;
    boolean enabled;
    boolean interrupts;
    int seen;
    int returned;
    int signalled;

    QueueModel(DeviceModel device, int maximum) {
        this.device = device;
        this.maximum = maximum;
    }

    void enable() {
        device.check((device.status & 8) != 0 && (device.status & 4) == 0, "queue enabled at the wrong time");
        device.check(size > 0 && size <= maximum && Integer.bitCount(size) == 1, "queue of " + size);
        device.check(descriptors % 16 == 0 && available % 2 == 0 && used % 4 == 0, "unaligned rings");
        enabled = true;
        seen = 0;
        returned = 0;
        signalled = 0;
    }

    private Buffer memory() {
        return device.hardware.all();
    }

    private int shortAt(long address) {
        return memory().getUnsignedShortLittleEndian((int) address);
    }

    void putShort(long address, int value) {
        memory().putShortLittleEndian((int) address, value);
    }

    private void putInt(long address, int value) {
        memory().putIntLittleEndian((int) address, value);
    }

    /** How many chains the driver has lent that were not taken. */
    int waiting() {
        int waiting = shortAt(available + 2) - seen & 0xFFFF;
        device.check(waiting <= size, "more chains than the queue has entries");
        return waiting;
    }

    /** Takes the next chain; there is one. With event index, asks for a notification when there is more. */
    Chain take() {
        device.check(enabled, "queue used before it was enabled");
        int head = shortAt(available + 4 + 2L * (seen % size));
        seen = seen + 1 & 0xFFFF;
        if (device.has(VirtioDevice.EVENT_INDEX)) {
            wantNotificationAt(seen);
        }
        return new Chain(head, follow(head));
    }

    void wantNotificationAt(int index) {
        putShort(used + 4 + 8L * size, index);
    }

    /** Without event index: whether the driver is to notify. */
    void wantNotifications(boolean wanted) {
        putShort(used, wanted ? 0 : 1);
    }

    private List<Range> follow(int head) {
        List<Range> ranges = new ArrayList<>();
        int descriptor = head;
        for (int i = 0; i < size; i++) {
            int at = (int) descriptors + 16 * descriptor;
            long address = memory().getLongLittleEndian(at);
            int length = memory().getIntLittleEndian(at + 8);
            int flags = shortAt(at + 12);
            device.check(address >= SimulatedHardware.PAGE && address + length <= SimulatedHardware.MEMORY, "range outside memory");
            device.check((flags & ~3) == 0, "flags " + flags);
            ranges.add(new Range(address, length, (flags & 2) != 0));
            if ((flags & 1) == 0) {
                return ranges;
            }
            descriptor = shortAt(at + 14);
            device.check(descriptor < size, "next descriptor " + descriptor);
        }
        device.check(false, "endless chain");
        return ranges;
    }

    /** Puts a chain into the used ring, not yet visible. */
    void put(int head, int length) {
        long at = used + 4 + 8L * (returned % size);
        putInt(at, head);
        putInt(at + 4, length);
        returned = returned + 1 & 0xFFFF;
    }

    /** Makes what was put visible and interrupts if the driver wants that. */
    void show() {
        showIndex(returned);
        int before = signalled;
        signalled = returned;
        if (interruptWanted(before)) {
            device.interrupt();
        }
    }

    void showIndex(int index) {
        putShort(used + 2, index);
    }

    private boolean interruptWanted(int before) {
        if (device.has(VirtioDevice.EVENT_INDEX)) {
            int event = shortAt(available + 4 + 2L * size);
            return (returned - event - 1 & 0xFFFF) < (returned - before & 0xFFFF);
        }
        return (shortAt(available) & 1) == 0;
    }

    /** The bytes of a chain that the device may read. */
    byte[] read(Chain chain) {
        byte[] bytes = new byte[chain.readable()];
        int at = 0;
        for (Range range : chain.ranges()) {
            if (!range.writable()) {
                memory().get((int) range.address(), bytes, at, range.length());
                at += range.length();
            }
        }
        return bytes;
    }

    /** Fills what the device may write of a chain from {@code bytes[from]} on; how much fitted. */
    int write(Chain chain, byte[] bytes, int from) {
        int at = from;
        for (Range range : chain.ranges()) {
            if (range.writable()) {
                int piece = Math.min(range.length(), bytes.length - at);
                memory().put((int) range.address(), bytes, at, piece);
                at += piece;
            }
        }
        return at - from;
    }
}
