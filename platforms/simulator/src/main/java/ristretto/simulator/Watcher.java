package ristretto.simulator;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/**
 * Looks, from a thread that is no part of the simulation, whether threads that were busy outside the loop have come to rest.
 * How often it looks is real time and decides nothing.
 */
final class Watcher {
    private static final long SHORTEST_PAUSE = 20_000;
    private static final long LONGEST_PAUSE = 1_000_000;
    private static final int MOST_LOOKS_IN_VAIN = 50;

    private final Turns turns;
    private final ThreadGroup group;
    private final Condition wanted;
    private boolean watching;
    private Thread thread;

    /** A watcher in {@code group}; it starts a thread when it is first asked to watch. */
    Watcher(Turns turns, ThreadGroup group) {
        this.turns = turns;
        this.group = group;
        wanted = turns.newCondition();
    }

    /** Looks until nobody waits for the loop. The lock of the turns is held. */
    void watch() {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().group(group).name("simulation-watcher").unstarted(() -> turns.locked(this::look));
            thread.start();
        }
        if (!watching && turns.someoneWaits()) {
            watching = true;
            wanted.signal();
        }
    }

    /** Ends the thread, if {@link Turns#closed}. */
    void stop() {
        wanted.signalAll();
    }

    private void look() {
        try {
            while (!turns.closed()) {
                while (!watching) {
                    wanted.await();
                }
                lookUntilNobodyWaits();
                watching = false;
            }
        } catch (InterruptedException stopped) {
            // Nobody but the JVM's end stops this thread.
        }
    }

    private void lookUntilNobodyWaits() throws InterruptedException {
        long pause = SHORTEST_PAUSE;
        for (int looks = 0; looks < MOST_LOOKS_IN_VAIN || turns.stuck() && !turns.closed(); looks++) {
            wanted.await(pause, TimeUnit.NANOSECONDS);
            pause = Math.min(pause * 2, LONGEST_PAUSE);
            if (turns.stuck() && turns.settled()) {
                turns.dispatch();
                looks = 0;
            }
        }
    }
}
