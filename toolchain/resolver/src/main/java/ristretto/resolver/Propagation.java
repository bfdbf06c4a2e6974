package ristretto.resolver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Follows what is decided to what it forces, clause by clause, until two clauses contradict each other. That finds out quickly
 * which clauses are to blame, in most cases; a contradiction that shows only when several ways are tried it does not find.
 */
final class Propagation {
    /** Clauses, by their number, and variables among those decided that contradict each other. */
    record Core(TreeSet<Integer> clauses, TreeSet<Integer> decided) { }

    private static final int DECIDED = -1;
    private static final int NOTHING = -2;

    private final List<Clauses.Clause> clauses = new ArrayList<>();
    private final Map<Integer, List<Integer>> containing = new HashMap<>();
    /** Of an option, the others for the same need: at most one is chosen. */
    private final Map<Integer, int[]> rivals = new HashMap<>();
    private final int variables;

    private final int[] values;
    private final int[] reasons;
    private final Deque<Integer> waiting = new ArrayDeque<>();

    Propagation(Problem problem, Clauses all) {
        variables = all.variables();
        values = new int[variables + 1];
        reasons = new int[variables + 1];
        for (List<Option> options : problem.options().values()) {
            int[] group = options.stream().mapToInt(all::variable).toArray();
            for (int each : group) {
                rivals.put(each, group);
            }
        }
        all.clauses().forEach(this::add);
    }

    /** How many clauses there are. */
    int size() {
        return clauses.size();
    }

    void add(Clauses.Clause clause) {
        for (int literal : clause.literals()) {
            containing.computeIfAbsent(literal, each -> new ArrayList<>()).add(clauses.size());
        }
        clauses.add(clause);
    }

    /** {@code core(decided)} is what contradicts each other if the variables {@code decided} are true, as far as that shows. */
    Optional<Core> core(List<Integer> decided) {
        Arrays.fill(values, 0);
        Arrays.fill(reasons, NOTHING);
        waiting.clear();
        for (int each : decided) {
            values[each] = each;
            reasons[each] = DECIDED;
            waiting.add(each);
        }
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i).literals().length == 1 && contradicts(i)) {
                return Optional.of(blame(clauses.get(i).literals(), i));
            }
        }
        return spread();
    }

    private Optional<Core> spread() {
        while (!waiting.isEmpty()) {
            int literal = waiting.remove();
            for (int clause : containing.getOrDefault(-literal, List.of())) {
                if (contradicts(clause)) {
                    return Optional.of(blame(clauses.get(clause).literals(), clause));
                }
            }
            if (literal > 0) {
                for (int rival : rivals.getOrDefault(literal, new int[0])) {
                    if (rival != literal && values[rival] > 0) {
                        return Optional.of(blame(new int[] {-literal, -rival}, NOTHING));
                    }
                    if (rival != literal && values[rival] == 0) {
                        // Its reason is the option that was chosen in its place.
                        set(-rival, -(literal + 2));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a clause has no literal left; if it has one left, that is now true. */
    private boolean contradicts(int clause) {
        int open = 0;
        for (int literal : clauses.get(clause).literals()) {
            int value = values[Math.abs(literal)];
            if (value == literal) {
                return false;
            }
            if (value == 0) {
                if (open != 0) {
                    return false;
                }
                open = literal;
            }
        }
        if (open != 0) {
            set(open, clause);
        }
        return open == 0;
    }

    private void set(int literal, int reason) {
        values[Math.abs(literal)] = literal;
        reasons[Math.abs(literal)] = reason;
        waiting.add(literal);
    }

    private Core blame(int[] literals, int clause) {
        Core core = new Core(new TreeSet<>(), new TreeSet<>());
        boolean[] seen = new boolean[variables + 1];
        Deque<Integer> open = new ArrayDeque<>();
        follow(literals, clause, core, seen, open);
        while (!open.isEmpty()) {
            int variable = open.remove();
            int reason = reasons[variable];
            if (reason == DECIDED) {
                core.decided().add(variable);
            } else if (reason >= 0) {
                follow(clauses.get(reason).literals(), reason, core, seen, open);
            } else {
                follow(new int[] {-reason - 2}, NOTHING, core, seen, open);
            }
        }
        return core;
    }

    private static void follow(int[] literals, int clause, Core core, boolean[] seen, Deque<Integer> open) {
        if (clause >= 0) {
            core.clauses().add(clause);
        }
        for (int literal : literals) {
            if (!seen[Math.abs(literal)]) {
                seen[Math.abs(literal)] = true;
                open.add(Math.abs(literal));
            }
        }
    }
}
