package ristretto.profiler;

import java.nio.file.Path;
import java.util.List;

/** How an image is watched while it runs. */
public interface Profile {
    /** {@code words(command)} is the command line that runs {@code command}, watched. */
    List<String> words(List<String> command);

    /**
     * The program has ended: draws the picture.
     *
     * @return where it is
     * @throws ProfileException if there is none
     */
    Path finish();
}
