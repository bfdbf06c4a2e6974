package ristretto.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was built.
 *
 * @param name the appliance's name, with that of the unikernel if there are several
 * @param unikernel which of several; empty if it is one
 * @param classPath everything that the main class reaches
 * @param mainClass the binary name of the generated class
 * @param source the generated source
 * @param image the image, for targets that have one
 * @param contents what is in the image, a file of the compiler's
 * @param settable the arguments that may be given at boot, and their defaults where these are known
 * @param interfaces the names of its network interfaces, in the order of the devices; an empty name if there is only one
 * @param built whether anything had to be made anew
 */
public record BuildResult(String name, String unikernel, List<Path> classPath, String mainClass, Path source, Optional<Path> image,
        Optional<Path> contents, Map<String, String> settable, List<String> interfaces, boolean built) {
    public BuildResult {
        classPath = List.copyOf(classPath);
        settable = Map.copyOf(settable);
        interfaces = List.copyOf(interfaces);
    }
}
