package ristretto.resolver;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words which constraints cannot hold together. */
final class Complaint {
    private final Problem problem;
    private final List<Constraint> conflict;

    Complaint(Problem problem, List<Constraint> conflict) {
        this.problem = problem;
        this.conflict = conflict;
    }

    /** The whole message: a gap or a circle with the way to it, or all that does not fit together. */
    String text() {
        List<Need> roots = of(Constraint.Root.class).map(Constraint.Root::need).toList();
        if (roots.size() == 1) {
            Optional<String> way = follow(roots.getFirst(), new Trail(problem.request().appliance()));
            if (way.isPresent()) {
                return way.get() + exclusions();
            }
        }
        return "the parts of " + problem.request().appliance() + " do not fit together on target " + problem.request().target() + ": " + phrase();
    }

    /** From need to need, as long as there is only one way; empty if there are several. */
    private Optional<String> follow(Need need, Trail trail) {
        List<Option> left = left(need);
        if (left.isEmpty()) {
            return Optional.of(of(Constraint.Version.class).anyMatch(each -> each.option().need().equals(need)) ? versions(need)
                    : "nothing provides " + Names.simple(need.type()) + " for target " + problem.request().target() + ": " + trail.needs(need, ""));
        }
        Option only = left.getFirst();
        if (left.size() > 1) {
            return Optional.empty();
        }
        Trail further = trail.needs(need, only.implementation().type());
        if (trail.contains(need, only.implementation().type())) {
            return Optional.of(Names.simple(only.implementation().type()) + " needs itself: " + further);
        }
        List<Need> next = of(Constraint.Needs.class).filter(each -> each.user() == only).map(Constraint.Needs::need).toList();
        List<Need> circle = next.isEmpty() ? circling(only) : next;
        return circle.size() == 1 ? follow(circle.getFirst(), further) : Optional.empty();
    }

    /** What an option of a circle needs of it. */
    private List<Need> circling(Option option) {
        return of(Constraint.Circle.class).flatMap(circle -> circle.options().stream()).filter(each -> problem.needs(option).contains(each.need()))
                .map(Option::need).distinct().toList();
    }

    /** The options that the conflict itself does not turn down at once. */
    private List<Option> left(Need need) {
        return problem.options().get(need).stream().filter(option -> option.possible()
                && of(Constraint.Version.class).noneMatch(each -> each.option() == option)
                && of(Constraint.Pinned.class).noneMatch(each -> each.option() == option)).toList();
    }

    private String exclusions() {
        return conflict.stream().filter(each -> each instanceof Constraint.Excluded || each instanceof Constraint.Pinned).map(this::sentence)
                .distinct().map(each -> "; " + each).collect(Collectors.joining());
    }

    /** The same for all versions of its package. */
    private static String excluded(Option option) {
        return Names.simple(option.implementation().type()) + " is " + option.excluded();
    }

    /** All of it as sentences, without an introduction. */
    String phrase() {
        Set<String> sentences = new LinkedHashSet<>();
        for (Constraint each : conflict) {
            String sentence = sentence(each);
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
        }
        return String.join("; ", sentences);
    }

    private String sentence(Constraint constraint) {
        return switch (constraint) {
            case Constraint.Root(Need need) -> versioned(need) ? "" : problem.request().appliance() + " needs " + need;
            case Constraint.Needs(Option user, Need need) -> versioned(need) ? "" : user.implementation().label() + " needs " + need;
            case Constraint.Met(Need need) -> met(need);
            case Constraint.Excluded(Option option) -> excluded(option);
            case Constraint.Version version -> versioned(version.option().need()) ? "" : version.option().implementation().label() + " provides "
                    + Names.simple(version.option().need().type()) + " in version " + version.option().version() + ", and " + user(version.user())
                    + " needs " + version.needed();
            case Constraint.Conflicting(Option one, Option other, String because) -> one.implementation().label() + " and "
                    + other.implementation().label() + " exclude each other, because " + because;
            case Constraint.Pinned(Option option, Pin pin) -> option.implementation().label() + " is out, since "
                    + option.implementation().terms().from().map(PackageVersion::name).orElse("its package") + " is held at version " + pin.version()
                    + " by " + pin.origin();
            case Constraint.TwoVersions(Option one, Option other) -> one.implementation().label() + " and " + other.implementation().label()
                    + " are of two versions of one package";
            case Constraint.Decided(Option option) -> Names.simple(option.implementation().type()) + " stands for " + option.need();
            case Constraint.Circle(List<Option> options) -> circle(options);
        };
    }

    private String met(Need need) {
        if (versioned(need)) {
            return versions(need);
        }
        List<Option> possible = problem.options().get(need).stream().filter(Option::possible).toList();
        return possible.isEmpty() ? "nothing provides " + Names.simple(need.type()) + " for target " + problem.request().target()
                : "only " + labels(possible) + (possible.size() == 1 ? " provides " : " provide ") + Names.simple(need.type());
    }

    /** Whether versions are all that is wrong about a need. */
    private boolean versioned(Need need) {
        return of(Constraint.Met.class).anyMatch(each -> each.need().equals(need))
                && of(Constraint.Version.class).anyMatch(each -> each.option().need().equals(need)) && left(need).isEmpty()
                && of(Constraint.Pinned.class).noneMatch(each -> each.option().need().equals(need));
    }

    private String versions(Need need) {
        List<Constraint.Version> wrong = of(Constraint.Version.class).filter(each -> each.option().need().equals(need)).toList();
        String name = Names.simple(need.type());
        Set<String> needed = wrong.stream().map(each -> name + " " + each.needed() + " is needed by " + user(each.user()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> provided = wrong.stream().map(Constraint.Version::option).distinct()
                .map(each -> each.implementation().label() + " provides " + name + ", in version " + each.version()).toList();
        return String.join(" and ", needed) + "; on target " + problem.request().target() + (provided.size() == 1 ? " only " : " ")
                + String.join(", and ", provided);
    }

    private String circle(List<Option> options) {
        Trail trail = new Trail(Names.simple(options.getLast().implementation().type()));
        for (Option option : options) {
            trail = trail.needs(option.need(), option.implementation().type());
        }
        return trail.toString();
    }

    private String user(Optional<Option> user) {
        return user.map(each -> each.implementation().label()).orElse(problem.request().appliance());
    }

    private static String labels(List<Option> options) {
        List<String> labels = new ArrayList<>(options.stream().map(each -> each.implementation().label()).toList());
        String last = labels.removeLast();
        return labels.isEmpty() ? last : String.join(", ", labels) + " and " + last;
    }

    private <T extends Constraint> Stream<T> of(Class<T> type) {
        return conflict.stream().filter(type::isInstance).map(type::cast);
    }

    /** Several options are equally good. */
    static String tie(Request request, Need need, List<Option> equal, Trail trail) {
        String name = Names.simple(need.type());
        String first = Names.simple(equal.getFirst().implementation().type());
        return Complaint.labels(equal) + " provide " + name + " equally well for target " + request.target() + ": " + trail.needs(need, "")
                + "; choose one in the description, as in it.with(" + name + ".class, " + first + ".class)";
    }
}
