package ristretto.examples.website;

import java.nio.file.Path;
import ristretto.configuration.Appliance;
import ristretto.configuration.Description;
import ristretto.configuration.Files;
import ristretto.configuration.Key;
import ristretto.http.StaticFiles;
import ristretto.signatures.HttpHandler;
import ristretto.signatures.ReadOnlyFiles;

/** A home page over HTTP. */
public final class Website implements Appliance {
    static final Key<Path> SITE = Key.path("site").documented("directory of files to serve").otherwise("site");
    static final Key<Boolean> ADMIN = Key.flag("admin").documented("a page of administration under /admin");

    @Override
    public void describe(Description it) {
        it.runs(HomePage.class)
                .with(ReadOnlyFiles.class, Files.embedded(SITE))
                .with(HttpHandler.class, it.key(ADMIN) ? Administration.class : StaticFiles.class)
                .preset("http/access-log", true);
    }
}
