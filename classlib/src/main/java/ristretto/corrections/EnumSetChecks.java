package ristretto.corrections;

import java.util.Collection;
import java.util.EnumSet;

/** What methods of {@code EnumSet} refuse in HotSpot's words. */
public final class EnumSetChecks {
    private EnumSetChecks() { }

    public static void range(Enum<?> from, Enum<?> to) {
        if (from.ordinal() > to.ordinal()) {
            throw new IllegalArgumentException(from + " > " + to);
        }
    }

    public static void copyOf(Collection<?> elements) {
        if (elements.isEmpty() && !(elements instanceof EnumSet<?>)) {
            throw new IllegalArgumentException("Collection is empty");
        }
    }
}
