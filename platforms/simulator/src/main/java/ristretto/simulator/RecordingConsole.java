package ristretto.simulator;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import ristretto.signatures.Console;

/** A console that remembers what was printed. */
public final class RecordingConsole implements Console {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void print(String line) {
        lines.add(line);
    }

    /** The lines so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** All lines, each with its end. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
