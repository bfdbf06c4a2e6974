package ristretto.corrections;

import java.util.EnumMap;
import java.util.Map;

/** What methods of {@code EnumMap} refuse in HotSpot's words. */
public final class EnumMapChecks {
    private EnumMapChecks() { }

    public static void construct(Object map, Map<?, ?> entries) {
        if (entries.isEmpty() && !(entries instanceof EnumMap<?, ?>)) {
            throw new IllegalArgumentException("Specified map is empty");
        }
    }
}
