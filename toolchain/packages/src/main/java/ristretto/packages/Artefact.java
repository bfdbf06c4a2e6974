package ristretto.packages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import ristretto.descriptors.Descriptor;
import ristretto.resolver.PackageVersion;

/** A jar file, if it is a package. */
final class Artefact {
    private Artefact() {
    }

    /**
     * {@code read(root, file)} is the package in the jar {@code file}, or empty if it has no descriptor.
     *
     * @param root of the index, to which {@code file} is given relatively
     * @throws IOException if it cannot be read or is no proper package
     */
    static Optional<Published> read(Path root, Path file) throws IOException {
        try (ZipFile jar = new ZipFile(file.toFile())) {
            return read(jar, ofLayout(root, file).or(() -> ofProperties(jar)), relative(root, file), file);
        }
    }

    /** {@code read(name, path, file)} is the package {@code name} in the jar {@code file}, which its index calls {@code path}. */
    static Optional<Published> read(PackageVersion name, String path, Path file) throws IOException {
        try (ZipFile jar = new ZipFile(file.toFile())) {
            return read(jar, Optional.of(name), path, file);
        }
    }

    private static Optional<Published> read(ZipFile jar, Optional<PackageVersion> known, String path, Path file) throws IOException {
        ZipEntry entry = jar.getEntry(Descriptor.PATH);
        if (entry == null) {
            return Optional.empty();
        }
        Descriptor descriptor = DescriptorReader.read(content(jar, entry));
        PackageVersion name = known.orElseThrow(() -> new IOException(
                "it does not say which group and artifact it is: Maven writes that into META-INF/maven"));
        long bytes = jar.stream().filter(each -> each.getName().endsWith(".class")).mapToLong(ZipEntry::getSize).sum();
        return Optional.of(new Published(name.name(), name.version(), path, Hash.of(file), bytes, descriptor));
    }

    /** What a jar says of itself, without its hash. */
    record Described(Descriptor descriptor, Optional<PackageVersion> name) { }

    /** {@code describe(file)} is what the jar {@code file} says of itself, or empty if it has no descriptor. */
    static Optional<Described> describe(Path file) throws IOException {
        try (ZipFile jar = new ZipFile(file.toFile())) {
            ZipEntry entry = jar.getEntry(Descriptor.PATH);
            return entry == null ? Optional.empty() : Optional.of(new Described(DescriptorReader.read(content(jar, entry)), ofProperties(jar)));
        }
    }

    /** In a Maven repository the path says it: {@code org/example/clock/1.2/clock-1.2.jar}. */
    static Optional<PackageVersion> ofLayout(Path root, Path file) {
        Path path = root.relativize(file);
        if (path.getNameCount() < 4) {
            return Optional.empty();
        }
        String version = path.getName(path.getNameCount() - 2).toString();
        String artifact = path.getName(path.getNameCount() - 3).toString();
        String group = path.subpath(0, path.getNameCount() - 3).toString().replace(path.getFileSystem().getSeparator(), ".");
        return path.getFileName().toString().equals(artifact + "-" + version + ".jar")
                ? Optional.of(new PackageVersion(group + ":" + artifact, version)) : Optional.empty();
    }

    private static Optional<PackageVersion> ofProperties(ZipFile jar) {
        return jar.stream().filter(each -> each.getName().matches("META-INF/maven/[^/]+/[^/]+/pom\\.properties")).findFirst().flatMap(entry -> {
            Properties properties = new Properties();
            try (InputStream stream = jar.getInputStream(entry)) {
                properties.load(stream);
            } catch (IOException | IllegalArgumentException unreadable) {
                return Optional.empty();
            }
            String group = properties.getProperty("groupId");
            String artifact = properties.getProperty("artifactId");
            String version = properties.getProperty("version");
            return group == null || artifact == null || version == null ? Optional.empty()
                    : Optional.of(new PackageVersion(group + ":" + artifact, version));
        });
    }

    static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    private static byte[] content(ZipFile jar, ZipEntry entry) throws IOException {
        try (InputStream stream = jar.getInputStream(entry)) {
            return stream.readAllBytes();
        }
    }

    /** Whether a file may be a package: not the sources or the documentation of one. */
    static boolean candidate(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".jar") && !name.endsWith("-sources.jar") && !name.endsWith("-javadoc.jar") && !name.endsWith("-tests.jar")
                && Files.isRegularFile(file);
    }
}
