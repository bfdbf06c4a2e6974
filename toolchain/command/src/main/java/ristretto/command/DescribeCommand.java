package ristretto.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ristretto.engine.ApplianceReport;

@Command(name = "describe", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Prints what can be set of an appliance: its keys, and the tree of its values with types, defaults and origins.")
final class DescribeCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private BuildOptions options = new BuildOptions();

    @Option(names = "--arg", paramLabel = "NAME=VALUE", description = "as for run; repeatable")
    private List<String> arguments = new ArrayList<>();

    @Option(names = "--json", description = "print one JSON object on standard output, and nothing else there")
    private boolean json;

    DescribeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        ApplianceReport report = options.describe(surroundings, arguments);
        if (json) {
            surroundings.out().println(Json.of(report));
        } else {
            new SettingsTree(surroundings.out()).print(report);
        }
        return ExitStatus.OK;
    }
}
