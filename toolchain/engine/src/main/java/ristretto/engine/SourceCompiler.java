package ristretto.engine;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import ristretto.compiler.Diagnostic;
import ristretto.resolver.Names;

/** Compiles Java sources to class files in a directory, unless that was done already. */
final class SourceCompiler {
    private static final Pattern BINDING = Pattern.compile(
            "^no suitable method found for with\\(java\\.lang\\.Class<([^<>]*)>,(?:java\\.lang\\.String,)?java\\.lang\\.Class<([^<>]*)>\\)");

    private final Path workingDirectory;

    /** @param workingDirectory what paths in messages are relative to, where possible */
    SourceCompiler(Path workingDirectory) {
        this.workingDirectory = workingDirectory;
    }

    /**
     * {@code compile(sources, resources, classPath, output)} fills {@code output} with class files and resources.
     *
     * @return whether there was anything to do
     * @throws BuildFailure with the file and line of each error
     */
    boolean compile(List<Path> sources, Path resources, List<Path> classPath, Path output) throws BuildFailure, IOException {
        Path stampFile = output.resolveSibling(output.getFileName() + ".stamp");
        StepInputs inputs = new StepInputs(List.of(Runtime.version(), sources),
                Stream.of(sources, List.of(resources), classPath).flatMap(List::stream).toList());
        if (inputs.unchanged(stampFile)) {
            return false;
        }
        delete(output);
        Files.createDirectories(output);
        compile(sources, classPath, output);
        copy(resources, output);
        inputs.keep(stampFile);
        return true;
    }

    private void compile(List<Path> sources, List<Path> classPath, Path output) throws BuildFailure, IOException {
        if (sources.isEmpty()) {
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        List<String> options = List.of("-g", "-parameters", "-proc:none", "-encoding", "UTF-8", "-d", output.toString(),
                "-classpath", classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(collector, Locale.ROOT, null)) {
            StringWriter rest = new StringWriter();
            if (!compiler.getTask(rest, manager, collector, options, null, manager.getJavaFileObjectsFromPaths(sources)).call()) {
                throw failure(collector, rest.toString());
            }
        }
    }

    private BuildFailure failure(DiagnosticCollector<JavaFileObject> collector, String rest) {
        List<Diagnostic> errors = new ArrayList<>();
        for (javax.tools.Diagnostic<? extends JavaFileObject> each : collector.getDiagnostics()) {
            if (each.getKind() == javax.tools.Diagnostic.Kind.ERROR) {
                String file = each.getSource() == null ? "" : shown(Path.of(each.getSource().toUri()));
                errors.add(new Diagnostic(file, (int) Math.max(0, each.getLineNumber()), plain(each.getMessage(Locale.ROOT))));
            }
        }
        if (errors.isEmpty()) {
            errors.add(new Diagnostic("", 0, "the Java compiler failed: " + rest.strip()));
        }
        return new BuildFailure(BuildFailure.Kind.APPLIANCE, errors, null);
    }

    /** The compiler lists all the methods that a wrong binding does not fit; one of them is meant. */
    private static String plain(String message) {
        Matcher binding = BINDING.matcher(message);
        return binding.find() && message.contains(" ristretto.configuration.Description.<S>with(")
                ? Names.simple(binding.group(2)) + " does not implement " + Names.simple(binding.group(1)) + ", and cannot stand for it" : message;
    }

    private String shown(Path file) {
        return file.startsWith(workingDirectory) ? workingDirectory.relativize(file).toString() : file.toString();
    }

    private static void copy(Path resources, Path output) throws IOException {
        for (Path file : Project.files(resources)) {
            Path to = output.resolve(resources.relativize(file));
            Files.createDirectories(to.getParent());
            Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes a directory and all that is in it, if it exists. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
