package ristretto.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A directory of files that nobody chose with a web server in mind, always the same. */
final class SiteTree {
    private static final Path DIRECTORY = Path.of("target/site");
    private static final int FILES = 1500;
    private static final int LARGE = 10 << 20;
    private static final int LONGEST = 20_000;
    private static final String[] WORDS = {"index", "readme", "a b", "100%", "%41", "ünï", "文書", "naïve & so", "q?x", "hash#1", "plus+", "semi;",
        "it's", "\"q\"", "-", "~", "_", "x..y", "...", "UPPER", "emoji😀", "back\\slash", "[b]", "{c}", "e=mc2", "colon:", "*", "<t>", "|"};
    private static final String[] TYPES = {"", ".html", ".txt", ".css", ".js", ".svg", ".png", ".jpeg", ".gz", ".tar.gz", ".pdf", ".xml",
        ".JSON", ".", ".unknown-type", ".woff2", ".wasm", ".mp4"};

    private SiteTree() { }

    /** Made when it is first asked for. The licences of the JDK are there too, being files that somebody else made. */
    static synchronized Path directory() {
        Path done = DIRECTORY.resolveSibling("site.done");
        if (!Files.exists(done)) {
            try {
                make();
                copy(Path.of(System.getProperty("java.home"), "legal"), DIRECTORY.resolve("legal"));
                Files.writeString(done, "");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return DIRECTORY;
    }

    private static void make() throws IOException {
        Random random = new Random(20);
        Path at = DIRECTORY;
        for (int i = 0; i < FILES; i++) {
            if (i % 20 == 0) {
                at = random.nextInt(8) == 0 ? DIRECTORY : at.resolve(WORDS[random.nextInt(WORDS.length)] + i);
                at = at.getNameCount() > 8 ? DIRECTORY : at;
                Files.createDirectories(at);
            }
            int length = i % 50 == 0 ? 0 : i == 777 ? LARGE : random.nextInt(LONGEST);
            byte[] content = new byte[length];
            random.nextBytes(content);
            Files.write(at.resolve(WORDS[random.nextInt(WORDS.length)] + " " + i + TYPES[random.nextInt(TYPES.length)]), content);
        }
        Files.writeString(DIRECTORY.resolve("x".repeat(255)), "the longest name");
        Files.writeString(DIRECTORY.resolve(".hidden"), "a hidden file");
    }

    private static void copy(Path from, Path to) throws IOException {
        for (var file : files(from).entrySet()) {
            Path copy = to.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.copy(file.getValue(), copy);
        }
    }

    /** All files under a directory by their path in it; none if there is no such directory. */
    static SortedMap<String, Path> files(Path root) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        if (Files.isDirectory(root)) {
            try (Stream<Path> all = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
                all.filter(Files::isRegularFile).forEach(file -> files.put(root.relativize(file).toString(), file));
            }
        }
        return files;
    }

    /** The target of a request for the file with this path. */
    static String target(String path) {
        StringBuilder target = new StringBuilder("/");
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            if (c < 128 && (Character.isLetterOrDigit(c) || "/-._~".indexOf(c) >= 0)) {
                target.append(c);
            } else {
                target.append('%').append(String.format("%02X", (int) c));
            }
        }
        return target.toString();
    }

    /** Paths of the files, in an order of no meaning. */
    static List<String> paths() throws IOException {
        return List.copyOf(files(directory()).keySet());
    }
}
