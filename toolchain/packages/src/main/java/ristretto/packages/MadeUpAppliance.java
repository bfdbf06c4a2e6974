package ristretto.packages;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import ristretto.resolver.ConstraintResolver;
import ristretto.resolver.Implementation;
import ristretto.resolver.Need;
import ristretto.resolver.PackageIndex;
import ristretto.resolver.Request;
import ristretto.resolver.ResolutionFailure;
import ristretto.resolver.Selection;
import ristretto.resolver.SettingsRecord;

/** An appliance that is made of {@link MadeUpPackages}: what the benchmark of the resolver runs. */
public final class MadeUpAppliance implements PackageIndex {
    private static final int ROOTS = 5;

    private MadeUpAppliance() {
    }

    /** {@code main(directory)} chooses among the packages of the index in the directory, and prints the milliseconds. */
    public static void main(String[] words) throws PackageFailure, ResolutionFailure {
        long start = System.nanoTime();
        Catalog catalog = catalog(Path.of(words[0]));
        long read = System.nanoTime();
        Selection selection = select(catalog);
        long chosen = System.nanoTime();
        System.out.printf(Locale.ROOT, "read %.1f%nchoose %.1f%nprocessor %.1f%n%d packages are chosen%n", (read - start) / 1e6, (chosen - read) / 1e6,
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e6, selection.missing().size());
    }

    static Catalog catalog(Path directory) throws PackageFailure {
        return new Catalog(List.of(new DirectoryIndex(directory)));
    }

    static Selection select(Catalog catalog) throws PackageFailure, ResolutionFailure {
        return new ConstraintResolver(new CatalogIndex(new MadeUpAppliance(), new ClassPathPackages(List.of()), catalog))
                .select(new Request("it", "Main", "virtio", Map.of(), List.of(), List.of()));
    }

    @Override
    public List<Implementation> implementations(String signature) {
        return List.of();
    }

    @Override
    public Optional<SettingsRecord> settings(String type) {
        return Optional.empty();
    }

    /** The main class needs signatures of the highest layer. */
    @Override
    public Implementation describe(String type) {
        return new Implementation(type, List.of(), List.of(), 0, IntStream.rangeClosed(1, ROOTS)
                .mapToObj(each -> Need.of(MadeUpPackages.signature(MadeUpPackages.LAYERS * each - 1))).toList());
    }
}
