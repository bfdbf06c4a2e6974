package ristretto.collector.harness;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import ristretto.compiler.CompilationFailure;
import ristretto.compiler.ImageRequest;
import ristretto.compiler.Progress;
import ristretto.compiler.TeavmImageCompiler;

/** A program as an image for the sandbox. */
public final class Image {
    /** One file of each module that is on the class path of an image. */
    private static final List<String> MODULES = List.of("org/teavm/runtime/HeapMap.class", "ristretto/c/sandbox/start.S",
        "ristretto/c/machine/heap.c", "ristretto/signatures/Arguments.class");
    private static final Progress SILENT = new Progress() {
        @Override
        public void step(String name) { }

        @Override
        public void detail(String line) { }
    };

    private final Path file;

    private Image(Path file) {
        this.file = file;
    }

    public static Image of(Class<?> program) throws IOException, CompilationFailure {
        List<Path> classPath = new ArrayList<>();
        for (String module : MODULES) {
            classPath.add(root(module));
        }
        classPath.add(root(program.getName().replace('.', '/') + ".class"));
        Path directory = Files.createDirectories(Path.of("target", "images", program.getSimpleName()).toAbsolutePath());
        return new Image(new TeavmImageCompiler().compile(
            new ImageRequest(classPath, program.getName(), directory, Optional.empty(), "sandbox"), SILENT));
    }

    /** The directory or archive on the class path that has a file. */
    static Path root(String resource) {
        URL url = Image.class.getClassLoader().getResource(resource);
        try {
            String text = url.toURI().getSchemeSpecificPart();
            int inside = text.length() - resource.length() - (url.getProtocol().equals("jar") ? 2 : 1);
            return Path.of(text.substring(text.startsWith("file:") ? 5 : 0, inside));
        } catch (URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Runs the image with so many megabytes of memory, of which the heap has half; returns what it printed. */
    public String run(int megabytes, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(file.toString(), "--memory=" + megabytes));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(1, TimeUnit.MINUTES);
        return output;
    }
}
