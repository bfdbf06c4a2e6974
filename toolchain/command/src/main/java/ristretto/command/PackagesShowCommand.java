package ristretto.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ristretto.engine.BuildFailure;
import ristretto.packages.Catalog;
import ristretto.settings.Nearest;
import ristretto.settings.WrongArgument;

@Command(name = "show", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Says what a package provides and needs, for which targets, and which versions of it there are.")
final class PackagesShowCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "NAME", description = "group:artifact")
    private String name;

    @Mixin
    private IndexOptions indexes = new IndexOptions();

    @Option(names = "--json", description = "print one JSON object on standard output, and nothing else there")
    private boolean json;

    @Option(names = "--verbose", description = "say more, with stack traces")
    private boolean verbose;

    PackagesShowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Catalog catalog = indexes.catalog(surroundings);
        try {
            Nearest.require("package", name, catalog.names().toArray(String[]::new));
        } catch (WrongArgument unknown) {
            throw new BuildFailure(BuildFailure.Kind.REQUEST, unknown.getMessage(), unknown);
        }
        List<Catalog.Entry> versions = catalog.versions(name);
        if (json) {
            surroundings.out().println(Json.of(new PackageReport(versions.stream().map(PackageReport.Package::of).toList())));
        } else {
            new PackageText(surroundings.out()).show(versions);
        }
        return ExitStatus.OK;
    }
}
