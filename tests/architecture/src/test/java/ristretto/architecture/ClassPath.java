package ristretto.architecture;

import java.io.File;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The classes of this project on the class path, by internal name. */
final class ClassPath {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    private ClassPath() {
    }

    /** The classes of modules whose directory, relative to the project's, matches {@code pattern}. */
    static Map<String, ClassModel> classes(String pattern) throws IOException {
        Map<String, ClassModel> classes = new TreeMap<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (path.startsWith(HOME) && HOME.relativize(path).toString().replaceFirst("/target/.*", "").matches(pattern)) {
                add(path, classes);
            }
        }
        return classes;
    }

    private static void add(Path entry, Map<String, ClassModel> classes) throws IOException {
        if (Files.isDirectory(entry)) {
            addTree(entry, classes);
        } else if (Files.exists(entry)) {
            try (FileSystem archive = FileSystems.newFileSystem(entry)) {
                addTree(archive.getPath("/"), classes);
            }
        }
    }

    private static void addTree(Path root, Map<String, ClassModel> classes) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                ClassModel model = ClassFile.of().parse(Files.readAllBytes(file));
                classes.put(model.thisClass().asInternalName(), model);
            }
        }
    }
}
