package ristretto.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ristretto.resolver.Need;
import ristretto.resolver.ResolutionFailure;
import ristretto.resolver.Selection;

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
        MadeUpPackages.publish(packages, directory);
        Catalog catalog = MadeUpAppliance.catalog(directory);
        assertEquals(COUNT, catalog.entries().size());
        return MadeUpAppliance.select(catalog);
    }
}
