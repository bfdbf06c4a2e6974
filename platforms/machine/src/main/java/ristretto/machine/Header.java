package ristretto.machine;

import org.teavm.interop.StaticInit;
import org.teavm.interop.Unmanaged;

/**
 * The second word of an object's header: 0 at first; the identity hash, which is positive; or, negative, one of
 * <ul>
 * <li>{@code 10}, and the number of the object's {@link Monitor};
 * <li>{@code 11}, the number of the fiber that has locked the object, in {@value #FIBER_BITS} bits, and how many times more than
 *     once: a lock that nobody else has wanted so far, of an object whose identity hash nobody has asked for.
 * </ul>
 */
@StaticInit
public final class Header {
    static final int FIBER_BITS = 21;
    private static final int DEPTH_BITS = 9;
    private static final int DEPTH = (1 << DEPTH_BITS) - 1;
    private static final int HAS_MONITOR = 0x80000000;
    private static final int LOCKED = 0xC0000000;

    /** What the running fiber writes into the header of an object that it locks; 0 before there are fibers. */
    static int own;

    private Header() { }

    @Unmanaged
    public static int own() {
        return own;
    }

    /** The header of an object that a fiber with this number has locked once. */
    static int lockedBy(int fiber) {
        return LOCKED | fiber << DEPTH_BITS;
    }

    /** Whether the running fiber has locked the object, and there is no monitor. */
    public static boolean isOwn(int header) {
        return header < 0 && (header & ~DEPTH) == own;
    }

    /** Whether the header can count one lock more. */
    public static boolean hasRoom(int header) {
        return (header & DEPTH) != DEPTH;
    }

    public static boolean isHash(int header) {
        return header > 0;
    }

    public static boolean hasMonitor(int header) {
        return header < 0 && (header & ~HAS_MONITOR) < (LOCKED & ~HAS_MONITOR);
    }

    /** The number of the monitor. */
    static int number(int header) {
        return header & ~HAS_MONITOR;
    }

    public static int of(Monitor monitor) {
        return monitor.number() | HAS_MONITOR;
    }

    static boolean isLocked(int header) {
        return header < 0;
    }

    static Fiber owner(int header) {
        return FiberNumbers.fiber((header & ~LOCKED) >>> DEPTH_BITS);
    }

    static int depth(int header) {
        return (header & DEPTH) + 1;
    }
}
