package ristretto.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teavm.callgraph.CallGraphNode;
import org.teavm.diagnostics.Problem;
import org.teavm.diagnostics.ProblemSeverity;
import org.teavm.model.MethodReference;
import org.teavm.model.ReferenceCache;
import org.teavm.model.TextLocation;
import org.teavm.parsing.resource.ResourceProvider;
import org.teavm.vm.DirectoryBuildTarget;
import org.teavm.vm.TeaVM;
import org.teavm.vm.TeaVMBuilder;
import org.teavm.vm.TeaVMOptimizationLevel;

/** Java bytecode to C: TeaVM's whole-program compiler with our class library and transformers. */
final class Translator {
    static {
        LoopNesting.correct();
    }

    private final ParsedAhead ahead;
    private final Progress progress;
    private ProgramOrigins origins;

    Translator(ParsedAhead ahead, Progress progress) {
        this.ahead = ahead;
        this.progress = progress;
    }

    /**
     * Writes the C of the program to {@code directory}, which is emptied first. What {@code main} alone makes, and makes with
     * literals, is evaluated statically; if it turns out that something else makes it too, all is done again without that.
     *
     * @return where what was written comes from
     */
    ProgramOrigins translate(ImageRequest request, Path directory) throws CompilationFailure, IOException {
        Set<MethodReference> exempt = new HashSet<>();
        while (exempt.addAll(translate(request, directory, exempt))) {
            progress.detail("again, since more than main calls " + exempt);
        }
        return origins;
    }

    /** Returns the constructors of evaluated classes that not {@code main} alone calls. */
    private Set<MethodReference> translate(ImageRequest request, Path directory, Set<MethodReference> exempt)
            throws CompilationFailure, IOException {
        empty(directory);
        try (ResourceProvider program = ProgramClasses.of(request.classPath())) {
            ClassLoader plugins = Translator.class.getClassLoader();
            ReferenceCache references = new ReferenceCache();
            ImageTarget target = new ImageTarget(TargetSources.of(request.target()).floor());
            ProgramSource classes = new ProgramSource(program, new ClassParser(references, plugins), ahead);
            TeaVM vm = new TeaVMBuilder(target).setClassLoader(plugins).setReferenceCache(references).setResourceProvider(program)
                .setClassSource(classes).build();
            vm.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
            vm.setEntryPoint(request.mainClass());
            vm.setEntryPointName("ristretto_main");
            vm.installPlugins();
            Bootstraps.install(vm);
            Constants constants = new Constants(classes, request.mainClass(), exempt);
            vm.add(new StaticEvaluation(constants));
            ParallelOptimization.install(vm, target);
            vm.build(new DirectoryBuildTarget(directory.toFile()), "image");
            report(vm.getProblemProvider().getProblems());
            MethodReference main = new MethodReference(request.mainClass(), TeaVM.MAIN_METHOD_DESC);
            ParsedAhead.keep(request.workDirectory(), ProgramClasses.all(request.classPath()), classes.asked());
            origins = new ProgramOrigins(target, vm.getDependencyInfo(), main);
            return constants.constructors().stream().filter(constructor -> calledElsewhere(vm, constructor, main))
                .collect(Collectors.toSet());
        }
    }

    private static boolean calledElsewhere(TeaVM vm, MethodReference constructor, MethodReference main) {
        CallGraphNode node = vm.getDependencyInfo().getCallGraph().getNode(constructor);
        return node != null && node.getCallerCallSites().stream().flatMap(site -> site.getCallers().stream())
            .anyMatch(caller -> !caller.getMethod().equals(main));
    }

    private void report(List<Problem> problems) throws CompilationFailure {
        List<Diagnostic> errors = new ArrayList<>();
        for (Problem problem : problems) {
            Diagnostic diagnostic = describe(problem);
            if (problem.getSeverity() == ProblemSeverity.ERROR) {
                errors.add(diagnostic);
            } else {
                progress.detail(diagnostic.toString());
            }
        }
        if (!errors.isEmpty()) {
            throw new CompilationFailure(errors);
        }
    }

    private static Diagnostic describe(Problem problem) {
        ProblemText text = new ProblemText();
        problem.render(text);
        String message = text.getText();
        if (problem.getLocation() == null) {
            return new Diagnostic("", 0, message);
        }
        TextLocation source = NullMessages.unmarked(problem.getLocation().getSourceLocation());
        if (source != null && source.getFileName() != null) {
            return new Diagnostic(source.getFileName(), Math.max(source.getLine(), 0), message);
        }
        return new Diagnostic("", 0, message + " (called from " + problem.getLocation().getMethod() + ")");
    }

    private static void empty(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(directory);
    }
}
