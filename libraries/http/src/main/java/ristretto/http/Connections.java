package ristretto.http;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the connections that are being served, so that they stay within their limit. */
final class Connections {
    /** When room is scarce, connections wait so many milliseconds for their next request, and no longer. */
    private static final int CROWDED_IDLE = 1000;

    private final AtomicInteger count = new AtomicInteger();
    private final int limit;

    Connections(int limit) {
        this.limit = limit;
    }

    /** Counts one more; false if there are as many as there may be. */
    boolean enter() {
        if (count.incrementAndGet() <= limit) {
            return true;
        }
        leave();
        return false;
    }

    void leave() {
        count.decrementAndGet();
    }

    /** How long a connection is kept for the next request, in milliseconds. */
    int idleTimeout(HttpSettings settings) {
        boolean crowded = count.get() > limit - limit / 8;
        return crowded ? Math.min(CROWDED_IDLE, settings.idleTimeout()) : settings.idleTimeout();
    }
}
