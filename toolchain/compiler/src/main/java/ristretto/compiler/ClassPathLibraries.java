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

/** Which entry of a class path a class is from: the first that has it, or has what stands for it if it is one of {@code java.*}. */
public final class ClassPathLibraries implements AutoCloseable {
    private static final Pattern ARCHIVE = Pattern.compile("(.+?)-\\d.*\\.jar");
    private static final String EMULATED = "org/teavm/classlib/";
    private static final Library APPLICATION = new Library("the application", Library.Kind.APPLICATION);

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Library library, Path path, ZipFile archive) {
        boolean has(String resource) {
            return archive == null ? Files.exists(path.resolve(resource)) : archive.getEntry(resource) != null;
        }
    }

    /** @param classPath archives and directories; what does not exist has nothing */
    public ClassPathLibraries(List<Path> classPath) throws IOException {
        for (Path path : classPath) {
            if (Files.isDirectory(path)) {
                entries.add(new Entry(ofDirectory(path), path, null));
            } else if (Files.exists(path)) {
                entries.add(new Entry(ofArchive(path.getFileName().toString()), path, new ZipFile(path.toFile())));
            }
        }
    }

    /** The library of a class, with a name that people know; that of the class around it, if it was generated. */
    Optional<Library> ofClass(String name) {
        return entryOfClass(name).map(Entry::library);
    }

    /** The entry that a class is from, given its binary name. */
    public Optional<Path> pathOfClass(String name) {
        return entryOfClass(name).map(Entry::path);
    }

    private Optional<Entry> entryOfClass(String name) {
        int nested = name.indexOf('$', 1);
        String outermost = (nested < 0 ? name : name.substring(0, nested)).replace('.', '/');
        int simple = outermost.lastIndexOf('/') + 1;
        return entry(outermost + ".class").or(() -> entry(EMULATED + outermost.substring(0, simple) + "T" + outermost.substring(simple) + ".class"));
    }

    Optional<Library> ofResource(String name) {
        return entry(name).map(Entry::library);
    }

    private Optional<Entry> entry(String resource) {
        return entries.stream().filter(entry -> entry.has(resource)).findFirst();
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
