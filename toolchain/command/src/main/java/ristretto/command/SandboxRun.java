package ristretto.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ristretto.engine.BuildFailure;
import ristretto.engine.BuildResult;

/** Runs an image for the target sandbox: it takes its network and gives up everything else by itself. */
final class SandboxRun {
    private final Surroundings surroundings;
    private final BuildResult result;
    private final int memory;
    private final StateFile state;
    private final Watching watching;
    private final boolean verbose;

    /** @param memory megabytes */
    SandboxRun(Surroundings surroundings, BuildResult result, int memory, StateFile state, Watching watching, boolean verbose) {
        this.surroundings = surroundings;
        this.result = result;
        this.memory = memory;
        this.state = state;
        this.watching = watching;
        this.verbose = verbose;
    }

    /**
     * {@code run(published, taps, arguments)} returns the status with which the process ended.
     *
     * @param taps the tap device, or none for a network with published ports
     */
    int run(List<PublishedPort> published, List<String> taps, List<String> arguments) throws BuildFailure, IOException {
        if (!taps.isEmpty()) {
            return watching.await(start("--tap=" + taps.getFirst(), arguments));
        }
        Path passt = new SystemTools(surroundings).find(SystemTool.PASST).orElseThrow();
        try (UserNetwork network = UserNetwork.start(passt, published)) {
            Process image = start("--socket=" + network.socket(), arguments);
            published.forEach(port -> HttpProbe.announce(port.host(), image, surroundings.out(), System.nanoTime()));
            return watching.await(image);
        }
    }

    private Process start(String network, List<String> arguments) throws BuildFailure, IOException {
        Path image = result.image().orElseThrow();
        List<String> command = new ArrayList<>(List.of(image.toString(), "--memory=" + memory, network));
        command.addAll(arguments);
        List<String> words = watching.sampled(image, command);
        surroundings.out().println("  start");
        if (verbose) {
            surroundings.out().println("    " + String.join(" ", words));
        }
        return state.start(new ProcessBuilder(words).inheritIO().redirectInput(Path.of("/dev/null").toFile()));
    }
}
