package ristretto.sandbox;

import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import ristretto.machine.Pages;
import ristretto.machine.Stacks;

/**
 * All memory of the process, taken at once when it starts: half for the Java heap, half for pages, and addresses for
 * stacks beside them. The kernel provides a page when it is first touched.
 */
@Unmanaged
final class ProcessMemory {
    static final int PROTECTION_NONE = 0;
    static final int PROTECTION_READ = 1;
    private static final int PROTECTION_WRITE = 2;
    static final int ADVICE_DONT_NEED = 4;
    /** Since Linux 6.13. */
    static final int ADVICE_GUARD_INSTALL = 102;
    private static final int MAP_PRIVATE = 2;
    private static final int MAP_ANONYMOUS = 0x20;
    private static final int MAP_NORESERVE = 0x4000;
    /** Older kernels take it as a wish. */
    private static final int MAP_FIXED_NOREPLACE = 0x10_0000;
    /** Without guard regions in the kernel each guard page costs two of a process's 65,530 mappings. */
    private static final int STACKS_BY_PROTECTION = 16000;
    /** Addresses without memory on both sides of the heap. */
    private static final int GUARD = 256 << 10;

    private static boolean guardsByAdvice;

    private ProcessMemory() { }

    static void take(long bytes) {
        long large = Stacks.large(bytes / 2 / Pages.SIZE);
        long small = Stacks.small(bytes / Pages.SIZE);
        Address start = reserve(bytes + 2 * GUARD + Stacks.addresses(large, small) + Stacks.LARGE);
        Address heap = start.add(bytes / 2 + GUARD);
        Address stacks = heap.add(bytes / 2 + GUARD);
        protect(heap.add(-GUARD), GUARD);
        protect(stacks.add(-GUARD), GUARD);
        guardsByAdvice = SystemCall.call(SystemCall.MADVISE, stacks.toLong(), Pages.SIZE, ADVICE_GUARD_INSTALL) == 0;
        if (!guardsByAdvice && large + small > STACKS_BY_PROTECTION) {
            small = STACKS_BY_PROTECTION - large;
        }
        Stacks.lieAt(stacks, large, small);
        Pages.lieIn(start, start.add(bytes / 2));
        heapLiesAt(heap, bytes / 2);
    }

    private static long protect(Address start, long length) {
        return SystemCall.call(SystemCall.MPROTECT, start.toLong(), length, PROTECTION_NONE);
    }

    /**
     * Memory at an address of our own choosing: the kernel would put it at a fixed distance from the image, so that an address
     * of the heap would give away those of the code. 34 bits are drawn.
     */
    private static Address reserve(long bytes) {
        long at = SystemCall.EEXIST;
        for (int attempt = 0; attempt < 16 && at == SystemCall.EEXIST; attempt++) {
            long wanted = (random() & 0x3FFF_FFFF_F000L) + 0x1_0000;
            at = SystemCall.call(SystemCall.MMAP, wanted, bytes, PROTECTION_READ | PROTECTION_WRITE,
                MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE, -1, 0);
        }
        if (at < 0 && at > -4096) {
            Start.refuse("the kernel refuses the memory; ask for less with --memory", null, at);
        }
        return Address.fromLong(at);
    }

    static long random() {
        Address random = Room.structure();
        SystemCall.call(SystemCall.GETRANDOM, random.toLong(), 8, 0);
        return random.getLong();
    }

    /** How guard pages are made: the call, and what it is told. */
    static int guardCall() {
        return guardsByAdvice ? SystemCall.MADVISE : SystemCall.MPROTECT;
    }

    static int guardArgument() {
        return guardsByAdvice ? ADVICE_GUARD_INSTALL : PROTECTION_NONE;
    }

    /** A fiber that waits has touched one page of its stack, and takes less than another of the heap. */
    @Export(name = "machine_stack_open")
    static boolean openStack(Address end, Address guard) {
        return SystemCall.call(guardCall(), guard.toLong(), Pages.SIZE, guardArgument()) == 0;
    }

    /** The kernel provides the page when it is touched; here it is counted. */
    @Export(name = "machine_stack_provide")
    static boolean provide(Address page) {
        return Pages.promise(1);
    }

    @Export(name = "machine_stack_withdraw")
    static void withdraw(Address low, Address high) {
        long bytes = high.toLong() - low.toLong();
        Pages.release(bytes / Pages.SIZE);
        if (guardsByAdvice) {
            SystemCall.call(SystemCall.MADVISE, low.toLong(), bytes, ADVICE_DONT_NEED);
        }
    }

    @Import(name = "heap_lies_at")
    private static native void heapLiesAt(Address start, long size);
}
