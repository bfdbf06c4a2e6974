package ristretto.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import ristretto.inspection.Library;

/** Which entry of a class path a class is from, as a library with a name that people know. */
final class ClassPathLibraries implements AutoCloseable {
    private static final Pattern ARCHIVE = Pattern.compile("(.+?)-\\d.*\\.jar");
    private static final String EMULATED = "org/teavm/classlib/";
    private static final Library APPLICATION = new Library("the application", Library.Kind.APPLICATION);

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Library library, Path directory, ZipFile archive) {
        boolean has(String resource) {
            return archive == null ? Files.exists(directory.resolve(resource)) : archive.getEntry(resource) != null;
        }
    }

    ClassPathLibraries(List<Path> classPath) throws IOException {
        for (Path path : classPath) {
            if (Files.isDirectory(path)) {
                entries.add(new Entry(ofDirectory(path), path, null));
            } else if (Files.exists(path)) {
                entries.add(new Entry(ofArchive(path.getFileName().toString()), path, new ZipFile(path.toFile())));
            }
        }
    }

    /** The library of a class; that of the class around it, if it was generated. */
    Optional<Library> ofClass(String name) {
        int nested = name.indexOf('$');
        String outermost = (nested < 0 ? name : name.substring(0, nested)).replace('.', '/');
        int simple = outermost.lastIndexOf('/') + 1;
        return ofResource(outermost + ".class").or(() -> ofResource(EMULATED + outermost.substring(0, simple) + "T" + outermost.substring(simple) + ".class"));
    }

    Optional<Library> ofResource(String name) {
        return entries.stream().filter(entry -> entry.has(name)).map(Entry::library).findFirst();
    }

    private static Library ofDirectory(Path path) {
        boolean module = path.endsWith("target/classes") && Files.exists(path.resolve("../../pom.xml").normalize());
        return module ? named("ristretto-" + path.getParent().getParent().getFileName()) : APPLICATION;
    }

    private static Library ofArchive(String file) {
        Matcher archive = ARCHIVE.matcher(file);
        return named(archive.matches() ? archive.group(1) : file);
    }

    private static Library named(String name) {
        return new Library(name, name.equals("ristretto-classlib") || name.startsWith("teavm-") || name.equals("jzlib")
            ? Library.Kind.CLASS_LIBRARY : Library.Kind.LIBRARY);
    }

    @Override
    public void close() throws IOException {
        for (Entry entry : entries) {
            if (entry.archive() != null) {
                entry.archive().close();
            }
        }
    }
}
