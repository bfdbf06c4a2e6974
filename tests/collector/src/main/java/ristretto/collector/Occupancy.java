package ristretto.collector;

import ristretto.machine.CollectorStatistics;

/** Fills the heap with small objects, all referred to by one array, to more than nine tenths. */
final class Occupancy {
    private Occupancy() { }

    private static final class Small {
        final int value;

        Small(int value) {
            this.value = value;
        }
    }

    static void run(int percent) {
        long total = Runtime.getRuntime().totalMemory();
        int count = (int) (total / 100 * percent / 24);
        Small[] all = new Small[count];
        for (int i = 0; i < count; i++) {
            all[i] = new Small(i * 7);
        }
        System.gc();
        System.gc();
        verify(all);
        long occupied = CollectorStatistics.live();
        Collecting.check(occupied > total / 100 * (percent - 1), "not as full as expected");
        Collecting.check(occupied < total, "more occupied than there is");
        replaceAll(all);
        scatter(all);
    }

    private static void verify(Small[] all) {
        for (int i = 0; i < all.length; i++) {
            Collecting.check(all[i].value == i * 7, "an element has changed");
        }
    }

    private static void replaceAll(Small[] all) {
        for (int i = 0; i < all.length; i++) {
            all[i] = new Small(all[i].value);
        }
        verify(all);
    }

    /** Frees every other object and fills the holes with others. */
    private static void scatter(Small[] all) {
        for (int i = 0; i < all.length; i += 2) {
            all[i] = null;
        }
        System.gc();
        for (int i = 0; i < all.length; i += 2) {
            all[i] = new Small(i * 7);
        }
        verify(all);
    }
}
