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

    private Pages() { }

    /** All pages are between two addresses, both multiples of {@link #SIZE}; the first page is the list of runs. */
    public static void lieIn(Address from, Address to) {
        free = from;
        Address.fillZero(free, SIZE);
        fresh = from.add(SIZE);
        end = to;
    }

    /** A run of 2<sup>order</sup> pages, content undefined; null if there is none. */
    @Export(name = "machine_pages_take")
    public static Address take(int order) {
        if (order < 0 || order >= ORDERS) {
            return null;
        }
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
                    give(run.add((long) SIZE << larger), larger);
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
        Address list = free.add(order * 8);
        run.putAddress(list.getAddress());
        list.putAddress(run);
    }
}
