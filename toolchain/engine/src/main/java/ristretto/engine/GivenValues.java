package ristretto.engine;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Values of the configuration tree that a user gives, besides those in the project itself.
 *
 * @param file a file in the place of the project's own {@code ristretto.toml} or {@code ristretto.properties}
 * @param arguments what will be passed at boot, by path; it is checked, and not part of the image
 */
public record GivenValues(Optional<Path> file, Map<String, String> arguments) {
    public static final GivenValues NONE = new GivenValues(Optional.empty(), Map.of());

    public GivenValues {
        arguments = Map.copyOf(arguments);
    }
}
