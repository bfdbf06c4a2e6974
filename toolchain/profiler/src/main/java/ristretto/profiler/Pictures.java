package ristretto.profiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Flame graphs in files. */
final class Pictures {
    private Pictures() { }

    static Path write(Path file, String title, String unit, List<Stack> stacks) {
        try {
            return Files.writeString(file, FlameGraph.svg(title, unit, stacks));
        } catch (IOException failure) {
            throw new ProfileException("cannot write " + file + ": " + failure.getMessage(), failure);
        }
    }
}
