package ristretto.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ristretto.engine.BuildFailure;
import ristretto.engine.BuildResult;

@Command(name = "build", mixinStandardHelpOptions = true, sortOptions = false, description = "Builds an appliance for a target.")
final class BuildCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private BuildOptions options = new BuildOptions();

    @Option(names = "--output", paramLabel = "FILE", description = "where to put the image")
    private Path output;

    @Option(names = "--json", description = "print one JSON object on standard output, and nothing else there")
    private boolean json;

    BuildCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        if (output != null && !options.target.image()) {
            throw new BuildFailure(BuildFailure.Kind.REQUEST, "target " + options.target.label() + " has no image: leave '--output' out");
        }
        BuildResult result = options.build(json ? surroundings.quiet() : surroundings, List.of());
        if (json) {
            surroundings.out().println(Json.of(report(result)));
            return ExitStatus.OK;
        }
        if (result.image().isEmpty()) {
            surroundings.out().println(result.name() + " is built" + same(result) + "; its main class is " + shown(result.source()));
            return ExitStatus.OK;
        }
        Path image = delivered(result.image().get());
        surroundings.out().printf("%s: %,d bytes%s%n", shown(image), Files.size(image), same(result));
        return ExitStatus.OK;
    }

    /** The image where it was asked for. */
    private Path delivered(Path image) throws IOException {
        if (output == null) {
            return image;
        }
        return Files.copy(image, surroundings.resolve(output), StandardCopyOption.REPLACE_EXISTING);
    }

    private Report report(BuildResult result) throws IOException {
        Optional<String> image = Optional.empty();
        long bytes = 0;
        if (result.image().isPresent()) {
            Path file = delivered(result.image().get());
            image = Optional.of(file.toString());
            bytes = Files.size(file);
        }
        return new Report(result.name(), options.target.label(), image, bytes, result.source().toString(), result.built());
    }

    /**
     * @param bytes the size of the image, 0 if the target has none
     * @param source the generated main class
     * @param changed whether anything had to be built
     */
    private record Report(String name, String target, Optional<String> image, long bytes, String source, boolean changed) { }

    private static String same(BuildResult result) {
        return result.built() ? "" : ", nothing had changed";
    }

    private Path shown(Path path) {
        return path.startsWith(surroundings.workingDirectory()) ? surroundings.workingDirectory().relativize(path) : path;
    }
}
