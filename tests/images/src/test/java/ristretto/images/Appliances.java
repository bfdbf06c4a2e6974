package ristretto.images;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ristretto.compiler.CompilationFailure;
import ristretto.compiler.ImageCompiler;
import ristretto.compiler.ImageRequest;
import ristretto.compiler.Progress;
import ristretto.compiler.TeavmImageCompiler;
import ristretto.engine.Artefacts;
import ristretto.engine.Build;
import ristretto.engine.BuildFailure;
import ristretto.engine.BuildRequest;
import ristretto.engine.BuildResult;
import ristretto.engine.Dependencies;
import ristretto.engine.GivenValues;
import ristretto.engine.Target;
import ristretto.engine.Transports;

/** Builds what is tested, as the command would, from the class path of the tests. */
final class Appliances {
    private static final Path OUTPUT = Path.of("target/appliances").toAbsolutePath();
    private static final Path SOURCE = Path.of("appliance").toAbsolutePath();

    private Appliances() { }

    /** The conformance service with the files of {@code site}; {@code name} tells such appliances apart. */
    static synchronized BuildResult conformance(String name, Path site, Target target, Transports transports) {
        return build(name, SOURCE, keys(site), target, transports);
    }

    /** One of the examples, with the values of its keys. */
    static synchronized BuildResult example(String name, Target target, Transports transports, Map<String, String> keys) {
        return build(name, Path.of("../../examples").resolve(name).toAbsolutePath().normalize(), keys, target, transports);
    }

    /** The generated main class of one of the examples; no image is made. */
    static synchronized String source(String name, Target target, Map<String, String> keys) throws IOException {
        /* An executable that there is anyway stands for the image. */
        Path none = Path.of(System.getProperty("java.home"), "bin", "java");
        Path source = Path.of("../../examples").resolve(name).toAbsolutePath().normalize();
        return Files.readString(build("sources-" + name, source, keys, target, target == Target.JVM ? Transports.SOCKETS : Transports.ANY,
                GivenValues.NONE, (request, progress) -> none).source());
    }

    /** The image of examples/website for virtio. */
    static synchronized Path website(Path site) {
        return website(site, GivenValues.NONE);
    }

    /** The same with a file of settings. */
    static synchronized Path website(Path site, Path settings) {
        return website(site, new GivenValues(Optional.of(settings), Map.of()));
    }

    private static Path website(Path site, GivenValues given) {
        Path source = Path.of("../../examples/website").toAbsolutePath().normalize();
        return build("website", source, keys(site), Target.VIRTIO, Transports.ANY, given, new TeavmImageCompiler()).image().orElseThrow();
    }

    private static Map<String, String> keys(Path site) {
        return Map.of("site", site.toAbsolutePath().toString());
    }

    private static BuildResult build(String name, Path source, Map<String, String> keys, Target target, Transports transports) {
        return build(name, source, keys, target, transports, GivenValues.NONE, new TeavmImageCompiler());
    }

    private static BuildResult build(String name, Path source, Map<String, String> keys, Target target, Transports transports,
            GivenValues given, ImageCompiler compiler) {
        Path project = OUTPUT.resolve(name);
        Build build = new Build(artefacts(), Appliances::dependencies, compiler, OUTPUT);
        try {
            copySource(source, project);
            return build.build(new BuildRequest(project, target, keys, transports, given), new Silence());
        } catch (BuildFailure failure) {
            throw new IllegalStateException(failure.diagnostics().toString(), failure);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** An image of a class of this module that has a {@code main} method. */
    static Path program(Class<?> main) {
        return program(main, Target.VIRTIO, false);
    }

    /** The same to be watched while it runs. */
    static Path profiled(Class<?> main, Target target) {
        return program(main, target, true);
    }

    private static synchronized Path program(Class<?> main, Target target, boolean profiled) {
        try {
            Path directory = Files.createDirectories(OUTPUT.resolve(main.getSimpleName()).resolve(profiled ? target.label() : ""));
            return new TeavmImageCompiler().compile(new ImageRequest(classPath(".*"), main.getName(), directory, Optional.empty(),
                    target.label(), profiled), new Silence());
        } catch (CompilationFailure failure) {
            throw new IllegalStateException(failure.diagnostics().toString(), failure);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Every target builds in a directory of its own, and none in the sources. */
    private static void copySource(Path source, Path project) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).filter(path -> !path.startsWith(source.resolve("target"))).toList()) {
                Path copy = project.resolve(source.relativize(file));
                if (!Files.exists(copy) || Files.mismatch(file, copy) >= 0) {
                    Files.createDirectories(copy.getParent());
                    Files.write(copy, Files.readAllBytes(file));
                }
            }
        }
    }

    private static Artefacts artefacts() {
        return new Artefacts(classPath("/(libraries|platforms)/[^/]+/target/.*|/signatures/target/.*"),
                classPath("/toolchain/configuration/target/.*"), classPath("/classlib/target/.*"));
    }

    private static Dependencies.ClassPaths dependencies(ristretto.engine.Project project, Progress progress) {
        List<Path> service = classPath("/tests/http/target/(classes|ristretto-http-tests-[0-9.]+\\.jar)");
        List<Path> compile = new ArrayList<>(artefacts().packages());
        compile.addAll(artefacts().language());
        compile.addAll(service);
        return new Dependencies.ClassPaths(compile, service);
    }

    /** What this project built, as directories or archives, where the end of the path matches {@code pattern}. */
    private static List<Path> classPath(String pattern) {
        Path home = Path.of("../..").toAbsolutePath().normalize();
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(path -> path.startsWith(home) && path.toString().substring(home.toString().length()).matches(pattern)).toList();
    }

    /** Progress that nobody follows. */
    private static final class Silence implements Progress {
        @Override
        public void step(String name) { }

        @Override
        public void detail(String line) { }
    }
}
