package ristretto.engine;

import java.nio.file.Path;
import java.util.SortedMap;
import ristretto.provenance.BuildRecord;

/** Is told of each image that is made. */
public interface Recorder {
    /** Forgets. */
    Recorder NONE = (build, files) -> { };

    /**
     * {@code record(build, files)} takes note of a build. It does not fail: an image that nobody recorded is an image still.
     *
     * @param files what the build's inputs name, by the paths under which {@code Store} keeps them
     */
    void record(BuildRecord build, SortedMap<String, Path> files);
}
