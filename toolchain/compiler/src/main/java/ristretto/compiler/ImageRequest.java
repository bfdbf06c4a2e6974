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
 */
public record ImageRequest(List<Path> classPath, String mainClass, Path workDirectory, Optional<Path> packedFiles,
        String target) {
    public ImageRequest {
        classPath = List.copyOf(classPath);
    }

    /** Where the compiler notes what is in the image that it makes. */
    public Path contents() {
        return workDirectory.resolve("image.contents");
    }
}
