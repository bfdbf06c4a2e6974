package ristretto.images;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import ristretto.machine.DeviceMemory;
import ristretto.machine.EmbeddedFiles;

/** What Java cannot do by itself and an attacker would: each method touches one place that is forbidden. */
final class Intruder {
    private static long sink;

    private Intruder() { }

    /** An object in the Java heap. */
    static Address heap() {
        return Address.ofData(new byte[64]);
    }

    /** Memory of the kind that packets and rings are in. */
    static Address pages() {
        return Address.fromLong(DeviceMemory.address(DeviceMemory.allocate(64), 0));
    }

    static Address constants() {
        return Address.fromLong(DeviceMemory.address(EmbeddedFiles.content(), 0));
    }

    /** On the stack of a new fiber, near its end, where the block that describes it lies. */
    static Address stack() {
        return create(constants());
    }

    static void readPageZero() {
        sink = Address.fromLong(8).getLong();
        System.out.println(sink);
    }

    static void writePageZero() {
        Address.fromLong(4095).putByte((byte) 1);
    }

    static void write(long address) {
        Address.fromLong(address).putLong(0);
    }

    static void execute(Address where) {
        switchTo(create(where));
    }

    static int recur(int depth) {
        return depth == 0 ? 0 : recur(depth + 1) + depth;
    }

    @Import(name = "fiber_create")
    @Unmanaged
    private static native Address create(Address entry);

    @Import(name = "fiber_switch")
    private static native void switchTo(Address block);
}
