package ristretto.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Keeps what an appliance prints as its state, in a file of one line, for the next run; what else it prints is passed on. */
final class StateFile {
    /** The value that hands an appliance the state of the run before. */
    static final String VALUE = "state/former";
    private static final String PREFIX = "state: ";

    private final Optional<Path> file;
    private final PrintWriter out;
    private final boolean direct;
    private Thread reader = new Thread();

    /** @param file where to keep it; empty to leave the output of the appliance alone */
    StateFile(Optional<Path> file, PrintWriter out) {
        this(file, out, file.isEmpty());
    }

    private StateFile(Optional<Path> file, PrintWriter out, boolean direct) {
        this.file = file;
        this.out = out;
        this.direct = direct;
    }

    /** Keeps nothing, and passes on all that is printed. */
    static StateFile passing(PrintWriter out) {
        return new StateFile(Optional.empty(), out, false);
    }

    boolean wanted() {
        return file.isPresent();
    }

    /** The argument with what the run before left, if it left anything. */
    Optional<String> argument() throws IOException {
        return file.isPresent() && Files.exists(file.get()) ? Optional.of(VALUE + "=" + Files.readString(file.get()).strip()) : Optional.empty();
    }

    /** {@code start(builder)} starts an appliance. */
    Process start(ProcessBuilder builder) throws IOException {
        if (direct) {
            return builder.start();
        }
        if (builder.redirectError() != ProcessBuilder.Redirect.PIPE) {
            builder.redirectErrorStream(true);
        }
        Process process = builder.redirectOutput(ProcessBuilder.Redirect.PIPE).start();
        reader = Thread.ofPlatform().daemon().start(() -> pass(process));
        return process;
    }

    private void pass(Process process) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (file.isPresent() && line.startsWith(PREFIX)) {
                    keep(line.substring(PREFIX.length()).strip());
                } else {
                    out.println(line);
                }
            }
        } catch (IOException failure) {
            out.println("ristretto: what it prints cannot be read, or its state not kept: " + failure.getMessage());
        }
    }

    /** The file is there whole or as it was before. */
    private void keep(String state) throws IOException {
        Path next = file.get().resolveSibling(file.get().getFileName() + ".new");
        Files.writeString(next, state + "\n");
        Files.move(next, file.get(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Waits for the last line of an appliance that has ended. */
    void finish() {
        try {
            reader.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
