package ristretto.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import ristretto.packages.Catalog;
import ristretto.packages.Index;
import ristretto.packages.Indexes;
import ristretto.packages.InstalledIndex;
import ristretto.packages.PackageFailure;

/** Where packages are looked for. */
final class IndexOptions {
    @Option(names = "--index", paramLabel = "INDEX", description = "where to look besides this installation; repeatable (default: the local Maven repository)")
    private List<String> places = new ArrayList<>();

    @Option(names = "--offline", description = "ask no other computer: what was read from there before has to do")
    private boolean offline;

    Catalog catalog(Surroundings surroundings) throws PackageFailure {
        Indexes indexes = new Indexes(surroundings.workingDirectory(), copies(surroundings), offline);
        List<Index> all = new ArrayList<>(List.of(new InstalledIndex(surroundings.artefacts().packages())));
        for (String place : places.isEmpty() ? localRepository(surroundings) : places) {
            all.add(indexes.find(place));
        }
        return new Catalog(all);
    }

    /** Where what comes from other computers is kept. */
    static Path copies(Surroundings surroundings) {
        return surroundings.home().resolve("target/tool/packages");
    }

    private static List<String> localRepository(Surroundings surroundings) {
        String home = surroundings.environment().get("HOME");
        Path repository = home == null ? Path.of("") : Path.of(home, ".m2", "repository");
        return home != null && Files.isDirectory(repository) ? List.of(repository.toString()) : List.of();
    }
}
