package ristretto.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ristretto.packages.Catalog;

@Command(name = "search", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Names the packages that mention a text: in their name, or in what they provide and how they are documented.")
final class PackagesSearchCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "TEXT", description = "in small or capital letters")
    private String text;

    @Mixin
    private IndexOptions indexes = new IndexOptions();

    @Option(names = "--json", description = "print one JSON object on standard output, and nothing else there")
    private boolean json;

    @Option(names = "--verbose", description = "say more, with stack traces")
    private boolean verbose;

    PackagesSearchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        List<Catalog.Entry> found = indexes.catalog(surroundings).search(text);
        if (json) {
            surroundings.out().println(Json.of(new PackageReport(found.stream().map(PackageReport.Package::of).toList())));
        } else if (found.isEmpty()) {
            surroundings.out().println("no package mentions '" + text + "'");
        } else {
            found.forEach(new PackageText(surroundings.out())::line);
        }
        return ExitStatus.OK;
    }
}
