package ristretto.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server on its stage that has answered, until it is closed. */
final class Running implements AutoCloseable {
    private static final int SIGKILL = 9;
    private static final int TAIL_LINES = 5;

    private final Stage stage;
    private final int process;
    private final double firstAnswer;

    private Running(Stage stage, int process, double firstAnswer) {
        this.stage = stage;
        this.process = process;
        this.firstAnswer = firstAnswer;
    }

    /**
     * {@code start(server, memory, log)} starts it and waits for its first answer.
     *
     * @param memory megabytes
     * @throws BenchmarkException if there is none within the server's patience
     */
    static Running start(Server server, int memory, Path log) {
        Stage stage = new Stage(server.link());
        try {
            Files.deleteIfExists(log);
            return stage.client().call(() -> start(stage, server, server.words().apply(memory), log));
        } catch (IOException failed) {
            stage.close();
            throw new BenchmarkException("cannot write " + log, failed);
        } catch (BenchmarkException failed) {
            stage.close();
            throw failed;
        }
    }

    /** Start and poll from one thread, which moves between the two: no time is lost in telling another. */
    private static Running start(Stage stage, Server server, List<String> words, Path log) throws IOException {
        FirstAnswer first = new FirstAnswer(Stage.SERVER, server.port(), server.patience().toNanos());
        stage.server().enter();
        long began = System.nanoTime();
        int process = Linux.start(words, log);
        stage.client().enter();
        Linux.goFirst();
        double milliseconds = first.await(began, () -> Files.exists(Path.of("/proc", String.valueOf(process), "exe")));
        if (milliseconds < 0) {
            Linux.signal(process, SIGKILL);
            Linux.await(process);
            throw new BenchmarkException(server.name() + " gave no answer; its last words: " + tail(log));
        }
        return new Running(stage, process, milliseconds);
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList();
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }

    Stage stage() {
        return stage;
    }

    int process() {
        return process;
    }

    /** From the program's start to its first complete answer, in milliseconds. */
    double firstAnswer() {
        return firstAnswer;
    }

    /** Resident memory in megabytes of 1,000,000 bytes. */
    double resident() {
        return Usage.resident(process);
    }

    @Override
    public void close() {
        Linux.signal(process, SIGKILL);
        Linux.await(process);
        stage.close();
    }
}
