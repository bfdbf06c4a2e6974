package ristretto.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ristretto.compiler.CompilationFailure;
import ristretto.compiler.ImageCompiler;
import ristretto.compiler.ImageRequest;
import ristretto.compiler.Progress;
import ristretto.resolver.ClassFileIndex;
import ristretto.resolver.Plan;
import ristretto.resolver.PreferenceResolver;
import ristretto.resolver.Request;
import ristretto.resolver.ResolutionFailure;

/** Makes an appliance of its project, one step after the other; a step whose inputs are those of the last time is left out. */
public final class Build {
    private final Artefacts artefacts;
    private final Dependencies dependencies;
    private final ImageCompiler imageCompiler;
    private final Path workingDirectory;

    /** @param workingDirectory to which paths on the command line are relative */
    public Build(Artefacts artefacts, Dependencies dependencies, ImageCompiler imageCompiler, Path workingDirectory) {
        this.artefacts = artefacts;
        this.dependencies = dependencies;
        this.imageCompiler = imageCompiler;
        this.workingDirectory = workingDirectory;
    }

    /**
     * {@code build(request, progress)} builds for one target.
     *
     * @throws BuildFailure if that cannot be done
     */
    public BuildResult build(BuildRequest request, Progress progress) throws BuildFailure {
        Project project = Project.at(request.project());
        try {
            return build(project, request, progress);
        } catch (ResolutionFailure failure) {
            throw new BuildFailure(BuildFailure.Kind.APPLIANCE, failure.getMessage(), failure);
        } catch (CompilationFailure failure) {
            throw new BuildFailure(BuildFailure.Kind.APPLIANCE, failure.diagnostics(), failure);
        } catch (IOException failure) {
            throw new BuildFailure(BuildFailure.Kind.ENVIRONMENT, "cannot read or write: " + failure.getMessage(), failure);
        }
    }

    private BuildResult build(Project project, BuildRequest request, Progress progress)
            throws BuildFailure, ResolutionFailure, CompilationFailure, IOException {
        Dependencies.ClassPaths classPaths = dependencies.of(project, progress);
        Path classes = project.buildDirectory().resolve("classes");
        progress.step("compile sources");
        SourceCompiler compiler = new SourceCompiler(workingDirectory);
        boolean compiled = compiler.compile(project.sources(), project.resources(), classPaths.compile(), classes);

        progress.step("resolve");
        Described described = new DescriptionReader(project.directory(), workingDirectory).read(classes, classPaths.compile(), request.keys());
        List<Path> classPath = classPath(classes, classPaths);
        Plan plan = resolve(classPath, described, request);
        SettingsCheck settings = new SettingsCheck(plan, described);
        settings.checkDescription();
        settings.checkArguments(request.arguments());
        plan.inOrder().forEach(node -> progress.detail(Explanation.of(node)));

        progress.step("generate");
        Path directory = project.buildDirectory().resolve(request.target().label());
        Optional<Path> packed = new FilePacking(directory).pack(described);
        Path source = directory.resolve("generated/ristretto/generated/Main.java");
        boolean changed = write(source, new Generator(plan, described, request.target()).generate());
        Path generated = directory.resolve("classes");
        changed |= compiler.compile(List.of(source), directory.resolve("none"), classPath, generated);

        List<Path> whole = new ArrayList<>(List.of(generated, directory.resolve("files")));
        whole.addAll(classPath);
        Optional<Path> image = Optional.empty();
        if (request.target().image()) {
            whole.addAll(artefacts.classLibrary());
            ImageCache cache = new ImageCache(directory, imageCompiler);
            image = Optional.of(cache.compile(new ImageRequest(whole, Generator.MAIN, directory.resolve("image"), packed,
                    request.target().label()), described.name(), progress));
            changed |= cache.compiled();
        }
        return new BuildResult(described.name(), whole, Generator.MAIN, source, image, settings.settable(), compiled | changed);
    }

    /** The project's classes, then all packages of this installation, then what else the project depends on. */
    private List<Path> classPath(Path classes, Dependencies.ClassPaths classPaths) {
        List<Path> classPath = new ArrayList<>(List.of(classes));
        classPath.addAll(artefacts.packages());
        classPaths.runtime().stream().filter(each -> !classPath.contains(each)).forEach(classPath::add);
        return classPath;
    }

    private static Plan resolve(List<Path> classPath, Described described, BuildRequest request) throws ResolutionFailure, IOException {
        try (ClassFileIndex index = new ClassFileIndex(classPath)) {
            return new PreferenceResolver(index).resolve(new Request(described.name(), described.main(), request.target().label(),
                    described.bindings(), Generator.SERVICES, request.transports().rules()));
        }
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
