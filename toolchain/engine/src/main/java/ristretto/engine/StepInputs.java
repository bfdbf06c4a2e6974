package ristretto.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a step makes its output of. Whether it is what it was the last time is told by names, lengths and times of files, which is
 * quick, or else by what is in them: the command, Maven and tests have equal files in different places.
 *
 * @param texts what counts besides files
 * @param files and directories, in their order
 */
record StepInputs(List<?> texts, List<Path> files) {
    /** Whether {@link #keep} was called for these inputs. */
    boolean unchanged(Path stampFile) throws IOException {
        List<String> kept = Files.isRegularFile(stampFile) ? Files.readAllLines(stampFile) : List.of();
        if (kept.size() != 2) {
            return false;
        }
        if (kept.getFirst().equals(state())) {
            return true;
        }
        boolean same = kept.getLast().equals(contents());
        if (same) {
            keep(stampFile);
        }
        return same;
    }

    void keep(Path stampFile) throws IOException {
        Files.write(stampFile, List.of(state(), contents()));
    }

    private String state() throws IOException {
        return stamp().state(files).hex();
    }

    private String contents() throws IOException {
        return stamp().contents(files).hex();
    }

    private Stamp stamp() {
        Stamp stamp = new Stamp();
        texts.forEach(stamp::text);
        return stamp;
    }
}
