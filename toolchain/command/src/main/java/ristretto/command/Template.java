package ristretto.command;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of the Maven archetype, filled in as Maven would. */
final class Template {
    private static final String ROOT = "archetype-resources";
    private static final List<String> PACKAGED = List.of("src/main/java/", "src/test/java/");

    private final Map<String, String> properties;

    /** @param properties what stands for {@code ${name}} in a file and {@code __name__} in its name; one is {@code package} */
    Template(Map<String, String> properties) {
        this.properties = Map.copyOf(properties);
    }

    /** {@code fill(directory)} writes all files. */
    void fill(Path directory) throws IOException {
        URL root = Template.class.getResource("/" + ROOT + "/pom.xml");
        try {
            URI location = root.toURI();
            if (location.getScheme().equals("jar")) {
                try (FileSystem archive = FileSystems.newFileSystem(location, Map.of())) {
                    fill(archive.getPath("/" + ROOT), directory);
                }
            } else {
                fill(Path.of(location).getParent(), directory);
            }
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("a resource without a location: " + root, impossible);
        }
    }

    private void fill(Path from, Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path to = directory.resolve(place(from.relativize(file).toString().replace('\\', '/')));
                Files.createDirectories(to.getParent());
                Files.writeString(to, replaced(Files.readString(file), "${", "}"));
            }
        }
    }

    /** Sources go into the directories of their package. */
    private String place(String name) {
        String placed = replaced(name, "__", "__");
        for (String folder : PACKAGED) {
            if (placed.startsWith(folder)) {
                return folder + properties.get("package").replace('.', '/') + "/" + placed.substring(folder.length());
            }
        }
        return placed;
    }

    private String replaced(String text, String before, String after) {
        String replaced = text;
        for (Map.Entry<String, String> each : properties.entrySet()) {
            replaced = replaced.replace(before + each.getKey() + after, each.getValue());
        }
        return replaced;
    }
}
