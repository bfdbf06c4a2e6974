package org.teavm.runtime;

import org.teavm.interop.StaticInit;
import ristretto.machine.Scheduler;

/** Stands in for TeaVM's queue of events: the generated main function ends by processing it. */
@StaticInit
public final class EventQueue {
    private EventQueue() { }

    /** Runs the machine until the last thread that is not a daemon has ended. */
    public static void process() {
        Scheduler.run();
    }

    /** Something to happen. */
    public interface Event {
        void run();
    }
}
