package ristretto.sandboxed;

import org.teavm.interop.Address;
import org.teavm.interop.Function;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import ristretto.machine.DeviceMemory;
import ristretto.machine.EmbeddedFiles;
import ristretto.sandbox.SandboxEntropy;

/** What Java cannot do by itself and an attacker would. */
final class Forbidden {
    private static long sink;

    private Forbidden() { }

    static Address heap() {
        return Address.ofData(new byte[64]);
    }

    static Address pages() {
        return Address.fromLong(DeviceMemory.address(DeviceMemory.allocate(64), 0));
    }

    static Address constants() {
        return Address.fromLong(DeviceMemory.address(EmbeddedFiles.content(), 0));
    }

    /** The control block of a new fiber lies on its stack. */
    static Address stack() {
        return create(constants());
    }

    static void printAddresses() {
        System.out.println("image " + constants().toLong());
        System.out.println("heap " + heap().toLong());
        System.out.println("stack " + stack().toLong());
    }

    static void printRandom() {
        System.out.println(new SandboxEntropy().nextLong());
    }

    static void readPageZero() {
        sink = Address.fromLong(8).getLong();
        System.out.println(sink);
    }

    static void writeText() {
        fill(Function.get(Entry.class, Forbidden.class, "entry"), 0, 1);
    }

    static void writeConstants() {
        constants().add(-1).putByte((byte) 1);
    }

    /** Those that hold addresses, which were writable until the image had relocated itself. */
    static void writeRelocatedConstants(long fromOthers) {
        constants().add(fromOthers).putLong(0);
    }

    static void execute(Address where) {
        switchTo(create(where));
    }

    static int recur(int depth) {
        return depth == 0 ? 0 : recur(depth + 1) + depth;
    }

    static void entry() {
        sink++;
    }

    abstract static class Entry extends Function {
        abstract void call();
    }

    @Import(name = "memset")
    @Unmanaged
    private static native Address fill(Entry where, int value, long count);

    @Import(name = "fiber_create")
    @Unmanaged
    private static native Address create(Address entry);

    @Import(name = "fiber_switch")
    private static native void switchTo(Address block);

    @Import(name = "system_call")
    @Unmanaged
    static native long call(long number, long a, long b, long c, long d, long e, long f);
}
