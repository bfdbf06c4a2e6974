package ristretto.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ristretto.elf.ElfFile;
import ristretto.engine.BuildFailure;

@Command(name = "inspect", mixinStandardHelpOptions = true, sortOptions = false, description = "Prints what an image says of itself.")
final class InspectCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "IMAGE", description = "the file of an image")
    private Path image;

    @Option(names = "--json", description = "print one JSON object on standard output, and nothing else there")
    private boolean json;

    InspectCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Path file = surroundings.resolve(image);
        if (!Files.isRegularFile(file)) {
            throw new BuildFailure(BuildFailure.Kind.REQUEST, "there is no file " + image);
        }
        ImageReport report = ImageReport.of(ElfFile.of(Files.readAllBytes(file), image.toString()));
        if (json) {
            surroundings.out().println(Json.of(report));
        } else {
            report.print(surroundings.out());
        }
        return ExitStatus.OK;
    }
}
