package ristretto.packages;

import java.nio.file.Path;
import java.util.List;

/** Packages that can be had from one place. */
public interface Index {
    /** The place, as people name it. */
    String place();

    /**
     * All packages in all versions, in their order.
     *
     * @throws PackageFailure if the place cannot be read, or what it says is wrong
     */
    List<Published> packages() throws PackageFailure;

    /**
     * {@code fetch(published)} is a file with the artefact, whose hash is as the index says.
     *
     * @throws PackageFailure if it cannot be had, or is another
     */
    Path fetch(Published published) throws PackageFailure;
}
