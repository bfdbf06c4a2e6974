package ristretto.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ristretto.engine.BuildFailure;
import ristretto.engine.Subprocess;
import ristretto.profiler.CountedProfile;
import ristretto.profiler.Profile;
import ristretto.profiler.ProfileException;
import ristretto.profiler.SampledProfile;

/** Draws a flame graph of an image when it ends, be it by Ctrl-C, if one is wanted. */
final class Watching {
    private final Surroundings surroundings;
    private final boolean wanted;
    private Optional<Profile> profile = Optional.empty();

    Watching(Surroundings surroundings, boolean wanted) {
        this.surroundings = surroundings;
        this.wanted = wanted;
    }

    boolean wanted() {
        return wanted;
    }

    /** The words that start a process: its stack is looked at from time to time. */
    List<String> sampled(Path image, List<String> command) throws BuildFailure {
        if (!wanted) {
            return command;
        }
        Path perf = new SystemTools(surroundings).find(SystemTool.PERF).orElseThrow();
        return words(new SampledProfile(perf, image, emptied(image, "perf.data")), command);
    }

    /** The words that start an emulated machine: its instructions are counted. */
    List<String> counted(Path image, List<String> command) throws BuildFailure {
        return wanted ? words(new CountedProfile(image, emptied(image, "counts.txt")), command) : command;
    }

    private List<String> words(Profile chosen, List<String> command) {
        profile = Optional.of(chosen);
        return chosen.words(command);
    }

    /** The directory of the image, without what an earlier run has left. */
    private static Path emptied(Path image, String left) throws BuildFailure {
        try {
            Files.deleteIfExists(image.resolveSibling(left));
            return image.getParent();
        } catch (IOException failure) {
            throw new BuildFailure(BuildFailure.Kind.ENVIRONMENT, "cannot write to " + image.getParent() + ": " + failure.getMessage(), failure);
        }
    }

    /** As {@link Subprocess#await}; then the picture. */
    int await(Process process) {
        if (profile.isEmpty()) {
            return Subprocess.await(process);
        }
        Thread interrupted = new Thread(() -> {
            process.destroy();
            process.onExit().join();
            draw();
        });
        Runtime.getRuntime().addShutdownHook(interrupted);
        int status = process.onExit().join().exitValue();
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
            draw();
        } catch (IllegalStateException ending) {
            // This program is ending, and the hook does its work.
        }
        return status;
    }

    private void draw() {
        try {
            surroundings.out().println("profile: " + profile.orElseThrow().finish());
        } catch (ProfileException failure) {
            surroundings.err().println("ristretto: no profile: " + failure.getMessage());
        }
        surroundings.out().flush();
        surroundings.err().flush();
    }
}
