package ristretto.benchmarks.collector;

import java.util.ArrayDeque;

/** A service in its steady state: requests make four gigabytes of garbage, a hundred are unfinished at any time, little is kept. */
final class Service {
    private static final int REQUESTS = 8_000_000;
    private static final int UNFINISHED = 100;

    private Service() { }

    static void run(Live kept) {
        ArrayDeque<StringBuilder> unfinished = new ArrayDeque<>();
        for (int i = 0; i < REQUESTS; i++) {
            unfinished.add(new StringBuilder("HTTP/1.1 200 OK\r\nContent-Length: ").append(i).append("\r\n\r\n"));
            if (unfinished.size() > UNFINISHED) {
                String done = unfinished.remove().toString();
                if (!done.startsWith("HTTP/1.1 200")) {
                    throw new IllegalStateException("a response has changed: " + done);
                }
            }
            kept.replace(i);
        }
        kept.check();
    }
}
