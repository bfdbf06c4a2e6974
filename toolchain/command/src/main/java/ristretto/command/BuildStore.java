package ristretto.command;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Stream;
import ristretto.engine.Recorder;
import ristretto.provenance.BuildRecord;
import ristretto.provenance.Store;
import ristretto.provenance.StoreException;

/** The user's store of builds. It outlives clones and what is built in them, and the command and Maven share it. */
final class BuildStore implements Recorder {
    private final Surroundings surroundings;
    private final Store store;

    BuildStore(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.store = new Store(directory(surroundings));
    }

    /** As the XDG base directory specification has it for state that is worth keeping; {@code RISTRETTO_STORE} overrides it. */
    private static Path directory(Surroundings surroundings) {
        String named = surroundings.environment().getOrDefault("RISTRETTO_STORE", "");
        if (!named.isEmpty()) {
            return surroundings.resolve(Path.of(named)).toAbsolutePath();
        }
        String state = surroundings.environment().getOrDefault("XDG_STATE_HOME", "");
        String home = Stream.of(surroundings.environment().getOrDefault("HOME", ""), System.getProperty("user.home")).filter(each -> !each.isEmpty())
                .findFirst().orElseThrow();
        return (state.startsWith("/") ? Path.of(state) : Path.of(home, ".local", "state")).resolve("ristretto/builds.git").toAbsolutePath();
    }

    Store store() {
        return store;
    }

    @Override
    public void record(BuildRecord build, SortedMap<String, Path> files) {
        try {
            store.add(build, files);
        } catch (StoreException failure) {
            surroundings.err().println("ristretto: this build is not recorded: " + failure.getMessage());
        }
    }
}
