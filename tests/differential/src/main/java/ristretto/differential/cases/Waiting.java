package ristretto.differential.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Helps programs of several threads to print the same each time. */
final class Waiting {
    private Waiting() { }

    /** Returns when a thread waits for something, or has ended. */
    static void untilWaits(Thread thread) throws InterruptedException {
        while (!List.of(Thread.State.WAITING, Thread.State.TIMED_WAITING, Thread.State.BLOCKED, Thread.State.TERMINATED)
                .contains(thread.getState())) {
            Thread.sleep(1);
        }
    }

    /** Something that may throw anything. */
    interface Action {
        void run() throws Exception;
    }

    /** A thread that prints what its action throws. */
    static Thread start(String name, Action action) {
        return Thread.ofPlatform().name(name).start(() -> {
            try {
                action.run();
            } catch (Exception failure) {
                System.out.println(name + ": " + failure);
            }
        });
    }

    /** As {@link #start}, and returns when the thread waits. */
    static Thread startAndWait(String name, Action action) throws InterruptedException {
        Thread thread = start(name, action);
        untilWaits(thread);
        return thread;
    }

    /** Lines in the order in which threads wrote them. */
    static List<String> log() {
        return Collections.synchronizedList(new ArrayList<>());
    }
}
