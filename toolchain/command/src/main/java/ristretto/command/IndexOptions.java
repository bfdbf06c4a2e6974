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
import ristretto.packages.LocalRepository;
import ristretto.packages.PackageFailure;

/** Where packages are looked for. */
final class IndexOptions {
    @Option(names = "--index", paramLabel = "INDEX", description = "where to look besides this installation; repeatable (default: the local Maven repository)")
    private List<String> places = new ArrayList<>();

    @Option(names = "--offline", description = "ask no other computer: what was read from there before has to do")
    private boolean offline;

    Catalog catalog(Surroundings surroundings) throws PackageFailure {
        Path localRepository = LocalRepository.of(surroundings.environment());
        Indexes indexes = new Indexes(surroundings.workingDirectory(), localRepository, copies(surroundings), offline);
        List<Index> all = new ArrayList<>(List.of(new InstalledIndex(surroundings.artefacts().packages())));
        for (String place : places.isEmpty() ? defaults(localRepository) : places) {
            all.add(indexes.find(place));
        }
        return new Catalog(all);
    }

    /** Where what comes from other computers is kept. */
    static Path copies(Surroundings surroundings) {
        return surroundings.home().resolve("target/tool/packages");
    }

    /** The local Maven repository, if there is one. */
    private static List<String> defaults(Path localRepository) {
        return Files.isDirectory(localRepository) ? List.of(LocalRepository.NAME) : List.of();
    }
}
