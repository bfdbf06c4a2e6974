package ristretto.resolver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The class files of directories and jars. */
final class ClassPathFiles implements AutoCloseable {
    private final List<Path> directories = new ArrayList<>();
    private final List<ZipFile> jars = new ArrayList<>();

    ClassPathFiles(List<Path> classPath) throws IOException {
        for (Path entry : classPath) {
            if (Files.isDirectory(entry)) {
                directories.add(entry);
            } else if (Files.isRegularFile(entry)) {
                jars.add(new ZipFile(entry.toFile()));
            }
        }
    }

    /** The file at {@code path}, if there is one. */
    Optional<byte[]> find(String path) throws IOException {
        for (Path directory : directories) {
            Path file = directory.resolve(path);
            if (Files.isRegularFile(file)) {
                return Optional.of(Files.readAllBytes(file));
            }
        }
        for (ZipFile jar : jars) {
            ZipEntry entry = jar.getEntry(path);
            if (entry != null) {
                return Optional.of(read(jar, entry));
            }
        }
        return Optional.empty();
    }

    /** All class files in which one of {@code names} occurs; parsing the others would take longer than looking. */
    List<byte[]> mentioning(String... names) throws IOException {
        List<byte[]> found = new ArrayList<>();
        for (Path directory : directories) {
            for (Path file : classFiles(directory)) {
                keep(Files.readAllBytes(file), names, found);
            }
        }
        for (ZipFile jar : jars) {
            for (ZipEntry entry : jar.stream().filter(each -> each.getName().endsWith(".class")).toList()) {
                keep(read(jar, entry), names, found);
            }
        }
        return found;
    }

    private static List<Path> classFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
        }
    }

    private static void keep(byte[] bytes, String[] names, List<byte[]> found) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String name : names) {
            if (text.contains(name)) {
                found.add(bytes);
                return;
            }
        }
    }

    private static byte[] read(ZipFile jar, ZipEntry entry) throws IOException {
        try (InputStream stream = jar.getInputStream(entry)) {
            return stream.readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        for (ZipFile jar : jars) {
            jar.close();
        }
    }
}
