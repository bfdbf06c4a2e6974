package ristretto.resolver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is still possible after what was decided. A circle is forbidden once a solution has it. */
final class Possibilities {
    private final Problem problem;
    private final Clauses clauses;
    private final Satisfiability satisfiability = new Satisfiability();
    private final List<Option> decided = new ArrayList<>();
    private final List<Integer> assumptions = new ArrayList<>();
    private BitSet solution = new BitSet();
    /** Solutions with options of which one may be decided next: so it need not be solved again. */
    private final Map<Integer, BitSet> alternatives = new HashMap<>();
    private Optional<Explanation> explanation = Optional.empty();

    Possibilities(Problem problem) {
        this.problem = problem;
        this.clauses = new Clauses(problem);
        clauses.clauses().forEach(clause -> satisfiability.add(clause.literals()));
        problem.options().values().stream().filter(each -> each.size() > 1)
                .forEach(each -> satisfiability.atMostOne(each.stream().mapToInt(clauses::variable).toArray()));
    }

    /** Whether there is any solution. */
    boolean any() {
        return solve();
    }

    /** Whether there is a solution with {@code option}. */
    boolean with(Option option) {
        int variable = clauses.variable(option);
        if (solution.get(variable)) {
            return true;
        }
        assumptions.add(variable);
        boolean possible = solve();
        assumptions.removeLast();
        if (possible) {
            alternatives.put(variable, solution);
        }
        return possible;
    }

    /** From now on there are only solutions with {@code option}, which has to be possible. */
    void decide(Option option) {
        int variable = clauses.variable(option);
        if (alternatives.containsKey(variable)) {
            solution = alternatives.get(variable);
        } else if (!with(option)) {
            throw new IllegalStateException("what was found possible is not: " + option.implementation().type());
        }
        alternatives.clear();
        decided.add(option);
        assumptions.add(variable);
    }

    /** Why there is no solution. */
    List<Constraint> conflict() {
        return explanation().of(List.of());
    }

    /** What stands against a solution with {@code option}. */
    List<Constraint> conflict(Option option) {
        List<Option> all = new ArrayList<>(decided);
        all.add(option);
        return explanation().of(all).stream().filter(each -> !each.equals(new Constraint.Decided(option))).toList();
    }

    /** Made when it is asked for: most appliances need none. */
    private Explanation explanation() {
        if (explanation.isEmpty()) {
            explanation = Optional.of(new Explanation(problem, clauses));
        }
        return explanation.get();
    }

    private boolean solve() {
        while (true) {
            Optional<BitSet> model = satisfiability.model(assumptions);
            if (model.isEmpty()) {
                return false;
            }
            Optional<List<Option>> circle = circle(model.get());
            if (circle.isEmpty()) {
                solution = model.get();
                return true;
            }
            satisfiability.add(clauses.forbid(circle.get()).literals());
        }
    }

    private Optional<List<Option>> circle(BitSet model) {
        Map<Need, Option> chosen = new HashMap<>();
        model.stream().mapToObj(clauses::option).flatMap(Optional::stream).forEach(option -> chosen.put(option.need(), option));
        Set<String> done = new HashSet<>();
        for (Need root : problem.roots()) {
            Optional<List<Option>> circle = circle(root, chosen, new LinkedHashMap<>(), done);
            if (circle.isPresent()) {
                return circle;
            }
        }
        return Optional.empty();
    }

    /** @param path the options by which {@code need} arose, by instance */
    private Optional<List<Option>> circle(Need need, Map<Need, Option> chosen, Map<String, Option> path, Set<String> done) {
        Option option = chosen.get(need);
        String instance = option.implementation().type() + " " + need.name();
        if (path.containsKey(instance)) {
            List<Option> whole = new ArrayList<>(path.values());
            int start = List.copyOf(path.keySet()).indexOf(instance);
            List<Option> circle = new ArrayList<>(whole.subList(start + 1, whole.size()));
            circle.add(option);
            return Optional.of(circle);
        }
        if (done.contains(instance)) {
            return Optional.empty();
        }
        path.put(instance, option);
        for (Need next : problem.needs(option)) {
            Optional<List<Option>> circle = circle(next, chosen, path, done);
            if (circle.isPresent()) {
                return circle;
            }
        }
        path.remove(instance);
        done.add(instance);
        return Optional.empty();
    }
}
