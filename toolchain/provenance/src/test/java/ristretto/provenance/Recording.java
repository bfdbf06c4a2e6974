package ristretto.provenance;

import java.io.IOException;
import java.nio.file.Path;

/** Records a few builds, each of other sources: a program or a thread among others that do the same. */
final class Recording {
    static final int BUILDS = 4;

    private Recording() { }

    /** @param words the store, and a directory for sources */
    static void main(String... words) throws IOException, StoreException {
        for (int build = 0; build < BUILDS; build++) {
            Path sources = Samples.sources(Path.of(words[1]), "class Hello { /* " + words[1] + " */ }");
            new Store(Path.of(words[0])).add(Samples.build(sources, "" + build), Samples.files(sources));
        }
    }
}
