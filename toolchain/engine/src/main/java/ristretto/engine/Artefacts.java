package ristretto.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The artefacts of this installation.
 *
 * @param packages what an appliance may be made of: the signatures, the libraries and the platforms
 * @param language what only descriptions are compiled against
 * @param classLibrary the classes of {@code java.*} that images need besides those of their compiler
 */
public record Artefacts(List<Path> packages, List<Path> language, List<Path> classLibrary) {
    private static final List<String> FOLDERS = List.of("libraries", "platforms");

    public Artefacts {
        packages = List.copyOf(packages);
        language = List.copyOf(language);
        classLibrary = List.copyOf(classLibrary);
    }

    /** {@code Artefacts.of(home)} finds what Maven built in the project's own directory. */
    public static Artefacts of(Path home) {
        List<Path> packages = new ArrayList<>(jars(home.resolve("signatures")));
        for (String folder : FOLDERS) {
            list(home.resolve(folder)).forEach(module -> packages.addAll(jars(module)));
        }
        return new Artefacts(packages, jars(home.resolve("toolchain/configuration")), jars(home.resolve("classlib")));
    }

    /** The installation's own artefact in the place of one of the same name, such as an older one in the local repository. */
    Path current(Path artefact) {
        return Stream.concat(packages.stream(), language.stream())
                .filter(own -> own.getFileName().equals(artefact.getFileName())).findFirst().orElse(artefact);
    }

    private static List<Path> jars(Path module) {
        return list(module.resolve("target")).stream().filter(file -> file.getFileName().toString().startsWith("ristretto-")
                && file.toString().endsWith(".jar")).toList();
    }

    private static List<Path> list(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
