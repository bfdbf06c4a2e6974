package ristretto.sandboxed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ristretto.compiler.CompilationFailure;
import ristretto.compiler.ImageRequest;
import ristretto.compiler.Progress;
import ristretto.compiler.TeavmImageCompiler;
import ristretto.packer.FilePacker;

/** An image of this module, compiled when it is first needed. */
enum SandboxImage {
    HELLO(Hello.class, Optional.empty()),
    PROBE(Probe.class, Optional.empty()),
    WEB(WebService.class, Optional.of(site()));

    private final Class<?> main;
    private final Optional<Path> site;
    private Path image;

    SandboxImage(Class<?> main, Optional<Path> site) {
        this.main = main;
        this.site = site;
    }

    /** The files that the tests of HTTP ask for. */
    static Path site() {
        return Path.of("../http/site");
    }

    synchronized Path path() {
        if (image == null) {
            image = compile();
        }
        return image;
    }

    /** Runs the image until it ends. */
    Ended run(String... words) {
        try {
            Process process = start(words);
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(path().toString()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private Path compile() {
        try {
            Path directory = Files.createDirectories(Path.of("target/images", main.getSimpleName()));
            return new TeavmImageCompiler().compile(new ImageRequest(classPath(), main.getName(), directory.toAbsolutePath(),
                pack(directory), "sandbox"), quiet());
        } catch (CompilationFailure failure) {
            throw new IllegalStateException(failure.diagnostics().toString(), failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Optional<Path> pack(Path directory) throws IOException, CompilationFailure {
        if (site.isEmpty()) {
            return Optional.empty();
        }
        Path packed = directory.resolve("files.bin").toAbsolutePath();
        FilePacker.pack(site.get(), packed);
        return Optional.of(packed);
    }

    /** What this project built; the compiler brings its own class library. */
    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(":")).map(Path::of)
            .filter(path -> path.endsWith("target/classes") || path.getFileName().toString().startsWith("ristretto-")).toList();
    }

    private static Progress quiet() {
        return new Progress() {
            @Override
            public void step(String name) { }

            @Override
            public void detail(String text) { }
        };
    }

    /** @param status as a shell gives it: 128 and the signal's number if one ended the process */
    record Ended(int status, String output) { }
}
