package ristretto.benchmarks.website;

import java.nio.file.Path;
import ristretto.configuration.Appliance;
import ristretto.configuration.Description;
import ristretto.configuration.Files;
import ristretto.configuration.Key;
import ristretto.signatures.ReadOnlyFiles;

/** Serves a page that the benchmark hands in: what examples/website does with the pages of the project. */
public final class Website implements Appliance {
    static final Key<Path> SITE = Key.path("site").documented("directory of files to serve").otherwise("site");

    @Override
    public void describe(Description it) {
        it.runs(Page.class)
                .with(ReadOnlyFiles.class, Files.embedded(SITE));
    }
}
