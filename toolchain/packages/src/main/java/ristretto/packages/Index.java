package ristretto.packages;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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

    /**
     * {@code repository(published)} is the Maven repository that has the artefact and says what else it depends on, if it comes
     * from one.
     */
    Optional<URI> repository(Published published) throws PackageFailure;
}
