package hello;

import java.nio.file.Path;
import ristretto.configuration.Appliance;
import ristretto.configuration.Description;
import ristretto.configuration.Files;
import ristretto.configuration.Key;
import ristretto.signatures.*;

public final class Other implements Appliance {
    static final Key<String> NAME = Key.text("name").documented("whom to greet").otherwise("world");
    static final Key<Integer> TIMES = Key.integer("times").otherwise("1").where(times -> times > 0, "be positive");
    static final Key<Path> SITE = Key.path("site").otherwise("site");

    @Override
    public void describe(Description it) {
        it.runs(Greeter.class);
    }
}
