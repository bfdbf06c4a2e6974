package ristretto.collector;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import ristretto.machine.CollectorStatistics;

/** A service in its steady state: requests that make garbage, of which some are always unfinished, and a few sessions. */
final class Server {
    private Server() { }

    static void run(int megabytes, int requests) {
        byte[][] kept = new byte[megabytes * 1024][];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = new byte[1000];
        }
        Map<Integer, String> sessions = new HashMap<>();
        ArrayDeque<StringBuilder> unfinished = new ArrayDeque<>();
        System.gc();
        int full = CollectorStatistics.fullCollections();
        for (int i = 0; i < requests * 1000; i++) {
            StringBuilder response = new StringBuilder("HTTP/1.1 200 OK\r\nContent-Length: ");
            response.append(i).append("\r\n\r\n");
            unfinished.add(response);
            if (unfinished.size() > 100) {
                String done = unfinished.remove().toString();
                Collecting.check(done.startsWith("HTTP/1.1 200"), "a response has changed");
                sessions.put(i % 1000, done);
            }
        }
        Collecting.check(CollectorStatistics.fullCollections() == full, "a full collection in the steady state");
        for (byte[] one : kept) {
            Collecting.check(one.length == 1000, "what is kept has changed");
        }
    }
}
