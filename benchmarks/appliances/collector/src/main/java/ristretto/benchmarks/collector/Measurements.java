package ristretto.benchmarks.collector;

import ristretto.signatures.Console;
import ristretto.signatures.Metrics;
import ristretto.signatures.MonotonicClock;

/**
 * Measures what collections cost and prints a line for each measure: its name and a number. The same program runs in an image
 * and on the JVM. A pause is a step of the program that took longer than others, so that it can be measured with any collector;
 * each is measured several times and the least counts, since a busy machine makes some longer. {@code done} is the last line.
 */
public final class Measurements implements Runnable {
    private static final int FULL_ROUNDS = 7;
    private static final int ROUNDS = 3;
    private static final int STEPS = 400_000;
    private static final int OBJECTS = 50;

    private final Console console;
    private final MonotonicClock clock;
    private final Metrics metrics;
    private Object sink;

    public Measurements(Console console, MonotonicClock clock, Metrics metrics) {
        this.console = console;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Override
    public void run() {
        for (int mebibytes = 1; mebibytes <= 256; mebibytes *= 4) {
            Live live = new Live(mebibytes);
            print("full-" + mebibytes, fullCollection());
            Metrics.Pauses before = metrics.youngCollections();
            print("longest-" + mebibytes, garbage(live));
            mean("young-" + mebibytes, before, metrics.youngCollections());
            live.check();
        }
        longArray();
        parked(1000);
        parked(100_000);
        service();
        print("allocation", allocation());
        console.print("done");
    }

    private long fullCollection() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < FULL_ROUNDS; i++) {
            long began = clock.nanoseconds();
            System.gc();
            least = Math.min(least, clock.nanoseconds() - began);
        }
        return least;
    }

    /** Makes a gigabyte of garbage a round, and has old objects refer to new ones; the longest step, in the best round. */
    private long garbage(Live live) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long longest = 0;
            long last = clock.nanoseconds();
            for (int step = 0; step < STEPS; step++) {
                for (int i = 0; i < OBJECTS; i++) {
                    sink = new byte[40];
                }
                live.replace(step);
                long now = clock.nanoseconds();
                longest = Math.max(longest, now - last);
                last = now;
            }
            least = Math.min(least, longest);
        }
        return least;
    }

    /** An old array of a million elements, of which one is replaced for each 100 kB of garbage. */
    private void longArray() {
        Object[] array = new Object[1_000_000];
        for (int i = 0; i < array.length; i++) {
            array[i] = new int[1];
        }
        System.gc();
        Metrics.Pauses before = metrics.youngCollections();
        for (int step = 0; step < 10_000; step++) {
            for (int i = 0; i < 1000; i++) {
                sink = new byte[84];
            }
            array[(int) (step * 7919L % array.length)] = new int[1];
        }
        mean("young-array", before, metrics.youngCollections());
    }

    private void parked(int count) {
        try (Parked threads = new Parked(count)) {
            print("full-parked-" + count, fullCollection());
        }
    }

    private void service() {
        long before = metrics.fullCollections().count();
        Service.run(new Live(4));
        console.print("service " + (metrics.fullCollections().count() - before) + ".0");
    }

    /** For an object of 32 bytes. */
    private long allocation() {
        int count = 4 << 20;
        long least = Long.MAX_VALUE;
        for (int round = 0; round < FULL_ROUNDS; round++) {
            long began = clock.nanoseconds();
            for (int i = 0; i < count; i++) {
                sink = new Object[2];
            }
            least = Math.min(least, clock.nanoseconds() - began);
        }
        // Printed in thousandths as all others are: nanoseconds for an object.
        return least * 1_000_000 / count;
    }

    private void mean(String name, Metrics.Pauses before, Metrics.Pauses after) {
        if (after.count() > before.count()) {
            print(name, (after.total() - before.total()) / (after.count() - before.count()));
        }
    }

    /** Nanoseconds as milliseconds, without the machinery of formatted floating point. */
    private void print(String name, long nanoseconds) {
        console.print(name + " " + nanoseconds / 1_000_000 + "." + Long.toString(1_000_000 + nanoseconds % 1_000_000).substring(1));
    }
}
