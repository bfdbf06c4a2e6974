package ristretto.compiler;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What takes part in making an image besides the appliance and its class path, for those who record it. */
public final class CompilerInputs {
    /** The file in musl's archive that says its version, behind the name of that member. */
    private static final Pattern MUSL_VERSION = Pattern.compile("version\\.l?o/.{0,2000}?\\b(\\d+\\.\\d+\\.\\d+)\\x00", Pattern.DOTALL);

    private CompilerInputs() { }

    /** The archives of TeaVM, whose class library stands behind the class path. */
    public static List<Path> runtime() {
        return ProgramClasses.teavm().stream().map(File::toPath).toList();
    }

    /** The archive of C functions that images are linked with. */
    public static Path cLibrary() {
        return Gcc.MUSL_LIBRARY;
    }

    /** The version of {@link #cLibrary}; empty if it does not say. */
    public static String cLibraryVersion() throws IOException {
        Matcher version = MUSL_VERSION.matcher(Files.readString(cLibrary(), StandardCharsets.ISO_8859_1));
        return version.find() ? version.group(1) : "";
    }

    /** The programs of the system that take part, and what they say of their version. */
    public static Map<String, String> programs() throws IOException {
        Map<String, String> versions = new LinkedHashMap<>();
        for (String program : List.of("gcc", "as", "ld")) {
            ProcessBuilder builder = new ProcessBuilder(program, "--version").redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
                versions.put(program, lines.readLine());
            }
        }
        return versions;
    }

    /** The options with which C is compiled for a target. */
    public static List<String> options(String target) throws CompilationFailure {
        return Gcc.options(TargetSources.of(target).anyAddress());
    }

    /** The binary names of the classes of which there is anything in the image that was made last in {@code workDirectory}. */
    public static SortedSet<String> classes(Path workDirectory) throws IOException {
        SortedSet<String> classes = new TreeSet<>();
        Path list = workDirectory.resolve("c/all.txt");
        for (String file : Files.exists(list) ? Files.readAllLines(list) : List.<String>of()) {
            if (file.startsWith("classes/")) {
                classes.add(file.substring("classes/".length(), file.length() - ".c".length()).replace('/', '.').replace("@d", "$"));
            }
        }
        return classes;
    }
}
