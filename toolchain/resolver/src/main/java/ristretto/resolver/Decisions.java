package ristretto.resolver;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Chooses for each need, in the order in which a person would ask: services, then from the main class downwards. */
final class Decisions {
    private final Problem problem;
    private final Possibilities possibilities;
    private final Map<Need, Selection.Chosen> chosen = new LinkedHashMap<>();
    /** Packages that something chosen comes from. */
    private final Set<PackageVersion> packages = new HashSet<>();

    Decisions(Problem problem) {
        this.problem = problem;
        this.possibilities = new Possibilities(problem);
    }

    Selection select() throws ResolutionFailure {
        if (!possibilities.any()) {
            throw new ResolutionFailure(new Complaint(problem, possibilities.conflict()).text());
        }
        for (Need root : problem.roots()) {
            visit(root, new Trail(problem.request().appliance()));
        }
        return new Selection(problem.request(), chosen);
    }

    private void visit(Need need, Trail trail) throws ResolutionFailure {
        if (chosen.containsKey(need)) {
            return;
        }
        Choice choice = new Choice(problem, possibilities, packages, need);
        Option option = choice.make(trail);
        possibilities.decide(option);
        option.implementation().terms().from().ifPresent(packages::add);
        chosen.put(need, new Selection.Chosen(option.implementation(), choice.reason(option), choice.rejected()));
        Trail further = trail.needs(need, option.implementation().type());
        for (Need next : problem.needs(option)) {
            visit(next, further);
        }
    }
}
