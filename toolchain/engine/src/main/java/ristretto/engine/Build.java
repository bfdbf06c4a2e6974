package ristretto.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ristretto.compiler.CompilationFailure;
import ristretto.compiler.Diagnostic;
import ristretto.compiler.ImageCompiler;
import ristretto.compiler.ImageRequest;
import ristretto.compiler.Progress;
import ristretto.packages.PackageFailure;
import ristretto.resolver.Plan;
import ristretto.resolver.ResolutionFailure;

/** Makes an appliance of its project, one step after the other; a step whose inputs are those of the last time is left out. */
public final class Build {
    private static final String NETWORK = "ristretto.signatures.Network";
    private static final String IMAGE = "image";

    private final Artefacts artefacts;
    private final Dependencies dependencies;
    private final ImageCompiler imageCompiler;
    private final Path workingDirectory;
    private final Recorder recorder;

    /** A build that nobody records. */
    public Build(Artefacts artefacts, Dependencies dependencies, ImageCompiler imageCompiler, Path workingDirectory) {
        this(artefacts, dependencies, imageCompiler, workingDirectory, Recorder.NONE);
    }

    /**
     * @param workingDirectory to which paths on the command line are relative
     * @param recorder is told of each image
     */
    public Build(Artefacts artefacts, Dependencies dependencies, ImageCompiler imageCompiler, Path workingDirectory, Recorder recorder) {
        this.artefacts = artefacts;
        this.dependencies = dependencies;
        this.imageCompiler = imageCompiler;
        this.workingDirectory = workingDirectory;
        this.recorder = recorder;
    }

    /**
     * {@code build(request, progress)} builds for one target.
     *
     * @throws BuildFailure if that cannot be done
     */
    public BuildResult build(BuildRequest request, Progress progress) throws BuildFailure {
        Project project = Project.at(request.project());
        return attempt(project, () -> {
            Compiled compiled = compiled(project, request, progress, () -> expect(project, request));
            return build(project, prepare(project, request, compiled, progress), request, progress);
        });
    }

    /**
     * {@code describe(request, progress)} is what can be set of an appliance. The project is compiled and resolved for that.
     *
     * @throws BuildFailure if that cannot be done
     */
    public ApplianceReport describe(BuildRequest request, Progress progress) throws BuildFailure {
        Project project = Project.at(request.project());
        return attempt(project, () -> {
            Prepared prepared = prepare(project, request, compiled(project, request, progress), progress);
            return ApplianceReport.of(prepared.plan(), prepared.described(), request);
        });
    }

    /**
     * {@code graph(request, progress)} is what an appliance is made of. The project is compiled and resolved for that.
     *
     * @throws BuildFailure if that cannot be done
     */
    public ModuleGraph graph(BuildRequest request, Progress progress) throws BuildFailure {
        Project project = Project.at(request.project());
        return attempt(project, () -> {
            Prepared prepared = prepare(project, request, compiled(project, request, progress), progress);
            return ModuleGraph.of(prepared.plan(), prepared.described(), request.target());
        });
    }

    /**
     * {@code source(request, progress)} is the main class that is generated for an appliance. The project is compiled and resolved
     * for that; no image is made.
     *
     * @throws BuildFailure if that cannot be done
     */
    public String source(BuildRequest request, Progress progress) throws BuildFailure {
        Project project = Project.at(request.project());
        return attempt(project, () -> {
            Prepared prepared = prepare(project, request, compiled(project, request, progress), progress);
            return new Generator(prepared.plan(), prepared.described(), request.target()).generate();
        });
    }

    /**
     * {@code buildAll(request, progress)} builds every unikernel of an appliance, or the one that is asked for.
     *
     * @throws BuildFailure if that cannot be done
     */
    public List<BuildResult> buildAll(BuildRequest request, Progress progress) throws BuildFailure {
        Project project = Project.at(request.project());
        return attempt(project, () -> {
            Compiled first = compiled(project, request, progress, () -> expect(project, request));
            List<BuildResult> results = new ArrayList<>();
            for (String name : request.unikernel().isEmpty() ? first.described().unikernels() : List.<String>of()) {
                BuildRequest one = request.of(name);
                Compiled compiled = results.isEmpty() ? first : compiled(project, one, progress);
                results.add(build(project, prepare(project, one, compiled, progress), one, progress));
            }
            return results.isEmpty() ? List.of(build(project, prepare(project, request, first, progress), request, progress)) : results;
        });
    }

    private <T> T attempt(Project project, Step<T> step) throws BuildFailure {
        try {
            return step.result();
        } catch (ResolutionFailure failure) {
            throw new BuildFailure(BuildFailure.Kind.APPLIANCE, failure.getMessage(), failure);
        } catch (CompilationFailure failure) {
            List<Diagnostic> located = failure.diagnostics().stream().map(each -> located(each, project)).toList();
            throw new BuildFailure(BuildFailure.Kind.APPLIANCE, located, failure);
        } catch (IOException failure) {
            throw new BuildFailure(BuildFailure.Kind.ENVIRONMENT, "cannot read or write: " + failure.getMessage(), failure);
        }
    }

    /** A class file names its source relative to a directory of sources. */
    private Diagnostic located(Diagnostic diagnostic, Project project) {
        Path source = project.sourceDirectory().resolve(diagnostic.file());
        return Files.isRegularFile(source) ? new Diagnostic(shown(source), diagnostic.line(), diagnostic.message()) : diagnostic;
    }

    /** Tells the compiler of an image that it will be asked for. */
    private void expect(Project project, BuildRequest request) {
        if (request.target().image()) {
            imageCompiler.expect(workDirectory(project, request).resolve(IMAGE));
        }
    }

    private static Path workDirectory(Project project, BuildRequest request) {
        return project.buildDirectory().resolve(request.target().label()).resolve(request.unikernel()).resolve(request.profiled() ? "profiled" : "");
    }

    private Compiled compiled(Project project, BuildRequest request, Progress progress) throws BuildFailure, IOException {
        return compiled(project, request, progress, () -> { });
    }

    /** @param changed is run if a source had changed */
    private Compiled compiled(Project project, BuildRequest request, Progress progress, Runnable changed) throws BuildFailure, IOException {
        Dependencies.ClassPaths classPaths = (request.packages().offline() ? dependencies.offline() : dependencies).of(project, progress);
        Path classes = project.buildDirectory().resolve("classes");
        progress.step("compile sources");
        boolean compiled = new SourceCompiler(workingDirectory).compile(project.sources(), project.resources(), classPaths.compile(), classes);
        if (compiled) {
            changed.run();
        }
        progress.step("resolve");
        return new Compiled(new DescriptionReader(project.directory(), workingDirectory).read(classes, classPaths.compile(), request.unikernel(),
                request.keys()), classPaths, classPath(classes, classPaths), compiled);
    }

    private record Compiled(Described described, Dependencies.ClassPaths dependencies, List<Path> classPath, boolean changed) { }

    /** Sources, description and plan: what is the same whether an image is wanted or only a report. */
    private Prepared prepare(Project project, BuildRequest request, Compiled compiled, Progress progress) throws BuildFailure, IOException {
        Described described = compiled.described().with(fileValues(project, request.given()));
        requireOne(described, request);
        PackageSelection.Resolved resolved = resolve(project, compiled.classPath(), described, request, progress);
        List<Path> classPath = resolved.classPath();
        Plan plan = resolved.plan();
        checkInterfaces(plan, request.target());
        SettingsCheck settings = new SettingsCheck(plan, described);
        settings.checkDescription();
        settings.checkArguments(request.given().arguments().keySet());
        try (SettingsTrial trial = new SettingsTrial(classPath, described.entries(), request.given().arguments())) {
            trial.check(plan.settings());
        }
        /* All but the project's own classes, which come first. */
        Dependencies.ClassPaths all = new Dependencies.ClassPaths(compiled.dependencies().compile(), classPath.subList(1, classPath.size()));
        return new Prepared(described, plan, all, classPath, compiled.changed());
    }

    private static void requireOne(Described described, BuildRequest request) throws BuildFailure {
        if (request.unikernel().isEmpty() && !described.unikernels().isEmpty()) {
            throw new BuildFailure(BuildFailure.Kind.REQUEST, "this appliance is made of the unikernels " + String.join(", ", described.unikernels())
                    + ": choose one with '--unikernel NAME'");
        }
    }

    /** A sandbox is started with one descriptor for its network. */
    private static void checkInterfaces(Plan plan, Target target) throws BuildFailure {
        List<String> interfaces = plan.positions(NETWORK);
        if (target == Target.SANDBOX && interfaces.size() > 1) {
            throw new BuildFailure(BuildFailure.Kind.APPLIANCE, "target sandbox has one network interface, and this appliance needs "
                    + interfaces.size() + ": " + String.join(", ", interfaces) + "; build it for virtio or jvm");
        }
    }

    private BuildResult build(Project project, Prepared prepared, BuildRequest request, Progress progress)
            throws BuildFailure, CompilationFailure, IOException {
        Described described = prepared.described();
        Plan plan = prepared.plan();
        List<Path> classPath = prepared.classPath();
        plan.inOrder().forEach(node -> progress.detail(Explanation.of(node)));

        progress.step("generate");
        Path directory = workDirectory(project, request);
        Optional<Path> packed = new FilePacking(directory).pack(described);
        Path source = directory.resolve("generated/ristretto/generated/Main.java");
        boolean changed = write(source, new Generator(plan, described, request.target()).generate());
        Path generated = directory.resolve("classes");
        changed |= new SourceCompiler(workingDirectory).compile(List.of(source), directory.resolve("none"), classPath, generated);

        List<Path> whole = new ArrayList<>(List.of(generated, directory.resolve("files")));
        whole.addAll(classPath);
        Optional<Path> image = Optional.empty();
        Optional<Path> contents = Optional.empty();
        if (request.target().image()) {
            whole.addAll(artefacts.classLibrary());
            ImageCache cache = new ImageCache(directory, imageCompiler);
            ImageOrigin origin = new ImageOrigin(project, plan, new Ingredients(project, request, described, artefacts, prepared.dependencies()),
                    SystemCalls.of(request.target(), classPath));
            ImageRequest toCompile = new ImageRequest(whole, Generator.MAIN, directory.resolve(IMAGE), packed, request.target().label(),
                    request.profiled());
            image = Optional.of(cache.compile(toCompile, described.name(), request.profiled() ? () -> Files::readAllBytes : origin::begin, progress));
            contents = request.profiled() ? Optional.empty() : Optional.of(toCompile.contents());
            if (cache.compiled()) {
                origin.record(recorder);
                changed = true;
            }
        }
        return new BuildResult(described.name(), request.unikernel(), whole, Generator.MAIN, source, image, contents,
                new SettingsCheck(plan, described).settable(), plan.positions(NETWORK), prepared.compiled() | changed);
    }

    private record Prepared(Described described, Plan plan, Dependencies.ClassPaths dependencies, List<Path> classPath, boolean compiled) { }

    private interface Step<T> {
        T result() throws BuildFailure, ResolutionFailure, CompilationFailure, IOException;
    }

    /** What the file of settings says: the one that was named, or else the project's. */
    private Map<String, Described.Entry> fileValues(Project project, GivenValues given) throws BuildFailure, IOException {
        Optional<Path> file = given.file().isPresent() ? given.file() : SettingsFile.of(project);
        return file.isEmpty() ? Map.of() : SettingsFile.read(file.get(), shown(file.get()));
    }

    private String shown(Path file) {
        return file.startsWith(workingDirectory) ? workingDirectory.relativize(file).toString() : file.toString();
    }

    /** The project's classes, then all packages of this installation, then what else the project depends on. */
    private List<Path> classPath(Path classes, Dependencies.ClassPaths classPaths) {
        List<Path> classPath = new ArrayList<>(List.of(classes));
        classPath.addAll(artefacts.packages());
        classPaths.runtime().stream().filter(each -> !classPath.contains(each)).forEach(classPath::add);
        return classPath;
    }

    private PackageSelection.Resolved resolve(Project project, List<Path> classPath, Described described, BuildRequest request, Progress progress)
            throws BuildFailure, IOException {
        try {
            return new PackageSelection(project, described, request, classPath, dependencies).resolve(progress);
        } catch (ResolutionFailure failure) {
            throw new BuildFailure(BuildFailure.Kind.APPLIANCE, List.of(SettingsCheck.at(described.origin(), failure.getMessage())), failure);
        } catch (PackageFailure failure) {
            throw new BuildFailure(kind(failure.kind()), failure.getMessage(), failure);
        }
    }

    private static BuildFailure.Kind kind(PackageFailure.Kind kind) {
        return switch (kind) {
            case REQUEST -> BuildFailure.Kind.REQUEST;
            case CONTENT -> BuildFailure.Kind.APPLIANCE;
            case ENVIRONMENT -> BuildFailure.Kind.ENVIRONMENT;
        };
    }

    /** Writes a file unless it says the same already; true if it did not. */
    private static boolean write(Path file, String text) throws IOException {
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return false;
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return true;
    }
}
