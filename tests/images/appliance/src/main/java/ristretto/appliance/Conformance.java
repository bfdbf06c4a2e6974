package ristretto.appliance;

import java.nio.file.Path;
import ristretto.configuration.Appliance;
import ristretto.configuration.Description;
import ristretto.configuration.Files;
import ristretto.configuration.Key;
import ristretto.conformance.ConformanceService;
import ristretto.signatures.ReadOnlyFiles;
import ristretto.signatures.State;
import ristretto.state.ConsoleState;

/** The service that the HTTP tests talk to, with any directory of files. */
public final class Conformance implements Appliance {
    static final Key<Path> SITE = Key.path("site").documented("directory of files to serve").otherwise("../../http/site");

    @Override
    public void describe(Description it) {
        it.runs(ConformanceService.class)
                .with(ReadOnlyFiles.class, Files.embedded(SITE))
                .with(State.class, ConsoleState.class);
    }
}
