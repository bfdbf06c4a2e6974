package ristretto.examples.website;

import java.nio.file.Path;
import ristretto.configuration.Appliance;
import ristretto.configuration.Description;
import ristretto.configuration.Files;
import ristretto.configuration.Key;
import ristretto.signatures.ReadOnlyFiles;

/** A home page over HTTP. */
public final class Website implements Appliance {
    static final Key<Path> SITE = Key.path("site").documented("directory of files to serve").otherwise("site");

    @Override
    public void describe(Description it) {
        it.runs(HomePage.class)
                .with(ReadOnlyFiles.class, Files.embedded(SITE));
    }
}
