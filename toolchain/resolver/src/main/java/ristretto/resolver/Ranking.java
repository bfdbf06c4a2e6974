package ristretto.resolver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which options go before which. */
final class Ranking {
    /** Preference first; between equals, the platform's own before a library for all. */
    private static final Comparator<Option> PREFERENCE = Comparator.<Option>comparingInt(option -> option.implementation().preference())
            .thenComparing(option -> option.implementation().platform()).reversed();

    private Ranking() {
    }

    /** By preference; then, of one package, what is locked and what is newer first; then by name, for a fixed order. */
    static Comparator<Option> of(Request request) {
        Comparator<Option> locked = Comparator.comparing(option -> !option.implementation().terms().from()
                .filter(from -> from.version().equals(request.locked().get(from.name()))).isPresent());
        return PREFERENCE.thenComparing(Ranking::packageName).thenComparing(locked).thenComparing(Ranking::newestFirst)
                .thenComparing(option -> option.implementation().type());
    }

    /** The same, taken apart where preference changes. */
    static List<List<Option>> groups(List<Option> ordered) {
        List<List<Option>> groups = new ArrayList<>();
        for (Option option : ordered) {
            if (groups.isEmpty() || PREFERENCE.compare(groups.getLast().getFirst(), option) != 0) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(option);
        }
        return groups;
    }

    /** Whether preference alone puts {@code one} before {@code other}. */
    static boolean preferred(Option one, Option other) {
        return PREFERENCE.compare(one, other) < 0;
    }

    /** What preference has against {@code worse}. */
    static String difference(Option better, Option worse) {
        int preference = worse.implementation().preference();
        String name = Names.simple(better.implementation().type());
        return better.implementation().preference() == preference ? name + " is the platform's own"
                : "it has preference " + preference + ", and " + name + " has " + better.implementation().preference();
    }

    /** Whether two options are one class in two versions of one package. */
    static boolean sameKind(Option one, Option other) {
        return one.implementation().type().equals(other.implementation().type()) && packageName(one).equals(packageName(other))
                && one.implementation().terms().from().isPresent();
    }

    /** The name of the package, or the empty text for a class of the project itself. */
    static String packageName(Option option) {
        return option.implementation().terms().from().map(PackageVersion::name).orElse("");
    }

    private static int newestFirst(Option one, Option other) {
        return one.implementation().terms().from().isPresent() && other.implementation().terms().from().isPresent()
                ? other.implementation().terms().from().get().compareTo(one.implementation().terms().from().get()) : 0;
    }
}
