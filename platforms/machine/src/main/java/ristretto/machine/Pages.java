package ristretto.machine;

import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.interop.Unmanaged;

/**
 * Pages for device rings, packets and stacks, in runs of a power of two, physically contiguous where that means anything.
 * Runs that were given back are kept by size and merged with nothing: services ask for the same few sizes again and again,
 * and the bound is the machine's memory.
 */
@Unmanaged
public final class Pages {
    public static final int SIZE = 4096;
    private static final int ORDERS = 20;

    /** For each size the first run that was given back, which begins with the address of the next. */
    private static Address free;
    /** What was never handed out. */
    private static Address fresh;
    private static Address end;
    /** How many pages there are, how many to hand out, and to how many of them stacks have a right. */
    private static long all;
    private static long left;
    private static long promised;

    private Pages() { }

    /** All pages are between two addresses, both multiples of {@link #SIZE}; the first page is the list of runs. */
    public static void lieIn(Address from, Address to) {
        free = from;
        Address.fillZero(free, SIZE);
        fresh = from.add(SIZE);
        end = to;
        all = (to.toLong() - fresh.toLong()) / SIZE;
        left = all;
    }

    /** A run of 2<sup>order</sup> pages, content undefined; null if there is none. */
    @Export(name = "machine_pages_take")
    public static Address take(int order) {
        if (order < 0 || order >= ORDERS || 1L << order > left - promised) {
            return null;
        }
        Address run = find(order);
        if (run != null) {
            left -= 1L << order;
        }
        return run;
    }

    /** Sets pages aside that nobody else gets; false if there are not so many. */
    public static boolean promise(long count) {
        if (count > left - promised) {
            return false;
        }
        promised += count;
        return true;
    }

    /** So many pages are not set aside any more, even if {@link #takeLast} has given them to others. */
    public static void release(long count) {
        promised -= count;
    }

    /** Whether the last eighth has begun, which is not for what can do with less. */
    static boolean areScarce() {
        return left - promised < all / 8;
    }

    /** One of the pages that are set aside for somebody, if there is no other; null if there is none at all. */
    public static Address takeLast() {
        Address page = find(0);
        if (page != null) {
            left--;
        }
        return page;
    }

    private static Address find(int order) {
        Address run = pop(order);
        if (run == null) {
            long size = (long) SIZE << order;
            if (size > end.toLong() - fresh.toLong()) {
                return split(order);
            }
            run = fresh;
            fresh = run.add(size);
        }
        return run;
    }

    /** A part of the smallest larger run that there is. */
    private static Address split(int order) {
        for (int larger = order + 1; larger < ORDERS; larger++) {
            Address run = pop(larger);
            if (run != null) {
                while (--larger >= order) {
                    push(run.add((long) SIZE << larger), larger);
                }
                return run;
            }
        }
        return null;
    }

    private static Address pop(int order) {
        Address list = free.add(order * 8);
        Address run = list.getAddress();
        if (run != null) {
            list.putAddress(run.getAddress());
        }
        return run;
    }

    /** Takes a run back. */
    public static void give(Address run, int order) {
        left += 1L << order;
        push(run, order);
    }

    private static void push(Address run, int order) {
        Address list = free.add(order * 8);
        run.putAddress(list.getAddress());
        list.putAddress(run);
    }
}
