package ristretto.engine;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;
import ristretto.compiler.Diagnostic;

/**
 * Values of the configuration tree in a file. In TOML (toml.io) tables are subtrees and the place in an array is a name:
 * {@code [network.ipv4]} holds {@code network/ipv4/…}, and the second {@code [[network]]} holds {@code network/1/…}. In a
 * file of properties, {@code http/port=8081} is written as on the command line.
 */
final class SettingsFile {
    private static final List<String> NAMES = List.of("ristretto.toml", "ristretto.properties");

    private final Path file;
    private final String shown;
    private final Map<String, Described.Entry> entries = new LinkedHashMap<>();

    private SettingsFile(Path file, String shown) {
        this.file = file;
        this.shown = shown;
    }

    /**
     * {@code of(project)} is the project's own file, if it has one.
     *
     * @throws BuildFailure if it has two
     */
    static Optional<Path> of(Project project) throws BuildFailure {
        List<Path> found = Stream.of(NAMES.toArray(String[]::new)).map(project.directory()::resolve).filter(Files::isRegularFile).toList();
        if (found.size() > 1) {
            throw new BuildFailure(BuildFailure.Kind.APPLIANCE, project.directory().getFileName() + " has both " + String.join(" and ", NAMES)
                    + ": keep one of them");
        }
        return found.stream().findFirst();
    }

    /**
     * {@code read(file, shown)} is what the file says, by path.
     *
     * @param shown the file as messages name it
     * @throws BuildFailure if it cannot be read as what its name says it is
     */
    static Map<String, Described.Entry> read(Path file, String shown) throws BuildFailure, IOException {
        SettingsFile settings = new SettingsFile(file, shown);
        if (!Files.isRegularFile(file)) {
            throw new BuildFailure(BuildFailure.Kind.REQUEST, "there is no file " + shown);
        }
        if (shown.endsWith(".toml")) {
            settings.readToml(settings.text());
        } else if (shown.endsWith(".properties")) {
            settings.readProperties(settings.text());
        } else {
            throw new BuildFailure(BuildFailure.Kind.REQUEST, shown + ": a file of settings is named *.toml or *.properties");
        }
        return settings.entries;
    }

    private String text() throws BuildFailure, IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException wrong) {
            throw new BuildFailure(BuildFailure.Kind.APPLIANCE, shown + ": this is not text in UTF-8", wrong);
        }
    }

    private void readToml(String text) throws BuildFailure {
        TomlParseResult result = Toml.parse(text);
        if (result.hasErrors()) {
            throw new BuildFailure(BuildFailure.Kind.APPLIANCE, result.errors().stream().map(this::diagnostic).toList(), null);
        }
        table("", result);
    }

    private Diagnostic diagnostic(TomlParseError error) {
        return new Diagnostic(shown, error.position().line(), error.getMessage());
    }

    private void table(String prefix, TomlTable table) {
        for (String name : table.keySet()) {
            List<String> key = List.of(name);
            value(prefix + name, table.get(key), table.inputPositionOf(key).line());
        }
    }

    private void value(String path, Object value, int line) {
        switch (value) {
            case TomlTable table -> table(path + "/", table);
            case TomlArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    value(path + "/" + i, array.get(i), array.inputPositionOf(i).line());
                }
            }
            default -> put(path, value.toString(), line);
        }
    }

    private void readProperties(String text) throws BuildFailure {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IllegalArgumentException | IOException wrong) {
            throw new BuildFailure(BuildFailure.Kind.APPLIANCE, shown + ": " + wrong.getMessage(), wrong);
        }
        List<String> lines = text.lines().map(String::strip).toList();
        for (String name : properties.stringPropertyNames().stream().sorted().toList()) {
            put(name, properties.getProperty(name), line(lines, name));
        }
    }

    /** Where a property stands, the last time; 0 if its name is written with escapes. */
    private static int line(List<String> lines, String name) {
        int found = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(name) && (line.length() == name.length() || "=: \t".indexOf(line.charAt(name.length())) >= 0)) {
                found = i + 1;
            }
        }
        return found;
    }

    private void put(String path, String text, int line) {
        entries.put(path, new Described.Entry(text, false, shown + ":" + line));
    }
}
