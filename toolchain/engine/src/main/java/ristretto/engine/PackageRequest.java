package ristretto.engine;

import java.util.List;
import java.util.Map;
import ristretto.resolver.Pin;

/**
 * Which published packages may be chosen, besides what the description says.
 *
 * @param indexes where there are some; directories are absolute
 * @param pins the versions of packages, by their names
 * @param update whether the lock file counts for nothing and is made anew
 * @param offline whether no other computer is asked
 * @param settled whether all that may be chosen is on the class path: indexes and the lock file count for nothing, and stay as they are
 */
public record PackageRequest(List<String> indexes, Map<String, Pin> pins, boolean update, boolean offline, boolean settled) {
    /** Nothing but what the description says. */
    public static final PackageRequest NONE = new PackageRequest(List.of(), Map.of(), false, false, false);
    /** Nothing but what is there. */
    static final PackageRequest SETTLED = new PackageRequest(List.of(), Map.of(), false, true, true);

    public PackageRequest {
        indexes = List.copyOf(indexes);
        pins = Map.copyOf(pins);
    }
}
