package ristretto.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to build.
 *
 * @param project the directory of the appliance's project
 * @param keys values of keys by name
 * @param transports whose TCP and UDP to use
 * @param arguments names of the arguments that will be passed at boot; they are checked
 */
public record BuildRequest(Path project, Target target, Map<String, String> keys, Transports transports, List<String> arguments) {
    public BuildRequest {
        keys = Map.copyOf(keys);
        arguments = List.copyOf(arguments);
    }
}
