package ristretto.resolver;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.SolverFactory;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.ISolver;
import org.sat4j.specs.IVecInt;
import org.sat4j.specs.TimeoutException;

/**
 * Clauses in the hands of sat4j, which says what is possible; what it would choose counts for nothing. Variables that occur in no
 * clause cost nothing.
 */
final class Satisfiability {
    private final ISolver solver = SolverFactory.newDefault();
    /** From variables of the clauses to those of sat4j, which have no gaps. */
    private final Map<Integer, Integer> inner = new HashMap<>();
    private int[] outer = new int[64];
    private boolean contradiction;

    Satisfiability() {
        solver.setTimeoutOnConflicts(Integer.MAX_VALUE);
    }

    /** At least one of {@code literals} is true; negative numbers are negated variables. */
    void add(int... literals) {
        try {
            solver.addClause(vector(literals));
        } catch (ContradictionException none) {
            contradiction = true;
        }
    }

    /** At most one of {@code variables} is true. */
    void atMostOne(int... variables) {
        try {
            solver.addAtMost(vector(variables), 1);
        } catch (ContradictionException impossible) {
            contradiction = true;
        }
    }

    /** {@code model(assumptions)} is the variables that are true in some way to satisfy all, if there is one. */
    Optional<BitSet> model(Collection<Integer> assumptions) {
        if (contradiction) {
            return Optional.empty();
        }
        try {
            if (!solver.isSatisfiable(vector(assumptions.stream().mapToInt(Integer::intValue).toArray()))) {
                return Optional.empty();
            }
        } catch (TimeoutException impossible) {
            throw new IllegalStateException("sat4j gave up, though it has all the time it wants", impossible);
        }
        BitSet model = new BitSet();
        for (int literal : solver.model()) {
            if (literal > 0) {
                model.set(outer[literal]);
            }
        }
        return Optional.of(model);
    }

    /** Those of the assumed variables that made the last model impossible; maybe more of them than needed. */
    List<Integer> blamed() {
        IVecInt blamed = solver.unsatExplanation();
        return blamed == null ? List.of() : IntStream.range(0, blamed.size()).map(i -> outer[Math.abs(blamed.get(i))]).boxed().toList();
    }

    private VecInt vector(int... literals) {
        return new VecInt(Arrays.stream(literals).map(literal -> literal < 0 ? -variable(-literal) : variable(literal)).toArray());
    }

    private int variable(int wanted) {
        Integer known = inner.get(wanted);
        if (known != null) {
            return known;
        }
        int made = inner.size() + 1;
        inner.put(wanted, made);
        if (made >= outer.length) {
            outer = Arrays.copyOf(outer, 2 * made);
        }
        outer[made] = wanted;
        solver.newVar(made);
        return made;
    }
}
