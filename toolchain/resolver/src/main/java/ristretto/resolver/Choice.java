package ristretto.resolver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One choice: what it is between, and why each other option is not chosen. */
final class Choice {
    private final Problem problem;
    private final Possibilities possibilities;
    private final Set<PackageVersion> packages;
    private final Need need;
    private final List<Option> options;
    private final Map<Option, String> rejected = new LinkedHashMap<>();
    private final List<String> reasons = new ArrayList<>();

    /** @param packages that something chosen comes from */
    Choice(Problem problem, Possibilities possibilities, Set<PackageVersion> packages, Need need) {
        this.problem = problem;
        this.possibilities = possibilities;
        this.packages = packages;
        this.need = need;
        this.options = problem.options().get(need);
    }

    /**
     * The best option that is possible.
     *
     * @param trail how the need arose, for messages
     * @throws ResolutionFailure if several are equally good
     */
    Option make(Trail trail) throws ResolutionFailure {
        options.stream().filter(option -> !option.possible()).forEach(option -> rejected.put(option, option.excluded()));
        List<Option> ordered = options.stream().filter(Option::possible).sorted(Ranking.of(problem.request())).toList();
        if (ordered.size() == 1) {
            return ordered.getFirst();
        }
        for (List<Option> equal : Ranking.groups(ordered)) {
            List<Option> best = best(equal);
            if (!best.isEmpty()) {
                Option option = least(best, trail);
                compare(option, ordered);
                return option;
            }
        }
        throw new IllegalStateException("a need that can be met has no option: " + need);
    }

    /** Of each class of each package the first version that is possible. */
    private List<Option> best(List<Option> equal) {
        Map<List<String>, Option> best = new LinkedHashMap<>();
        for (Option option : equal) {
            List<String> kind = List.of(option.implementation().type(), Ranking.packageName(option));
            Option better = best.get(kind);
            if (better != null) {
                rejected.put(option, "version " + version(better) + (locked(better) ? " is locked" : " is newer"));
            } else if (possibilities.with(option)) {
                best.put(kind, option);
            } else {
                rejected.put(option, new Complaint(problem, possibilities.conflict(option)).phrase());
            }
        }
        return List.copyOf(best.values());
    }

    /** What adds least to what is there; it is for a person to choose between equals. */
    private Option least(List<Option> best, Trail trail) throws ResolutionFailure {
        Comparator<Option> bySize = Comparator.comparingLong(this::bytes);
        List<Option> sorted = best.stream().sorted(bySize.thenComparing(this::added)).toList();
        Option least = sorted.getFirst();
        List<Option> equal = sorted.stream().filter(each -> bytes(each) == bytes(least) && added(each) == added(least)).toList();
        if (equal.size() > 1) {
            throw new ResolutionFailure(Complaint.tie(problem.request(), need, equal, trail));
        }
        sorted.stream().skip(1).forEach(each -> rejected.put(each, bytes(each) == bytes(least) ? "it adds a package"
                : String.format("larger: its package adds %,d bytes, and that of %s %,d", bytes(each), Names.simple(least.implementation().type()),
                        bytes(least))));
        if (sorted.size() > 1) {
            reasons.add((bytes(sorted.get(1)) == bytes(least) ? "fewer packages than " : "smaller than ")
                    + Names.list(sorted.stream().skip(1).map(each -> each.implementation().type()).toList(), "and"));
        }
        return least;
    }

    private long bytes(Option option) {
        return added(option) * option.implementation().terms().bytes();
    }

    private int added(Option option) {
        Optional<PackageVersion> from = option.implementation().terms().from();
        return option.implementation().terms().present() || from.isEmpty() || packages.contains(from.get()) ? 0 : 1;
    }

    /** Why those before and after {@code option} are not chosen. */
    private void compare(Option option, List<Option> ordered) {
        List<Option> before = ordered.subList(0, ordered.indexOf(option)).stream().filter(each -> Ranking.preferred(each, option)).toList();
        List<Option> after = ordered.stream().filter(each -> Ranking.preferred(option, each)).toList();
        after.forEach(each -> rejected.put(each, Ranking.difference(option, each)));
        if (ordered.stream().anyMatch(each -> each != option && Ranking.sameKind(each, option))) {
            reasons.addFirst("version " + version(option) + ", " + (locked(option) ? "as locked" : "the newest that fits"));
        }
        if (!after.isEmpty()) {
            reasons.addFirst("preferred to " + names(after));
        }
        if (!before.isEmpty()) {
            reasons.add("in the place of " + names(before) + ", which " + (before.size() == 1 ? "does" : "do") + " not fit");
        }
    }

    private static String names(List<Option> options) {
        return Names.list(options.stream().map(each -> each.implementation().type()).distinct().toList(), "and");
    }

    private boolean locked(Option option) {
        return option.implementation().terms().from()
                .filter(from -> from.version().equals(problem.request().locked().get(from.name()))).isPresent();
    }

    private static String version(Option option) {
        return option.implementation().terms().from().map(PackageVersion::version).orElse("");
    }

    String reason(Option option) {
        if (!option.bound().isEmpty()) {
            return "bound in " + option.bound();
        }
        StringBuilder reason = new StringBuilder(reasons.isEmpty() ? "the only implementation for " + problem.request().target()
                : String.join("; ", reasons));
        if (!option.implementation().terms().present()) {
            option.implementation().terms().from().ifPresent(from -> reason.append("; from ").append(from));
        }
        options.stream().filter(each -> each.excluded().startsWith("ruled out")).forEach(each ->
                reason.append("; ").append(Names.simple(each.implementation().type())).append(" is ").append(each.excluded()));
        return reason.toString();
    }

    List<Rejected> rejected() {
        return options.stream().filter(rejected::containsKey).map(each -> new Rejected(each.implementation(), rejected.get(each))).toList();
    }
}
