package ristretto.examples.website;

import java.util.concurrent.atomic.AtomicLong;

/** Counts requests, and the connections that they came on: a server has a thread for each ({@code HttpServer.serve}). */
final class Traffic {
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong connections = new AtomicLong();
    private final ThreadLocal<Boolean> counted = ThreadLocal.withInitial(() -> false);

    /** Counts the request that this thread answers. */
    void count() {
        requests.incrementAndGet();
        if (!counted.get()) {
            counted.set(true);
            connections.incrementAndGet();
        }
    }

    long requests() {
        return requests.get();
    }

    /** Those on which something was asked for. */
    long connections() {
        return connections.get();
    }
}
