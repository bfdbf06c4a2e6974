package ristretto.resolver;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What meets each need, before anything is put together.
 *
 * @param chosen by need; needs that the build itself meets are left out
 */
public record Selection(Request request, Map<Need, Chosen> chosen) {
    public Selection {
        chosen = Map.copyOf(chosen);
    }

    /**
     * An implementation for a need.
     *
     * @param reason why, in a phrase
     * @param rejected what could have been chosen, in the order of names
     */
    public record Chosen(Implementation implementation, String reason, List<Rejected> rejected) {
        public Chosen {
            rejected = List.copyOf(rejected);
        }
    }

    /** The packages that are not on the class path yet. */
    public Set<PackageVersion> missing() {
        Set<PackageVersion> missing = new TreeSet<>();
        chosen.values().stream().map(each -> each.implementation().terms()).filter(terms -> !terms.present())
                .forEach(terms -> terms.from().ifPresent(missing::add));
        return missing;
    }

    /**
     * {@code plan(index)} puts together what was chosen.
     *
     * @param index which has the classes of all {@linkplain #missing packages}, now that they are there
     * @throws ResolutionFailure if it does not know the main class
     */
    public Plan plan(PackageIndex index) throws ResolutionFailure {
        return new Assembly(index, this).plan();
    }
}
