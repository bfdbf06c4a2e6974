package ristretto.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
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

    BuildCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        if (output != null && !options.target.image()) {
            throw new BuildFailure(BuildFailure.Kind.REQUEST, "target " + options.target.label() + " has no image: leave '--output' out");
        }
        BuildResult result = options.build(surroundings, List.of());
        if (result.image().isEmpty()) {
            surroundings.out().println(result.name() + " is built" + same(result) + "; its main class is " + shown(result.source()));
            return ExitStatus.OK;
        }
        Path image = result.image().get();
        if (output != null) {
            Path to = surroundings.resolve(output);
            Files.copy(image, to, StandardCopyOption.REPLACE_EXISTING);
            image = to;
        }
        surroundings.out().printf("%s: %,d bytes%s%n", shown(image), Files.size(image), same(result));
        return ExitStatus.OK;
    }

    private static String same(BuildResult result) {
        return result.built() ? "" : ", nothing had changed";
    }

    private Path shown(Path path) {
        return path.startsWith(surroundings.workingDirectory()) ? surroundings.workingDirectory().relativize(path) : path;
    }
}
