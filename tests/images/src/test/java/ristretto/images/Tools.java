package ristretto.images;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of the operating system that tests start. */
final class Tools {
    private static final List<String> USUAL = List.of("/usr/local/bin", "/usr/bin", "/bin", "/usr/local/sbin", "/usr/sbin", "/sbin");

    private Tools() { }

    static Optional<String> find(String program) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), USUAL.stream()).map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable).map(Path::toString).findFirst();
    }

    /** Where {@code program} is; without it, the test cannot be made here. */
    static String require(String program) {
        return find(program).orElseGet(() -> abort(program + " is not installed"));
    }

    /** What a program prints, both streams, and the status with which it ends. */
    static Ended run(String... words) {
        return run(List.of(words));
    }

    static Ended run(List<String> words) {
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes());
            return new Ended(process.waitFor(), output);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** How a program ended. */
    record Ended(int status, String output) {
        Ended orFail() {
            if (status != 0) {
                throw new AssertionError("status " + status + ": " + output);
            }
            return this;
        }
    }
}
