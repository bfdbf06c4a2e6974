package ristretto.resolver;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * On what terms an implementation can be part of a program.
 *
 * @param from the package that it comes with, if it comes with one
 * @param present whether it is on the class path already
 * @param bytes what its package adds if it is not
 * @param provided the versions of the signatures that it provides; the first where nothing is said
 * @param needed the versions of the signatures that it needs; the first where nothing is said
 */
public record Terms(Optional<PackageVersion> from, boolean present, long bytes, Map<String, SignatureVersion> provided,
        Map<String, SignatureVersion> needed, List<Conflict> conflicts) {
    /** Those of a class of the project, with signatures in their first version. */
    public static final Terms NONE = new Terms(Optional.empty(), true, 0, Map.of(), Map.of(), List.of());

    public Terms {
        provided = Map.copyOf(provided);
        needed = Map.copyOf(needed);
        conflicts = List.copyOf(conflicts);
    }

    SignatureVersion provides(String signature) {
        return provided.getOrDefault(signature, SignatureVersion.FIRST);
    }

    SignatureVersion needs(String signature) {
        return needed.getOrDefault(signature, SignatureVersion.FIRST);
    }

    /** @param with the binary name of a class, or a package as {@code group:artifact} */
    public record Conflict(String with, String because) { }
}
