package ristretto.compiler;

import java.util.HashMap;
import java.util.Map;

/** How much of the tables that all classes share is there for each of them. Weights are in any unit, of one table the same. */
final class TableShares {
    /** What is there for several classes, or for none. */
    static final String NOBODY = "";

    private final Map<String, Map<String, Long>> shares = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();

    void add(String table, String type, long weight) {
        shares.computeIfAbsent(table, _ -> new HashMap<>()).merge(type, weight, Long::sum);
    }

    /** A variable of C that is there for one class alone. */
    void own(String variable, String type) {
        owners.put(variable, type);
    }

    Map<String, Map<String, Long>> shares() {
        return shares;
    }

    Map<String, String> owners() {
        return owners;
    }
}
