package ristretto.command;

import java.io.PrintWriter;
import java.util.Locale;
import ristretto.compiler.Progress;

/** Prints each step with the time that it took: on a terminal as it begins, elsewhere one line when it has ended. */
final class StepProgress implements Progress, AutoCloseable {
    private final PrintWriter out;
    private final boolean terminal;
    private final boolean verbose;
    private String step = "";
    private long began;

    StepProgress(PrintWriter out, boolean terminal, boolean verbose) {
        this.out = out;
        this.terminal = terminal;
        this.verbose = verbose;
    }

    @Override
    public void step(String name) {
        close();
        step = name;
        began = System.nanoTime();
        if (terminal) {
            out.printf("  %-16s …", name);
            out.flush();
        }
    }

    @Override
    public void detail(String line) {
        if (verbose) {
            out.println((terminal ? "\r" : "") + "    " + line);
        }
    }

    /** Ends the current step. */
    @Override
    public void close() {
        if (!step.isEmpty()) {
            double seconds = (System.nanoTime() - began) / 1e9;
            out.println((terminal ? "\r" : "") + String.format(Locale.ROOT, "  %-16s %.2f s", step, seconds));
            step = "";
        }
    }

    /** The current step did not end well: its line stays without a time. */
    void abandon() {
        if (!step.isEmpty() && terminal) {
            out.println();
        }
        step = "";
    }
}
