package ristretto.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The artefacts of this installation, in an order that does not depend on who names them: the command and the Maven plug-in have other
 * class paths, and their images are equal.
 *
 * @param packages what an appliance may be made of: the signatures, the libraries and the platforms
 * @param language what only descriptions are compiled against
 * @param classLibrary the classes of {@code java.*} that images need besides those of their compiler
 */
public record Artefacts(List<Path> packages, List<Path> language, List<Path> classLibrary) {
    private static final List<String> FOLDERS = List.of("libraries", "platforms");
    private static final Pattern ARCHIVE = Pattern.compile("ristretto-([a-z-]+)-[0-9].*\\.jar");
    /** What builds appliances and is no part of them. */
    private static final Set<String> TOOL = Set.of("configuration", "descriptors", "resolver", "packer", "compiler", "engine", "command",
            "benchmarks", "junit", "maven-plugin", "archetype", "packages", "provenance", "elf", "graph", "inspection", "profiler", "installation", "classlib");

    public Artefacts {
        packages = packages.stream().sorted(Comparator.comparing(Artefacts::name)).toList();
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

    /**
     * {@code Artefacts.ofClassPath(entries)} finds them among what a program runs with: archives by their names, and directories
     * of classes by where they lie in the project.
     */
    public static Artefacts ofClassPath(List<Path> entries) {
        List<Path> ours = entries.stream().filter(entry -> !name(entry).isEmpty()).toList();
        return new Artefacts(ours.stream().filter(entry -> !TOOL.contains(name(entry))).toList(),
                ours.stream().filter(entry -> name(entry).equals("configuration")).toList(),
                ours.stream().filter(entry -> name(entry).equals("classlib")).toList());
    }

    /** Without {@code ristretto-} and the version; empty for what is not of this project. */
    static String name(Path entry) {
        Matcher archive = ARCHIVE.matcher(entry.getFileName().toString());
        if (archive.matches()) {
            return archive.group(1);
        }
        Path module = entry.endsWith("target/classes") ? entry.getParent().getParent() : null;
        if (module == null || module.getParent() == null) {
            return "";
        }
        String name = module.getFileName().toString();
        return switch (module.getParent().getFileName().toString()) {
            case "libraries", "platforms" -> name;
            case "toolchain" -> TOOL.contains(name) ? name : "engine";
            default -> name.equals("signatures") || name.equals("classlib") ? name : "";
        };
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
