package ristretto.provenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ristretto.elf.ElfFile;

/** A build as it could have been. */
final class Samples {
    /** An executable that is on every computer with a JDK stands for an image. */
    static final Path EXECUTABLE = Path.of(System.getProperty("java.home"), "bin", "java");

    private Samples() { }

    static ElfFile executable() throws IOException {
        return ElfFile.read(EXECUTABLE);
    }

    /** @param sources a directory of files */
    static Inputs inputs(Path sources, String key) throws IOException {
        return new Inputs("website", "", "virtio", "any", new TreeMap<>(Map.of("loud", key)), "", FileSet.in(sources), new TreeMap<>(),
                List.of(new Component("ristretto", "ristretto-tcp", "0.1.0", new Digest("dirHash", "ab".repeat(32)), Component.Role.PACKAGE, true),
                        new Component("org.teavm", "teavm-core", "0.16.0", Digest.sha256("cd".repeat(32)), Component.Role.COMPILER, true),
                        new Component("org.example", "unused", "1", Digest.sha256("ef".repeat(32)), Component.Role.DEPENDENCY, false),
                        new Component("", "musl", "1.2.3", Digest.sha256("01".repeat(32)), Component.Role.NATIVE, true)),
                List.of(new Tool("ristretto", "0.1.0", new Digest("dirHash", "23".repeat(32))), new Tool("gcc", "gcc 12.2.0", Digest.NONE)),
                List.of("-Oz", "-fno-pic"));
    }

    static BuildRecord build(Path sources, String key) throws IOException {
        Inputs inputs = inputs(sources, key);
        return new BuildRecord(inputs.id(), "/home/somebody/website", inputs, List.of("/a.jar", "/b.jar", "/c.jar", "/d.a"), ImageRecord.of(executable()));
    }

    /** The files under {@code sources}, as a store keeps them. */
    static TreeMap<String, Path> files(Path sources) throws IOException {
        TreeMap<String, Path> files = new TreeMap<>();
        for (FileSet.Entry each : FileSet.in(sources).files()) {
            files.put("sources/" + each.path(), sources.resolve(each.path()));
        }
        return files;
    }

    static Path sources(Path directory, String content) throws IOException {
        Path sources = Files.createDirectories(directory.resolve("sources"));
        Files.createDirectories(sources.resolve("src/main/java"));
        Files.writeString(sources.resolve("src/main/java/Hello.java"), content);
        Files.writeString(sources.resolve("pom.xml"), "<project/>");
        return sources;
    }
}
