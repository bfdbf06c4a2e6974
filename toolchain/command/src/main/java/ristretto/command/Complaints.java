package ristretto.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;

/** Passes on what a process writes to its standard error, and remembers whether that was anything. */
final class Complaints {
    private final Thread reader;
    private volatile boolean any;

    Complaints(Process process, PrintWriter err) {
        reader = Thread.ofVirtual().start(() -> {
            try (BufferedReader lines = process.errorReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    any = true;
                    err.println(line);
                }
            } catch (IOException ended) {
                // There is no more to pass on.
            }
        });
    }

    /** Whether there was anything, once the process has ended. */
    boolean any() {
        try {
            reader.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return any;
    }
}
