package ristretto.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ristretto.packages.Lock;

/** The Maven project of an appliance, in the conventional layout. Paths are absolute. */
public record Project(Path directory) {
    /**
     * {@code Project.at(directory)}.
     *
     * @throws BuildFailure if there is no Maven project
     */
    public static Project at(Path directory) throws BuildFailure {
        if (!Files.isDirectory(directory)) {
            throw new BuildFailure(BuildFailure.Kind.REQUEST, "there is no directory " + directory);
        }
        if (!Files.isRegularFile(directory.resolve("pom.xml"))) {
            throw new BuildFailure(BuildFailure.Kind.REQUEST,
                    directory + " is not an appliance: a Maven project has a pom.xml");
        }
        return new Project(directory.toAbsolutePath().normalize());
    }

    public Path pom() {
        return directory.resolve("pom.xml");
    }

    Path lockFile() {
        return directory.resolve(Lock.FILE);
    }

    Path sourceDirectory() {
        return directory.resolve("src/main/java");
    }

    Path resources() {
        return directory.resolve("src/main/resources");
    }

    /** All source files, in order. A module descriptor is left out: an image is one module. */
    List<Path> sources() throws IOException {
        return files(sourceDirectory()).stream()
                .filter(file -> file.toString().endsWith(".java") && !file.endsWith("module-info.java")).toList();
    }

    /** All files that decide what is built, in order: sources, resources, the descriptor, settings and what was resolved. */
    List<Path> inputs() throws IOException {
        List<Path> inputs = new ArrayList<>(sources());
        inputs.addAll(files(resources()));
        Stream.of("pom.xml", "ristretto.toml", "ristretto.properties", "ristretto.lock").map(directory::resolve).filter(Files::isRegularFile)
                .forEach(inputs::add);
        return inputs;
    }

    /** Where everything goes that is made of this project; Maven's own clean removes it. */
    public Path buildDirectory() {
        return directory.resolve("target/ristretto");
    }

    /** All regular files under {@code root}, in order; none if it does not exist. */
    static List<Path> files(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
