package ristretto.resolver;

/**
 * Resolves with a solver for Boolean satisfiability. What must hold are clauses: needs, versions of signatures, targets, conflicts,
 * pins, and that nothing needs itself. Among what is possible it chooses need by need, from the main class downwards: the highest
 * preference, the platform's own, the locked version, the newest, what adds the fewest bytes, what adds the fewest packages.
 */
public final class ConstraintResolver implements Resolver {
    private final PackageIndex index;

    public ConstraintResolver(PackageIndex index) {
        this.index = index;
    }

    @Override
    public Selection select(Request request) throws ResolutionFailure {
        return new Decisions(new Problem(index, request)).select();
    }

    @Override
    public Plan resolve(Request request) throws ResolutionFailure {
        return select(request).plan(index);
    }
}
