package ristretto.engine;

import java.nio.file.Path;
import java.util.Map;

/**
 * What to build.
 *
 * @param project the directory of the appliance's project
 * @param keys values of keys by name
 * @param transports whose TCP and UDP to use
 * @param given values of the configuration tree from outside the project
 */
public record BuildRequest(Path project, Target target, Map<String, String> keys, Transports transports, GivenValues given) {
    public BuildRequest {
        keys = Map.copyOf(keys);
    }
}
