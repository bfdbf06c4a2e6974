package ristretto.simulator;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds threads that the threads of a simulation have started and that have not entered its loop yet: those in the thread
 * group of its creator that were not there when it began.
 */
final class Bystanders {
    private final ThreadGroup group = Thread.currentThread().getThreadGroup();
    private final Set<Thread> strangers = Collections.newSetFromMap(new IdentityHashMap<>());
    private Thread[] found = new Thread[32];

    Bystanders() {
        int count = enumerate();
        for (int i = 0; i < count; i++) {
            strangers.add(found[i]);
        }
    }

    /** Whether a thread runs that is in {@code group}, but neither a stranger nor among {@code known}. */
    boolean running(Map<Thread, ?> known) {
        int count = enumerate();
        for (int i = 0; i < count; i++) {
            Thread thread = found[i];
            if (!strangers.contains(thread) && !known.containsKey(thread) && running(thread)) {
                return true;
            }
        }
        return false;
    }

    static boolean running(Thread thread) {
        Thread.State state = thread.getState();
        return state == Thread.State.RUNNABLE || state == Thread.State.NEW;
    }

    /** {@code ignore(thread)} counts {@code thread} among the strangers: it has done all it does for the simulation. */
    void ignore(Thread thread) {
        strangers.add(thread);
    }

    boolean stranger(Thread thread) {
        return strangers.contains(thread);
    }

    /** A group that is watched by no simulation. */
    ThreadGroup root() {
        ThreadGroup root = group;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return root;
    }

    private int enumerate() {
        int count = group.enumerate(found, false);
        while (count == found.length) {
            found = new Thread[found.length * 2];
            count = group.enumerate(found, false);
        }
        return count;
    }
}
