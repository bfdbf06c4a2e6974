package ristretto.resolver;

import java.util.Comparator;
import java.util.List;

/**
 * Resolves from the main class downwards, taking for each signature the most preferred implementation whose own needs can
 * be satisfied. It decides for each signature alone, and knows no versions.
 */
public final class PreferenceResolver implements Resolver {
    private final PackageIndex index;

    public PreferenceResolver(PackageIndex index) {
        this.index = index;
    }

    @Override
    public Plan resolve(Request request) throws ResolutionFailure {
        return new Resolution(index, request).plan();
    }

    /** Preference first; between equals, the platform's own before a library for all; then the name, for a fixed order. */
    static final Comparator<Implementation> ORDER = Comparator.comparingInt(Implementation::preference)
            .thenComparing(Implementation::platform).reversed().thenComparing(Implementation::type);

    /** Whether preference does not tell the first two candidates apart. */
    static boolean ambiguous(List<Implementation> candidates) {
        return candidates.size() > 1 && candidates.get(0).preference() == candidates.get(1).preference()
                && candidates.get(0).platform() == candidates.get(1).platform();
    }
}
