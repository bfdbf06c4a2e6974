package ristretto.collector;

import ristretto.machine.CollectorStatistics;

/**
 * Everything at once, for as long as one likes: thousands of {@link SoakFiber}s that lock, wait, sleep, recurse, hand objects to each other
 * and end, a graph that changes at random, and collections. Nothing preempts, so that counters need no lock.
 */
final class Soak {
    private static final int LOCKS = 64;
    private static final long MINUTE = 60_000_000_000L;

    /** A lock, what it protects, and what that must be. */
    static final class Guarded {
        int count;
        int expected;
        /** Something that one fiber has left for another. */
        SoakNode left;
    }

    final Guarded[] locks = new Guarded[LOCKS];
    final long seed;
    boolean over;
    int running;
    int parked;
    int mostParked;
    long steps;
    long ended;
    long overflows;

    private Soak(long seed) {
        this.seed = seed;
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new Guarded();
        }
    }

    static void run(Chance chance, long seed, int fibers, int seconds) throws InterruptedException {
        Soak soak = new Soak(seed);
        for (int i = 0; i < fibers; i++) {
            soak.start(i);
        }
        soak.until(System.nanoTime() + seconds * 1_000_000_000L, chance);
        soak.finish(fibers);
    }

    void start(int number) {
        running++;
        new Thread(new SoakFiber(this, number)).start();
    }

    private void until(long deadline, Chance chance) throws InterruptedException {
        long report = System.nanoTime() + MINUTE;
        for (long now = System.nanoTime(); now < deadline; now = System.nanoTime()) {
            RandomMutator.run(chance, 1000, 1);
            if (chance.below(8) == 0) {
                System.gc();
            }
            verify();
            Thread.sleep(chance.below(20));
            if (now > report) {
                report += MINUTE;
                System.out.println(this);
            }
        }
    }

    private void verify() {
        for (Guarded lock : locks) {
            Collecting.check(lock.count == lock.expected, "an increment was lost");
            if (lock.left != null) {
                lock.left.verify();
            }
        }
    }

    private void finish(int fibers) throws InterruptedException {
        over = true;
        while (running > 0) {
            Thread.sleep(1);
        }
        verify();
        System.out.println(this);
        Collecting.check(mostParked > fibers / 2, "too few fibers were parked at a time");
        Collecting.check(CollectorStatistics.fullCollections() > 0 && CollectorStatistics.youngCollections() > 0, "there were no collections");
    }

    @Override
    public String toString() {
        return steps + " steps; " + ended + " fibers have ended; at most " + mostParked + " parked at a time; " + overflows
            + " stack overflows; collections: " + CollectorStatistics.youngCollections() + " young, " + CollectorStatistics.fullCollections()
            + " full; " + (CollectorStatistics.allocated() >> 20) + " MiB allocated";
    }
}
