package ristretto.compiler;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.teavm.model.ClassHolder;
import org.teavm.model.ReferenceCache;
import org.teavm.parsing.resource.ResourceProvider;

/**
 * Classes of archives that were part of the last program translated in a directory. Another thread parses them while the sources of the next are
 * compiled and its parts are chosen. A class is taken if its file is what it was; so nothing depends on how far that thread has come.
 */
final class ParsedAhead implements AutoCloseable {
    private static final String LIST = "parsed.txt", END_OF_ARCHIVES = "";
    /** Instead of a class that the program has parsed itself. */
    private static final Parsed TAKEN = new Parsed(new byte[0], null);

    private final Map<String, Parsed> classes = new ConcurrentHashMap<>();
    private volatile boolean closed;

    private record Parsed(byte[] file, ClassHolder type) { }

    /** None, until {@link #start} is called. */
    ParsedAhead() { }

    /** Parses what the list in {@code workDirectory} names, if there is one. What fails now fails again when the program needs it. */
    Meanwhile<Void> start(Path workDirectory) {
        return Meanwhile.start(() -> {
            Path list = workDirectory.resolve(LIST);
            if (Files.exists(list)) {
                parse(Files.readAllLines(list));
            }
            return null;
        });
    }

    private void parse(List<String> lines) throws IOException {
        int end = lines.indexOf(END_OF_ARCHIVES);
        List<File> archives = lines.subList(0, end).stream().map(File::new).filter(File::isFile).toList();
        ClassParser parser = new ClassParser(new ReferenceCache(), ParsedAhead.class.getClassLoader());
        try (ResourceProvider files = ResourceProvider.ofClassPath(archives)) {
            for (String name : lines.subList(end + 1, lines.size())) {
                if (closed) {
                    return;
                }
                String resource = classes.containsKey(name) ? null : parser.resource(name, files);
                if (resource != null) {
                    byte[] file = ProgramClasses.read(files, resource);
                    classes.putIfAbsent(name, new Parsed(file, parser.parse(name, resource, file)));
                }
            }
        }
    }

    /** The class {@code name}, if it was parsed from a file of this content, and nobody has taken it. */
    Optional<ClassHolder> take(String name, byte[] file) {
        Parsed parsed = classes.put(name, TAKEN);
        return parsed == null || parsed == TAKEN || !Arrays.equals(parsed.file(), file) ? Optional.empty() : Optional.of(parsed.type());
    }

    /** Writes the list for the next time. */
    static void keep(Path workDirectory, List<Path> classPath, Collection<String> classes) throws IOException {
        List<String> lines = new ArrayList<>();
        classPath.stream().filter(Files::isRegularFile).forEach(archive -> lines.add(archive.toString()));
        lines.add(END_OF_ARCHIVES);
        lines.addAll(classes);
        Files.write(workDirectory.resolve(LIST), lines);
    }

    @Override
    public void close() {
        closed = true;
        classes.clear();
    }
}
