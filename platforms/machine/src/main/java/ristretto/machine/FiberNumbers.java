package ristretto.machine;

import org.teavm.interop.StaticInit;

/** Each fiber has a number from its start to its end, so that the {@link Header} of an object can say who has locked it. */
@StaticInit
final class FiberNumbers {
    private static final int MOST = 1 << Header.FIBER_BITS;

    /** Of type {@link Fiber}: an array of objects has its stores unchecked. */
    private static Object[] fibers = new Object[16];
    /** Numbers that were given back: {@code unused} of them. */
    private static int[] free = new int[16];
    private static int unused;
    private static int count;

    private FiberNumbers() { }

    /** A number for a fiber that starts, or -1 if there are too many. */
    static int give(Fiber fiber) {
        int number = unused > 0 ? free[--unused] : next();
        if (number >= 0) {
            fibers[number] = fiber;
        }
        return number;
    }

    private static int next() {
        if (count == MOST) {
            return -1;
        }
        if (count == fibers.length) {
            Object[] moreFibers = new Object[count * 2];
            int[] moreFree = new int[count * 2];
            System.arraycopy(fibers, 0, moreFibers, 0, count);
            fibers = moreFibers;
            free = moreFree;
        }
        return count++;
    }

    static void takeBack(int number) {
        fibers[number] = null;
        free[unused++] = number;
    }

    static Fiber fiber(int number) {
        return (Fiber) fibers[number];
    }
}
