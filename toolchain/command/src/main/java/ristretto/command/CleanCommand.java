package ristretto.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ristretto.engine.Project;

@Command(name = "clean", mixinStandardHelpOptions = true, description = "Removes what was built of an appliance.")
final class CleanCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "DIRECTORY", description = "the appliance")
    private Path project;

    @Option(names = "--json", description = "print one JSON object on standard output, and nothing else there")
    private boolean json;

    CleanCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Path built = Project.at(surroundings.resolve(project)).buildDirectory();
        boolean removed = Files.exists(built);
        if (removed) {
            remove(built);
        }
        if (json) {
            surroundings.out().println(Json.of(new Report(built.toString(), removed)));
        }
        return ExitStatus.OK;
    }

    private static void remove(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(directory)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }

    /** @param removed whether there was anything */
    private record Report(String directory, boolean removed) { }
}
