package ristretto.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * How Maven calls an artefact.
 *
 * @param group empty if it is not known
 * @param name of the artefact
 * @param version empty if it is not known
 */
record Coordinates(String group, String name, String version) {
    private static final Pattern GROUP = Pattern.compile("<groupId>\\s*([^<\\s]+)\\s*</groupId>");

    /** What an archive says of itself, or the file that lies beside it in a repository; of a directory of classes, its module's name. */
    static Coordinates of(Path artefact) throws IOException {
        if (Files.isDirectory(artefact)) {
            Path module = artefact.endsWith("target/classes") ? artefact.getParent().getParent() : artefact;
            return new Coordinates("", module.getFileName().toString(), "");
        }
        Optional<Coordinates> own = inside(artefact);
        return own.isPresent() ? own.get() : beside(artefact);
    }

    private static Optional<Coordinates> inside(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Optional<? extends ZipEntry> entry = zip.stream().filter(each -> each.getName().matches("META-INF/maven/[^/]+/[^/]+/pom\\.properties"))
                    .findFirst();
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            try (InputStream content = zip.getInputStream(entry.get())) {
                properties.load(content);
            }
            return Optional.of(new Coordinates(properties.getProperty("groupId", ""), properties.getProperty("artifactId", ""),
                    properties.getProperty("version", "")));
        }
    }

    /** In a repository, {@code NAME/VERSION/NAME-VERSION.jar} has a {@code .pom} beside it; the first group in it is its own or its parent's. */
    private static Coordinates beside(Path archive) throws IOException {
        String file = archive.getFileName().toString().replaceFirst("\\.jar$", "");
        String version = archive.getParent() == null || archive.getParent().getFileName() == null ? "" : archive.getParent().getFileName().toString();
        Path pom = archive.resolveSibling(file + ".pom");
        if (!Files.exists(pom) || !file.endsWith("-" + version)) {
            return new Coordinates("", file, "");
        }
        Matcher group = GROUP.matcher(Files.readString(pom));
        return new Coordinates(group.find() ? group.group(1) : "", file.substring(0, file.length() - version.length() - 1), version);
    }
}
