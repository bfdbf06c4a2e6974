package ristretto.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import ristretto.compiler.CompilationFailure;

/** Random programs, many to an image, on HotSpot and in the sandbox. */
final class RandomPrograms {
    private static final String PACKAGE = "generated";

    private RandomPrograms() { }

    /** Runs the programs of the seeds from {@code first} on; returns those that differ, with both outputs. */
    static List<String> differences(long first, int count, Path directory) throws IOException, InterruptedException, CompilationFailure {
        Path sources = Files.createDirectories(directory.resolve("sources/" + PACKAGE));
        Path classes = Files.createDirectories(directory.resolve("classes"));
        List<String> files = new ArrayList<>();
        StringBuilder main = new StringBuilder("package " + PACKAGE + ";\npublic final class Main {\n"
            + "    public static void main(String[] a) {\n        StringBuilder log;\n");
        for (long seed = first; seed < first + count; seed++) {
            String name = "P" + Long.toUnsignedString(seed);
            files.add(write(sources.resolve(name + ".java"), ProgramGenerator.source(seed, PACKAGE, name)));
            main.append("        System.out.println(\"").append(Cases.HEADING).append(seed).append("\");\n        log = new StringBuilder();\n        try { ")
                .append(name).append(".run(log); } catch (Throwable e) { log.append(e.getClass().getName()); }\n        System.out.println(log);\n");
        }
        files.add(write(sources.resolve("Main.java"), main.append("        System.out.println(\"" + Cases.HEADING + "end\");\n    }\n}\n").toString()));
        compile(files, classes);
        Map<String, String> expected = Output.byCase(Runs.onJvm(PACKAGE + ".Main", List.of(classes)));
        Path image = Runs.image(PACKAGE + ".Main", List.of(classes), "sandbox", directory.resolve("image"));
        Map<String, String> actual = Output.byCase(Runs.inSandbox(image));
        List<String> differences = new ArrayList<>();
        expected.forEach((seed, output) -> {
            if (!output.equals(actual.get(seed))) {
                differences.add("seed " + seed + "\n  HotSpot: " + output + "\n  image:   " + actual.get(seed));
            }
        });
        return differences;
    }

    private static String write(Path file, String source) throws IOException {
        return Files.writeString(file, source).toString();
    }

    private static void compile(List<String> files, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> arguments = new ArrayList<>(List.of("-nowarn", "-Xlint:none", "-proc:none", "-d", classes.toString()));
        arguments.addAll(files);
        if (compiler.run(null, null, System.err, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("a generated program does not compile");
        }
    }

    /**
     * Goes on for so many minutes, from a seed on, with a batch of programs to an image; returns what differed. Each batch and
     * its seeds are printed.
     */
    static List<String> differencesWithin(Duration time, long first, int batch, Path directory) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(time);
        List<String> found = new ArrayList<>();
        long seed = first;
        for (; Instant.now().isBefore(end); seed += batch) {
            List<String> differences = differencesOrFailure(seed, batch, Files.createDirectories(directory.resolve("batch")));
            System.out.println("seeds " + seed + " to " + (seed + batch - 1) + ": " + differences.size() + " differ");
            differences.forEach(System.out::println);
            found.addAll(differences);
            delete(directory.resolve("batch"));
        }
        System.out.println("seeds " + first + " to " + (seed - 1) + ": " + (seed - first) + " programs, of which " + found.size() + " differ");
        return found;
    }

    /** The compiler may fail too: TeaVM does so with a runtime exception. */
    private static List<String> differencesOrFailure(long first, int count, Path directory) throws IOException, InterruptedException {
        try {
            return differences(first, count, directory);
        } catch (CompilationFailure | RuntimeException failure) {
            return List.of("no image of seeds " + first + " to " + (first + count - 1) + ": " + failure);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
