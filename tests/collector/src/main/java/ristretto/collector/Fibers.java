package ristretto.collector;

import ristretto.machine.CollectorStatistics;

/** What is live only on the stacks of parked fibers. */
final class Fibers {
    private Fibers() { }

    private static final Object GATE = new Object();
    private static int parked;
    private static int finished;
    private static int phase;

    static void run(int size, int rounds) throws InterruptedException {
        for (int i = 0; i < size; i++) {
            int number = i;
            new Thread(() -> descend(3, new int[] {number}, number, rounds)).start();
        }
        for (int round = 1; round <= rounds; round++) {
            await(size);
            garbage();
            long start = System.nanoTime();
            System.gc();
            System.out.println("full collection with " + size + " parked fibers: " + (System.nanoTime() - start) / 1000 + " us");
            measureYoung();
            open(round);
        }
        while (finished < size) {
            Thread.yield();
        }
    }

    /** Only the first two young collections look at fibers that do not run. */
    private static void measureYoung() {
        int before = CollectorStatistics.youngCollections();
        long time = CollectorStatistics.youngTime();
        garbage();
        garbage();
        garbage();
        int count = CollectorStatistics.youngCollections() - before;
        System.out.println(count + " young collections after it: " + (CollectorStatistics.youngTime() - time) / 1000 + " us");
    }

    private static void await(int size) {
        while (parked < size) {
            Thread.yield();
        }
    }

    private static void open(int round) {
        synchronized (GATE) {
            parked = 0;
            phase = round;
            GATE.notifyAll();
        }
    }

    private static void descend(int depth, int[] mine, int number, int rounds) {
        String text = "fiber " + number + " at depth " + depth;
        if (depth > 0) {
            descend(depth - 1, mine, number, rounds);
        } else {
            for (int round = 1; round <= rounds; round++) {
                int[] copy = {number, round};
                park(round);
                Collecting.check(copy[0] == number && copy[1] == round, "what a parked fiber held has changed");
            }
            finished++;
        }
        Collecting.check(mine[0] == number && text.equals("fiber " + number + " at depth " + depth), "a caller's object has changed");
    }

    private static void park(int round) {
        synchronized (GATE) {
            parked++;
            while (phase < round) {
                try {
                    GATE.wait();
                } catch (InterruptedException unexpected) {
                    throw new IllegalStateException(unexpected);
                }
            }
        }
    }

    static void garbage() {
        for (int i = 0; i < 20_000; i++) {
            byte[] garbage = new byte[1000];
            garbage[0] = 1;
        }
    }

    /** Each fiber holds locks over collections, its own and one that all want. */
    static void monitors(int size, int rounds) throws InterruptedException {
        int[] counter = new int[1];
        Object shared = new Object();
        Thread[] threads = new Thread[size];
        for (int i = 0; i < size; i++) {
            int number = i;
            threads[i] = new Thread(() -> lock(shared, counter, number, rounds));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Collecting.check(counter[0] == size * rounds, "an increment was lost");
    }

    private static void lock(Object shared, int[] counter, int number, int rounds) {
        for (int round = 0; round < rounds; round++) {
            Object own = new int[] {number};
            int hash = own.hashCode();
            synchronized (own) {
                synchronized (shared) {
                    int seen = counter[0];
                    if ((number + round) % 16 == 0) {
                        garbage();
                        System.gc();
                    }
                    Thread.yield();
                    counter[0] = seen + 1;
                }
                Thread.yield();
                Collecting.check(Thread.holdsLock(own) && !Thread.holdsLock(shared), "a lock was lost or kept");
            }
            Collecting.check(own.hashCode() == hash && ((int[]) own)[0] == number, "a locked object has changed");
        }
    }
}
