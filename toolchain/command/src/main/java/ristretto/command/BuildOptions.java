package ristretto.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ristretto.compiler.Progress;
import ristretto.engine.ApplianceReport;
import ristretto.engine.Build;
import ristretto.engine.BuildFailure;
import ristretto.engine.BuildRequest;
import ristretto.engine.BuildResult;
import ristretto.engine.GivenValues;
import ristretto.engine.ModuleGraph;
import ristretto.engine.Target;
import ristretto.engine.Transports;

/** What build and run have in common. */
final class BuildOptions {
    @Parameters(paramLabel = "DIRECTORY", description = "the appliance: a Maven project with a description")
    Path project;

    @Option(names = "--target", paramLabel = "TARGET", completionCandidates = TargetLabels.class, converter = TargetLabels.class,
            defaultValue = "virtio", description = "what to build for: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    Target target;

    @Option(names = "--network", paramLabel = "sockets|direct", converter = TransportLabels.class, description = "on target jvm: the JDK's sockets, or this project's own "
            + "TCP/IP on a tap device (default: sockets)")
    Transports network;

    @Option(names = "--unikernel", paramLabel = "NAME", defaultValue = "", description = "one of several unikernels of the appliance")
    String unikernel = "";

    @Option(names = "--key", paramLabel = "NAME=VALUE", description = "a parameter that is fixed in the image; see the description of the appliance")
    Map<String, String> keys = new LinkedHashMap<>();

    @Option(names = "--settings", paramLabel = "FILE", description = "values of the configuration tree, in TOML or as properties "
            + "(default: ristretto.toml or ristretto.properties in DIRECTORY)")
    Path settings;

    @Mixin
    private PackageOptions packages = new PackageOptions();

    @Option(names = "--verbose", description = "say more, with stack traces")
    boolean verbose;

    /** Whether the image is to be watched while it runs. */
    boolean profiled;

    /** {@code buildAll(surroundings, arguments)} builds all unikernels of the appliance, or the one that was chosen. */
    List<BuildResult> buildAll(Surroundings surroundings, List<String> arguments) throws BuildFailure {
        BuildRequest request = request(surroundings, arguments);
        return kept(surroundings, show(surroundings.out(), surroundings.terminal(), verbose, progress -> builder(surroundings).buildAll(request, progress)));
    }

    /** {@code build(surroundings, arguments)} builds, and shows how it goes on. */
    BuildResult build(Surroundings surroundings, List<String> arguments) throws BuildFailure {
        BuildRequest request = request(surroundings, arguments);
        return kept(surroundings, show(surroundings.out(), surroundings.terminal(), verbose,
                progress -> List.of(builder(surroundings).build(request, progress)))).getFirst();
    }

    /** {@code describe(surroundings, arguments)} finds out what can be set; only the report is for standard output. */
    ApplianceReport describe(Surroundings surroundings, List<String> arguments) throws BuildFailure {
        BuildRequest request = request(surroundings, arguments);
        return show(surroundings.err(), false, verbose, progress -> builder(surroundings).describe(request, progress));
    }

    /** {@code graph(surroundings)} finds out what the appliance is made of; only that is for standard output. */
    ModuleGraph graph(Surroundings surroundings) throws BuildFailure {
        BuildRequest request = request(surroundings, List.of());
        return show(surroundings.err(), false, verbose, progress -> builder(surroundings).graph(request, progress));
    }

    /** {@code source(surroundings)} is the generated main class; only that is for standard output. */
    String source(Surroundings surroundings) throws BuildFailure {
        BuildRequest request = request(surroundings, List.of());
        return show(surroundings.err(), false, verbose, progress -> builder(surroundings).source(request, progress));
    }

    private static List<BuildResult> kept(Surroundings surroundings, List<BuildResult> results) {
        results.forEach(result -> result.contents().ifPresent(new ImageContents(surroundings)::keep));
        return results;
    }

    private static Build builder(Surroundings surroundings) {
        return new Build(surroundings.artefacts(), surroundings.dependencies(), new InstalledCompiler(), surroundings.workingDirectory(),
                (build, files) -> new BuildStore(surroundings).record(build, files));
    }

    private BuildRequest request(Surroundings surroundings, List<String> arguments) throws BuildFailure {
        checkNetwork();
        return new BuildRequest(surroundings.resolve(project), target, unikernel, keys, transports(),
                new GivenValues(Optional.ofNullable(settings).map(surroundings::resolve), values(arguments)), packages.request(surroundings), profiled);
    }

    static <T> T show(PrintWriter where, boolean terminal, boolean verbose, Steps<T> steps) throws BuildFailure {
        StepProgress progress = new StepProgress(where, terminal, verbose);
        try {
            T result = steps.take(progress);
            progress.close();
            return result;
        } finally {
            progress.abandon();
        }
    }

    interface Steps<T> {
        T take(Progress progress) throws BuildFailure;
    }

    private void checkNetwork() throws BuildFailure {
        if (target != Target.JVM && network == Transports.SOCKETS) {
            throw new BuildFailure(BuildFailure.Kind.REQUEST, "target " + target.label() + " has no sockets: leave '--network sockets' out");
        }
    }

    private Transports transports() {
        return network != null ? network : target == Target.JVM ? Transports.SOCKETS : Transports.ANY;
    }

    /** Whether the appliance will have a network interface of its own. */
    boolean ownInterface() {
        return transports() != Transports.SOCKETS;
    }

    /** Of {@code name=value} each; a name alone has the value {@code true}, and the last value counts. */
    private static Map<String, String> values(List<String> arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String each : arguments) {
            int equals = each.indexOf('=');
            values.put(equals < 0 ? each : each.substring(0, equals), equals < 0 ? "true" : each.substring(equals + 1));
        }
        return values;
    }
}
