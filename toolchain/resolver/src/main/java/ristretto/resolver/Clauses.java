package ristretto.resolver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A problem in conjunctive normal form: a variable for each need that arises and for each option that is chosen. */
final class Clauses {
    /** One disjunction. Negative numbers are negated variables. */
    record Clause(Constraint constraint, int... literals) { }

    private final Problem problem;
    private final Map<Need, Integer> needs = new HashMap<>();
    /** Each option is one object, and comparing them would take longer. */
    private final Map<Option, Integer> options = new IdentityHashMap<>();
    private final Map<Integer, Option> byVariable = new HashMap<>();
    private final List<Clause> clauses = new ArrayList<>();

    Clauses(Problem problem) {
        this.problem = problem;
        problem.options().forEach((need, all) -> {
            variable(need);
            all.forEach(this::variable);
        });
        problem.roots().forEach(root -> add(new Constraint.Root(root), variable(root)));
        problem.options().forEach(this::meet);
        packages();
        conflicts();
    }

    int variable(Need need) {
        return needs.computeIfAbsent(need, each -> variables() + 1);
    }

    int variable(Option option) {
        Integer known = options.get(option);
        if (known != null) {
            return known;
        }
        int made = variables() + 1;
        options.put(option, made);
        byVariable.put(made, option);
        return made;
    }

    /** The option of a variable, unless it is that of a need. */
    Optional<Option> option(int variable) {
        return Optional.ofNullable(byVariable.get(variable));
    }

    /** The greatest of them; the least is 1. */
    int variables() {
        return needs.size() + options.size();
    }

    List<Clause> clauses() {
        return clauses;
    }

    private void add(Constraint constraint, int... literals) {
        clauses.add(new Clause(constraint, literals));
    }

    private void meet(Need need, List<Option> all) {
        int[] one = new int[all.size() + 1];
        one[0] = -variable(need);
        for (int i = 0; i < all.size(); i++) {
            one[i + 1] = variable(all.get(i));
        }
        add(new Constraint.Met(need), one);
        mainVersion(need, all);
        for (Option option : all) {
            if (!option.possible()) {
                add(new Constraint.Excluded(option), -variable(option));
            } else {
                pin(option);
                problem.needs(option).forEach(each -> require(option, each));
            }
        }
    }

    private void mainVersion(Need need, List<Option> all) {
        if (problem.main().needs().stream().anyMatch(each -> each.within("").equals(need))) {
            SignatureVersion needed = problem.main().terms().needs(need.type());
            all.stream().filter(option -> option.possible() && !option.version().serves(needed))
                    .forEach(option -> add(new Constraint.Version(Optional.empty(), option, needed), -variable(option)));
        }
    }

    private void pin(Option option) {
        option.implementation().terms().from().ifPresent(from -> {
            Pin pin = problem.request().pins().get(from.name());
            if (pin != null && !pin.version().equals(from.version())) {
                add(new Constraint.Pinned(option, pin), -variable(option));
            }
        });
    }

    private void require(Option user, Need need) {
        add(new Constraint.Needs(user, need), -variable(user), variable(need));
        SignatureVersion needed = user.implementation().terms().needs(need.type());
        problem.options().get(need).stream().filter(option -> option.possible() && !option.version().serves(needed)).forEach(option ->
                add(new Constraint.Version(Optional.of(user), option, needed), -variable(user), -variable(option)));
    }

    /** At most one version of each package. */
    private void packages() {
        Map<String, Map<PackageVersion, List<Option>>> packages = new LinkedHashMap<>();
        possible().forEach(option -> option.implementation().terms().from().ifPresent(from -> packages
                .computeIfAbsent(from.name(), name -> new TreeMap<>()).computeIfAbsent(from, version -> new ArrayList<>()).add(option)));
        for (Map<PackageVersion, List<Option>> versions : packages.values()) {
            List<List<Option>> lists = List.copyOf(versions.values());
            for (int i = 0; i < lists.size(); i++) {
                for (int j = i + 1; j < lists.size(); j++) {
                    exclude(lists.get(i), lists.get(j));
                }
            }
        }
    }

    private void exclude(List<Option> older, List<Option> newer) {
        for (Option one : older) {
            for (Option other : newer) {
                add(new Constraint.TwoVersions(one, other), -variable(one), -variable(other));
            }
        }
    }

    private void conflicts() {
        Map<String, List<Option>> byName = new HashMap<>();
        possible().forEach(option -> {
            byName.computeIfAbsent(option.implementation().type(), type -> new ArrayList<>()).add(option);
            option.implementation().terms().from().ifPresent(from -> byName.computeIfAbsent(from.name(), name -> new ArrayList<>()).add(option));
        });
        for (Option option : possible()) {
            for (Terms.Conflict conflict : option.implementation().terms().conflicts()) {
                byName.getOrDefault(conflict.with(), List.of()).stream().filter(other -> !other.implementation().equals(option.implementation()))
                        .forEach(other -> add(new Constraint.Conflicting(option, other, conflict.because()), -variable(option), -variable(other)));
            }
        }
    }

    private List<Option> possible() {
        return problem.options().values().stream().flatMap(List::stream).filter(Option::possible).toList();
    }

    /** Forbids a circle that was found. */
    Clause forbid(List<Option> circle) {
        Clause clause = new Clause(new Constraint.Circle(circle), circle.stream().mapToInt(option -> -variable(option)).toArray());
        clauses.add(clause);
        return clause;
    }
}
