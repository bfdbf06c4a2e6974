package ristretto.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
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

    @Option(names = "--output", paramLabel = "FILE", description = "where to put the image; a directory if the appliance has several unikernels")
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
        requireDirectory();
        List<BuildResult> results = options.buildAll(json ? surroundings.quiet() : surroundings, List.of());
        List<Report> reports = new ArrayList<>();
        for (BuildResult result : results) {
            Optional<Path> image = delivered(result, results.size() > 1);
            reports.add(report(result, image));
            if (!json) {
                say(result, image);
            }
        }
        if (json) {
            surroundings.out().println(reports.size() > 1 ? Json.of(new Reports(reports)) : Json.of(reports.getFirst()));
        }
        return ExitStatus.OK;
    }

    private void requireDirectory() throws BuildFailure {
        if (output != null && !Files.isDirectory(surroundings.resolve(output).toAbsolutePath().getParent())) {
            throw new BuildFailure(BuildFailure.Kind.REQUEST, "'--output " + output + "': there is no directory "
                    + surroundings.resolve(output).toAbsolutePath().getParent());
        }
    }

    private void say(BuildResult result, Optional<Path> image) throws IOException {
        if (image.isEmpty()) {
            surroundings.out().println(result.name() + " is built" + same(result) + "; its main class is " + shown(result.source()));
        } else {
            surroundings.out().printf("%s: %,d bytes%s%n", shown(image.get()), Files.size(image.get()), same(result));
        }
    }

    /** The image where it was asked for. */
    private Optional<Path> delivered(BuildResult result, boolean several) throws IOException {
        if (output == null || result.image().isEmpty()) {
            return result.image();
        }
        Path to = surroundings.resolve(output);
        if (several) {
            to = Files.createDirectories(to).resolve(result.image().get().getFileName());
        }
        return Optional.of(Files.copy(result.image().get(), to, StandardCopyOption.REPLACE_EXISTING));
    }

    private Report report(BuildResult result, Optional<Path> image) throws IOException {
        return new Report(result.name(), options.target.label(), image.map(Path::toString), image.isPresent() ? Files.size(image.get()) : 0,
                result.source().toString(), result.built());
    }

    /**
     * @param bytes the size of the image, 0 if the target has none
     * @param source the generated main class
     * @param changed whether anything had to be built
     */
    private record Report(String name, String target, Optional<String> image, long bytes, String source, boolean changed) { }

    private record Reports(List<Report> unikernels) { }

    private static String same(BuildResult result) {
        return result.built() ? "" : ", nothing had changed";
    }

    private Path shown(Path path) {
        return path.startsWith(surroundings.workingDirectory()) ? surroundings.workingDirectory().relativize(path) : path;
    }
}
