package ristretto.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a step makes its output of. Whether it is what it was the last time is told by names, lengths and times of files, which is
 * quick, or else by what is in them: the command, Maven and tests have equal files in different places.
 */
final class StepInputs {
    private final List<?> texts;
    private final List<Path> files;
    private final String state;
    private String contents = "";

    /**
     * @param texts what counts besides files
     * @param files and directories, in their order
     */
    StepInputs(List<?> texts, List<Path> files) throws IOException {
        this.texts = texts;
        this.files = files;
        this.state = stamp().state(files).hex();
    }

    /** Whether they are those of the last {@link #keep}. Asked before the step: what changes while it is at work is another input. */
    boolean unchanged(Path stampFile) throws IOException {
        List<String> kept = Files.isRegularFile(stampFile) ? Files.readAllLines(stampFile) : List.of();
        if (kept.size() == 2 && kept.getFirst().equals(state)) {
            return true;
        }
        contents = stamp().contents(files).hex();
        boolean same = kept.size() == 2 && kept.getLast().equals(contents);
        if (same) {
            keep(stampFile);
        }
        return same;
    }

    /** Notes that the step is done, for inputs that had changed. */
    void keep(Path stampFile) throws IOException {
        Files.write(stampFile, List.of(state, contents));
    }

    private Stamp stamp() {
        Stamp stamp = new Stamp();
        texts.forEach(stamp::text);
        return stamp;
    }
}
