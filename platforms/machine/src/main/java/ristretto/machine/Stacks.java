package ristretto.machine;

import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;

/**
 * Stacks of fibers: addresses, of which the lowest page is never mapped. Some are large, and are given out first; more would cost more
 * tables than pages. A stack is known by its end.
 */
@Unmanaged
public final class Stacks {
    public static final int LARGE = 1 << 20;
    private static final int SMALL = 256 << 10;
    private static final int MOST_LARGE = 4096;
    /** One large stack for so many pages. */
    private static final int PAGES_FOR_LARGE = 16;
    /** A fiber that waits has touched one page of its stack, and takes less than another of the heap. */
    private static final int PAGES_FOR_ANY = 2;

    /** {@code MACHINE_STACK_UNASKED}: a fiber uses so much of its stack without asking. */
    private static final int UNASKED = 64 << 10;
    /** By so many pages a stack grows at once. */
    private static final int STEP = 16;

    private static Address start;
    private static long largeCount;
    private static long largeUsed;
    private static long smallCount;
    private static long smallUsed;
    /** What was given back; each but the last has the next below its end. */
    private static Address freeLarge;
    private static Address freeSmall;

    private Stacks() { }

    /** How many stacks are to be large where there are so many pages of memory. */
    public static long large(long pages) {
        return pages / PAGES_FOR_LARGE < MOST_LARGE ? pages / PAGES_FOR_LARGE : MOST_LARGE;
    }

    /** How many are to be small. */
    public static long small(long pages) {
        return pages / PAGES_FOR_ANY;
    }

    /** The bytes of addresses for so many stacks. */
    public static long addresses(long large, long small) {
        return large * LARGE + small * SMALL;
    }

    /** All stacks are behind an address. */
    public static void lieAt(Address at, long large, long small) {
        start = at;
        largeCount = large;
        smallCount = small;
    }

    /** A stack; null if there is no memory for another. */
    @Export(name = "machine_stack_take")
    static Address take() {
        Address end = freeLarge;
        if (end != null) {
            freeLarge = end.add(-8).getAddress();
        } else if (largeUsed < largeCount) {
            end = start.add((largeUsed + 1) * LARGE);
            if (!open(end, end.add(-LARGE))) {
                return null;
            }
            largeUsed++;
        } else if (freeSmall != null) {
            end = freeSmall;
            freeSmall = end.add(-8).getAddress();
        } else if (smallUsed < smallCount) {
            end = start.add(largeCount * LARGE + (smallUsed + 1) * SMALL);
            if (!open(end, end.add(-SMALL))) {
                return null;
            }
            smallUsed++;
        }
        return end;
    }

    /** Takes a stack back that is used down to {@code low}, and the memory of what it had asked for. */
    @Export(name = "machine_stack_give")
    static void give(Address end, Address low) {
        Address unasked = end.add(-UNASKED);
        if (low.isLessThan(unasked)) {
            withdraw(low, unasked);
        }
        if (isLarge(end.add(-1))) {
            end.add(-8).putAddress(freeLarge);
            freeLarge = end;
        } else {
            end.add(-8).putAddress(freeSmall);
            freeSmall = end;
        }
    }

    /** More of a stack that may be used down to {@code low}; the same address if it is full, or memory is scarce. */
    @Export(name = "machine_stack_grow")
    static Address grow(Address end, Address low) {
        if (Pages.areScarce()) {
            return low;
        }
        Address lowest = end.add(Pages.SIZE - (isLarge(end.add(-1)) ? LARGE : SMALL));
        for (int i = 0; i < STEP && lowest.isLessThan(low) && provide(low.add(-Pages.SIZE)); i++) {
            low = low.add(-Pages.SIZE);
        }
        return low;
    }

    /** Whether an address belongs to a stack, its guard page included. */
    public static boolean contains(Address address) {
        return !address.isLessThan(start) && address.isLessThan(end());
    }

    public static Address start() {
        return start;
    }

    public static Address end() {
        return start.add(addresses(largeCount, smallCount));
    }

    /** How far the end of a stack is from an address in it. */
    public static long depth(Address address) {
        long offset = address.toLong() - start.toLong();
        return isLarge(address) ? LARGE - offset % LARGE : SMALL - (offset - largeCount * LARGE) % SMALL;
    }

    /** Whether an address of a stack is in its guard page. */
    public static boolean isGuard(Address address) {
        return depth(address) > (isLarge(address) ? LARGE : SMALL) - Pages.SIZE;
    }

    private static boolean isLarge(Address address) {
        return address.isLessThan(start.add(largeCount * LARGE));
    }

    /** The target's: what a stack above a guard page needs from the beginning; false if there is no memory. */
    @Import(name = "machine_stack_open")
    private static native boolean open(Address end, Address guard);

    /** The target's: a page of memory for a stack; false if there is none. */
    @Import(name = "machine_stack_provide")
    private static native boolean provide(Address page);

    /** The target's: the memory of a part of a stack is not needed any more. */
    @Import(name = "machine_stack_withdraw")
    private static native void withdraw(Address low, Address high);
}
