package ristretto.sandbox;

import ristretto.machine.DeviceMemory;
import ristretto.signatures.Buffer;
import ristretto.signatures.OutgoingFrame;

/** The addresses and lengths of what one system call writes (writev(2)): the kernel gathers, nothing is copied here. */
final class Pieces {
    /** A header in front of the frame, the frame's own headers, and its parts. */
    private static final int MOST = OutgoingFrame.PARTS + 2;
    /** {@code struct iovec}: address and length. */
    private static final int SIZE = 16;

    private final Buffer array = DeviceMemory.allocate(MOST * SIZE);
    private final long address = DeviceMemory.address(array, 0);
    private int count;

    /** Begins anew with {@code length} bytes at {@code start}, then a whole frame. */
    void gather(long start, int length, OutgoingFrame frame) {
        count = 0;
        add(start, length);
        add(DeviceMemory.address(frame.head(), frame.start()), frame.headLength());
        for (int i = 0; i < frame.parts(); i++) {
            add(DeviceMemory.address(frame.part(i), frame.partOffset(i)), frame.partLength(i));
        }
    }

    private void add(long start, int length) {
        array.putLongLittleEndian(count * SIZE, start);
        array.putLongLittleEndian(count * SIZE + 8, length);
        count++;
    }

    /** The number of bytes written, or a negative error. */
    int write() {
        return Descriptor.gather(address, count);
    }
}
