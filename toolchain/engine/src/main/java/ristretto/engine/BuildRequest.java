package ristretto.engine;

import java.nio.file.Path;
import java.util.Map;

/**
 * What to build.
 *
 * @param project the directory of the appliance's project
 * @param unikernel which of the appliance's unikernels; empty if it is one
 * @param keys values of keys by name
 * @param transports whose TCP and UDP to use
 * @param given values of the configuration tree from outside the project
 * @param packages which published packages may be chosen
 * @param profiled whether images are to be watched while they run
 */
public record BuildRequest(Path project, Target target, String unikernel, Map<String, String> keys, Transports transports, GivenValues given,
        PackageRequest packages, boolean profiled) {
    public BuildRequest {
        keys = Map.copyOf(keys);
    }

    /** An appliance that is one unikernel, of what its description says. */
    public BuildRequest(Path project, Target target, Map<String, String> keys, Transports transports, GivenValues given) {
        this(project, target, "", keys, transports, given, PackageRequest.NONE, false);
    }

    /** The same for the unikernel {@code name}. */
    BuildRequest of(String name) {
        return new BuildRequest(project, target, name, keys, transports, given, packages, profiled);
    }
}
