package ristretto.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ristretto.packages.DirectoryIndex;

@Command(name = "index", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Lists the packages in directories, each in a file ristretto-packages.json there, which makes the directory an index on a web "
                + "server, and a quicker one on a disk.")
final class PackagesIndexCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "DIRECTORY", arity = "1..*", description = "jars, or a Maven repository; all below it is searched")
    private List<Path> directories;

    @Option(names = "--verbose", description = "say more, with stack traces")
    private boolean verbose;

    PackagesIndexCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        boolean complete = true;
        for (Path each : directories) {
            DirectoryIndex.Scan scan = new DirectoryIndex(surroundings.resolve(each)).write();
            scan.unusable().forEach((file, reason) -> surroundings.err().println(each.resolve(file) + " is left out: " + reason));
            complete &= scan.unusable().isEmpty();
            surroundings.out().println(each + ": " + scan.packages().size() + (scan.packages().size() == 1 ? " package" : " packages"));
        }
        return complete ? ExitStatus.OK : ExitStatus.NOT_BUILT;
    }
}
