package ristretto.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ristretto.resolver.ConstraintResolver;
import ristretto.resolver.Implementation;
import ristretto.resolver.Need;
import ristretto.resolver.PackageIndex;
import ristretto.resolver.Request;
import ristretto.resolver.ResolutionFailure;
import ristretto.resolver.Selection;
import ristretto.resolver.SettingsRecord;

/** An index of 5,000 packages. {@code ./ristretto benchmark resolver} says how long it takes. */
class ManyPackagesTest {
    private static final int COUNT = 5_000;

    @TempDir
    Path directory;

    @Test
    void anIndexOfFiveThousandPackagesResolvesAndTheOrderOfTheIndexDoesNotMatter() throws IOException, PackageFailure, ResolutionFailure {
        List<Published> packages = new ArrayList<>(MadeUpPackages.of(COUNT, 1));
        Selection selection = select(packages);
        assertTrue(selection.missing().size() > 100, () -> selection.missing().size() + " packages");
        Collections.shuffle(packages, new Random(2));
        assertEquals(selection.missing(), select(packages).missing());
        for (Map.Entry<Need, Selection.Chosen> each : selection.chosen().entrySet()) {
            assertTrue(each.getValue().implementation().runsOn("virtio"));
        }
    }

    private Selection select(List<Published> packages) throws IOException, PackageFailure, ResolutionFailure {
        Files.writeString(directory.resolve(IndexFile.NAME), IndexFile.of(packages).text());
        Catalog catalog = new Catalog(List.of(new DirectoryIndex(directory)));
        assertEquals(COUNT, catalog.entries().size());
        return new ConstraintResolver(new CatalogIndex(new Roots(), new ClassPathPackages(List.of()), catalog))
                .select(new Request("it", "Main", "virtio", Map.of(), List.of(), List.of()));
    }

    /** A class path with a main class that needs some signatures of the highest layers. */
    private record Roots() implements PackageIndex {
        @Override
        public List<Implementation> implementations(String signature) {
            return List.of();
        }

        @Override
        public Optional<SettingsRecord> settings(String type) {
            return Optional.empty();
        }

        @Override
        public Implementation describe(String type) {
            return new Implementation(type, List.of(), List.of(), 0, List.of(24, 49, 74, 99, 124).stream()
                    .map(number -> Need.of(MadeUpPackages.signature(number))).toList());
        }
    }
}
