package ristretto.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(name = "version", mixinStandardHelpOptions = true, description = "Prints the version.")
final class VersionCommand implements Callable<Integer>, CommandLine.IVersionProvider {
    private static final String VERSION = "0.1.0";

    private final Surroundings surroundings;

    VersionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        surroundings.out().println(getVersion()[0]);
        return ExitStatus.OK;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"ristretto " + VERSION};
    }
}
