package ristretto.resolver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds constraints that cannot hold together, of which none can be left out. */
final class Explanation {
    private final Problem problem;
    private final Clauses clauses;
    private final Propagation propagation;

    Explanation(Problem problem, Clauses clauses) {
        this.problem = problem;
        this.clauses = clauses;
        this.propagation = new Propagation(problem, clauses);
    }

    /** {@code of(decided)} is a conflict of clauses with what was decided, in the order of the clauses. There has to be one. */
    List<Constraint> of(List<Option> decided) {
        clauses.clauses().subList(propagation.size(), clauses.clauses().size()).forEach(propagation::add);
        List<Integer> variables = decided.stream().map(clauses::variable).toList();
        Optional<Propagation.Core> core = propagation.core(variables);
        return core.isPresent() ? least(core.get().clauses(), core.get().decided(), decided)
                : least(IntStream.range(0, clauses.clauses().size()).boxed().toList(), variables, decided);
    }

    /** Of the clauses {@code numbers} and the variables {@code assumed}, which contradict each other, those without which they would not. */
    private List<Constraint> least(Collection<Integer> numbers, Collection<Integer> assumed, List<Option> decided) {
        List<Clauses.Clause> suspects = numbers.stream().map(clauses.clauses()::get).toList();
        Satisfiability satisfiability = satisfiability(suspects, assumed);
        Set<Integer> conflict = new LinkedHashSet<>();
        for (int i = 0; i < suspects.size(); i++) {
            conflict.add(selector(i));
        }
        conflict.addAll(assumed);
        conflict.retainAll(blamed(satisfiability, conflict));
        for (Integer each : List.copyOf(conflict)) {
            conflict.remove(each);
            if (satisfiability.model(conflict).isPresent()) {
                conflict.add(each);
            }
        }
        List<Constraint> constraints = new ArrayList<>();
        decided.stream().filter(option -> conflict.contains(clauses.variable(option))).forEach(option -> constraints.add(new Constraint.Decided(option)));
        for (int i = 0; i < suspects.size(); i++) {
            if (conflict.contains(selector(i))) {
                constraints.add(suspects.get(i).constraint());
            }
        }
        return constraints;
    }

    /** Each of {@code suspects} holds only if its {@link #selector} is assumed; that options of one need are rivals holds in any case. */
    private Satisfiability satisfiability(List<Clauses.Clause> suspects, Collection<Integer> assumed) {
        Satisfiability satisfiability = new Satisfiability();
        Set<Integer> variables = new HashSet<>(assumed);
        for (int i = 0; i < suspects.size(); i++) {
            int[] literals = suspects.get(i).literals();
            int[] removable = Arrays.copyOf(literals, literals.length + 1);
            removable[literals.length] = -selector(i);
            satisfiability.add(removable);
            Arrays.stream(literals).map(Math::abs).forEach(variables::add);
        }
        for (List<Option> options : problem.options().values()) {
            int[] rivals = options.stream().mapToInt(clauses::variable).filter(variables::contains).toArray();
            if (rivals.length > 1) {
                satisfiability.atMostOne(rivals);
            }
        }
        return satisfiability;
    }

    /** What is assumed for a suspect to hold. */
    private int selector(int index) {
        return clauses.variables() + 1 + index;
    }

    private static Set<Integer> blamed(Satisfiability satisfiability, Set<Integer> conflict) {
        if (satisfiability.model(conflict).isPresent()) {
            throw new IllegalStateException("what should be impossible is possible");
        }
        return Set.copyOf(satisfiability.blamed());
    }
}
