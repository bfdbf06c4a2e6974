package ristretto.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ristretto.compiler.ImageCompiler;
import ristretto.engine.Build;
import ristretto.engine.BuildFailure;
import ristretto.engine.BuildRequest;
import ristretto.engine.BuildResult;
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

    @Option(names = "--key", paramLabel = "NAME=VALUE", description = "a parameter that is fixed in the image; see the description of the appliance")
    Map<String, String> keys = new LinkedHashMap<>();

    @Option(names = "--verbose", description = "say more, with stack traces")
    boolean verbose;

    /** {@code build(surroundings, arguments)} builds, and shows how it goes on. */
    BuildResult build(Surroundings surroundings, List<String> arguments) throws BuildFailure {
        checkNetwork();
        Build build = new Build(surroundings.artefacts(), surroundings.dependencies(), imageCompiler(), surroundings.workingDirectory());
        StepProgress progress = new StepProgress(surroundings.out(), surroundings.terminal(), verbose);
        try {
            BuildResult result = build.build(new BuildRequest(surroundings.resolve(project), target, keys, transports(), names(arguments)),
                    progress);
            progress.close();
            return result;
        } finally {
            progress.abandon();
        }
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

    private static List<String> names(List<String> arguments) {
        List<String> names = new ArrayList<>();
        for (String each : arguments) {
            int equals = each.indexOf('=');
            names.add(equals < 0 ? each : each.substring(0, equals));
        }
        return names;
    }

    private static ImageCompiler imageCompiler() {
        return (request, progress) -> {
            Iterator<ImageCompiler> found = ServiceLoader.load(ImageCompiler.class).iterator();
            if (!found.hasNext()) {
                throw new IllegalStateException("this installation has no compiler for target " + request.target());
            }
            return found.next().compile(request, progress);
        };
    }
}
