package ristretto.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "packages", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
        subcommands = {PackagesSearchCommand.class, PackagesShowCommand.class, PackagesIndexCommand.class},
        description = "Finds packages: libraries and platforms that appliances can be made of.",
        footer = {"", "An INDEX is a directory, such as a local Maven repository; the address of a directory with an index file; or "
                + "group:artifact@ADDRESS, optionally group:artifact:version@ADDRESS, for one package of a Maven repository. docs/packages.md "
                + "says more."})
final class PackagesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing required subcommand");
    }
}
