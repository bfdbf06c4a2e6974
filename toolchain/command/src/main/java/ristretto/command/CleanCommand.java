package ristretto.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import ristretto.engine.Project;

@Command(name = "clean", mixinStandardHelpOptions = true, description = "Removes what was built of an appliance.")
final class CleanCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "DIRECTORY", description = "the appliance")
    private Path project;

    CleanCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Path built = Project.at(surroundings.resolve(project)).buildDirectory();
        if (!Files.exists(built)) {
            return ExitStatus.OK;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(built)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        return ExitStatus.OK;
    }
}
