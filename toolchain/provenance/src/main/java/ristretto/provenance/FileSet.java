package ristretto.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Files by their paths in a directory and by what is in them, in the order of the paths; neither times nor rights count.
 *
 * @param files each once
 */
public record FileSet(List<Entry> files) {
    public FileSet {
        files = files.stream().sorted(Comparator.comparing(each -> each.path().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned)).toList();
    }

    /**
     * @param path from the directory, with slashes
     * @param sha256 of the content
     */
    public record Entry(String path, String sha256) { }

    /** All regular files under {@code root}, also where links lead, or all in an archive. */
    public static FileSet in(Path root) throws IOException {
        if (Files.isRegularFile(root)) {
            return inArchive(root);
        }
        try (Stream<Path> all = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            return of(root, all.filter(Files::isRegularFile).toList());
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    /** The given files, which are under {@code root}. */
    public static FileSet of(Path root, List<Path> files) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path file : files) {
            entries.add(new Entry(root.relativize(file).toString().replace('\\', '/'), Sha256.of(Files.readAllBytes(file))));
        }
        return new FileSet(entries);
    }

    private static FileSet inArchive(Path archive) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (Enumeration<? extends ZipEntry> each = zip.entries(); each.hasMoreElements(); ) {
                ZipEntry entry = each.nextElement();
                if (!entry.isDirectory()) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        entries.add(new Entry(entry.getName(), Sha256.of(content.readAllBytes())));
                    }
                }
            }
        }
        return new FileSet(entries);
    }

    /** The same files in a directory of this name. */
    public FileSet below(String directory) {
        return new FileSet(files.stream().map(each -> new Entry(directory + "/" + each.path(), each.sha256())).toList());
    }

    /** SHA-256 of a line for each file: its digest, two spaces and its path, as {@code sha256sum} prints them. Go calls this {@code h1}. */
    public Digest digest() {
        StringBuilder lines = new StringBuilder();
        files.forEach(file -> lines.append(file.sha256()).append("  ").append(file.path()).append('\n'));
        return new Digest("dirHash", Sha256.of(lines.toString()));
    }
}
