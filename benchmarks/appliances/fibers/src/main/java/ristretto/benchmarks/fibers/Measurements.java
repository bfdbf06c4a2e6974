package ristretto.benchmarks.fibers;

import ristretto.signatures.Console;
import ristretto.signatures.MonotonicClock;

/**
 * Measures what threads cost and prints a line for each measure: its name and nanoseconds. The same program runs in an image
 * and on the JVM, everything on virtual threads. Each is measured several times, the last time after the compiler of a
 * JVM had every chance; the least is printed. At first, before there is garbage whose memory could be used again, it parks
 * many threads: it prints {@code before} and {@code parked}, and waits a little after each so that its memory can be looked at
 * from outside. {@code done} is the last line.
 */
public final class Measurements implements Runnable {
    private static final int ROUNDS = 7;
    private static final int SWITCHES = 1_000_000;
    private static final int ROUND_TRIPS = 200_000;
    private static final int LOCKS = 5_000_000;
    private static final int STARTS = 200_000;
    private static final int PARKED = 100_000;
    private static final long LOOK_MILLISECONDS = 1500;

    private final Console console;
    private final MonotonicClock clock;
    private final Object lock = new Object();
    private int counter;
    private int finished;
    private boolean turn;
    private boolean free;

    public Measurements(Console console, MonotonicClock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            Thread all = Thread.startVirtualThread(this::measure);
            all.join();
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
        }
    }

    private void measure() {
        try {
            park();
            print("switch", SWITCHES, () -> together(() -> yields(SWITCHES / 2), () -> yields(SWITCHES / 2)));
            print("wait-notify", ROUND_TRIPS, () -> together(() -> pass(true), () -> pass(false)));
            print("synchronized", LOCKS, this::locks);
            print("start", STARTS, this::starts);
            console.print("done");
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
        }
    }

    /** Something to be measured. */
    private interface Action {
        void run() throws InterruptedException;
    }

    private void print(String name, int times, Action action) throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long began = clock.nanoseconds();
            action.run();
            least = Math.min(least, clock.nanoseconds() - began);
        }
        // In hundredths, without the machinery of formatted floating point.
        long hundredths = least * 100 / times;
        console.print(name + " " + hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10);
    }

    private static void together(Runnable one, Runnable other) throws InterruptedException {
        Thread first = Thread.startVirtualThread(one);
        Thread second = Thread.startVirtualThread(other);
        first.join();
        second.join();
    }

    private static void yields(int count) {
        for (int i = 0; i < count; i++) {
            Thread.yield();
        }
    }

    /** One of two that hand the turn to each other. */
    private void pass(boolean mine) {
        synchronized (lock) {
            for (int i = 0; i < ROUND_TRIPS; i++) {
                while (turn != mine) {
                    if (!waited()) {
                        return;
                    }
                }
                turn = !mine;
                lock.notify();
            }
        }
    }

    private boolean waited() {
        try {
            lock.wait();
            return true;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void locks() {
        for (int i = 0; i < LOCKS; i++) {
            synchronized (lock) {
                counter++;
            }
        }
    }

    /** Starts threads that end at once, each when the one before has ended. */
    private void starts() {
        finished = 0;
        for (int i = 0; i < STARTS; i++) {
            Thread.startVirtualThread(this::finish);
            while (finished <= i) {
                Thread.yield();
            }
        }
    }

    private void finish() {
        finished++;
    }

    private void park() throws InterruptedException {
        console.print("before");
        Thread.sleep(LOOK_MILLISECONDS);
        finished = 0;
        for (int i = 0; i < PARKED; i++) {
            Thread.startVirtualThread(this::waitUntilFree);
        }
        while (finished < PARKED) {
            Thread.sleep(1);
        }
        console.print("parked");
        Thread.sleep(LOOK_MILLISECONDS);
        synchronized (lock) {
            free = true;
            lock.notifyAll();
        }
    }

    private void waitUntilFree() {
        synchronized (lock) {
            finished++;
            while (!free) {
                if (!waited()) {
                    return;
                }
            }
        }
    }
}
