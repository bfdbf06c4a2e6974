package ristretto.differential;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
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

/** The same classes on the virtual machine that runs the tests, and as an image. */
final class Runs {
    private static final Progress SILENT = new Progress() {
        @Override
        public void step(String name) { }

        @Override
        public void detail(String line) { }
    };

    /** One file of each module that is on the class path of an image. */
    private static final List<String> MODULES = List.of("ristretto/corrections/MathCorrections.class", "ristretto/c/sandbox/start.S",
        "ristretto/c/pvh/boot.S", "ristretto/machine/Semantics.class", "ristretto/signatures/Arguments.class");

    private Runs() { }

    /** Without what HotSpot does to exceptions that are thrown often: it leaves out their messages. */
    static String onJvm(String mainClass, List<Path> classPath) throws IOException, InterruptedException {
        String path = String.join(":", classPath.stream().map(Path::toString).toList());
        return output(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-OmitStackTraceInFastThrow", "-Dstdout.encoding=UTF-8", "-cp", path, mainClass));
    }

    /** Compiles an image for a target. */
    static Path image(String mainClass, List<Path> classPath, String target, Path work) throws CompilationFailure, IOException {
        Files.createDirectories(work);
        List<Path> all = new ArrayList<>();
        for (String module : MODULES) {
            all.add(root(module));
        }
        all.addAll(classPath);
        return new TeavmImageCompiler().compile(new ImageRequest(all, mainClass, work, Optional.empty(), target), SILENT);
    }

    /** The directory or archive on the class path that has a file. */
    private static Path root(String resource) {
        try {
            URI found = Runs.class.getClassLoader().getResource(resource).toURI();
            String text = found.getSchemeSpecificPart();
            int inside = text.length() - resource.length() - (found.getScheme().equals("jar") ? 2 : 1);
            return Path.of(text.substring(text.startsWith("file:") ? 5 : 0, inside));
        } catch (URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static String inSandbox(Path image) throws IOException, InterruptedException {
        return output(List.of(image.toString()));
    }

    static String inVirtualMachine(Path image) throws IOException, InterruptedException {
        return output(List.of("qemu-system-x86_64", "-M", "microvm,isa-serial=on,pit=off,pic=off,rtc=on,acpi=off", "-accel", "tcg",
            "-cpu", "max", "-m", "64", "-nodefaults", "-no-user-config", "-nographic", "-serial", "stdio", "-no-reboot",
            "-device", "isa-debug-exit,iobase=0xf4,iosize=4", "-kernel", image.toString())).replace("\r", "");
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Path file = Files.createTempFile("run", ".txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(file.toFile()).start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }
}
