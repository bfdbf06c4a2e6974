package ristretto.compiler;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to compile.
 *
 * @param classPath directories and jars with every class that may be reached, the generated main class included
 * @param mainClass the binary name of the class whose {@code main} the image runs
 * @param workDirectory a directory of the compiler's own, kept between builds; it exists
 * @param packedFiles the packed files to embed as constant data, if the appliance has any
 * @param target such as {@code virtio}
 * @param profiled whether it is to be watched while it runs: then its stacks can be walked, and names and lines are in the file,
 *     which is not packed
 */
public record ImageRequest(List<Path> classPath, String mainClass, Path workDirectory, Optional<Path> packedFiles,
        String target, boolean profiled) {
    public ImageRequest {
        classPath = List.copyOf(classPath);
    }

    /** An image for use. */
    public ImageRequest(List<Path> classPath, String mainClass, Path workDirectory, Optional<Path> packedFiles, String target) {
        this(classPath, mainClass, workDirectory, packedFiles, target, false);
    }

    /** Where the compiler notes what is in the image that it makes. */
    public Path contents() {
        return workDirectory.resolve("image.contents");
    }
}
