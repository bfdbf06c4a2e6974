package ristretto.resolver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All needs that could arise, and all that could meet them. What is listed does not depend on the order of the index. */
final class Problem {
    private final PackageIndex index;
    private final Request request;
    private final Implementation main;
    private final Map<Need, List<Option>> options = new LinkedHashMap<>();
    private final Map<Option, List<Need>> needs = new IdentityHashMap<>();

    Problem(PackageIndex index, Request request) throws ResolutionFailure {
        this.index = index;
        this.request = request;
        this.main = index.describe(request.main());
        Deque<Need> waiting = new ArrayDeque<>(roots());
        while (!waiting.isEmpty()) {
            Need need = waiting.remove();
            if (!options.containsKey(need) && !supplied(need)) {
                List<Option> found = find(need);
                options.put(need, found);
                found.stream().filter(Option::possible).forEach(option -> waiting.addAll(needs(option)));
            }
        }
    }

    Request request() {
        return request;
    }

    Implementation main() {
        return main;
    }

    /** What the appliance itself needs: services first, then what its main class does. */
    List<Need> roots() {
        List<Need> roots = new ArrayList<>();
        request.services().forEach(service -> roots.add(Need.of(service)));
        roots.addAll(signatures(main, ""));
        return roots;
    }

    /** Every need that is not met by the build itself, in the order in which they were found. */
    Map<Need, List<Option>> options() {
        return options;
    }

    /** What arises if {@code option} is chosen, without what the build itself meets. */
    List<Need> needs(Option option) {
        return needs.computeIfAbsent(option, each -> signatures(each.implementation(), each.need().name()));
    }

    private List<Need> signatures(Implementation user, String name) {
        return user.needs().stream().filter(need -> need.key().isEmpty() && !need.type().equals(Need.MAIN_ARGUMENTS)
                && !need.type().equals(Need.INSTANCE) && index.settings(need.type()).isEmpty())
                .map(need -> need.within(name)).filter(need -> !supplied(need)).toList();
    }

    private boolean supplied(Need need) {
        Binding own = request.bindings().get(need);
        return (own == null ? request.bindings().get(Need.of(need.type())) : own) instanceof Binding.ToSupply;
    }

    private List<Option> find(Need need) throws ResolutionFailure {
        Optional<Option> bound = bound(need);
        return bound.isPresent() ? List.of(bound.get()) : index.implementations(need.type()).stream().sorted(Comparator
                .comparing(Implementation::type).thenComparing(each -> each.terms().from().map(PackageVersion::toString).orElse("")))
                .map(each -> new Option(need, each, excluded(each), "")).toList();
    }

    /** What the description binds; for all instances only where what is bound does not itself ask for this one. */
    private Optional<Option> bound(Need need) throws ResolutionFailure {
        Binding own = request.bindings().get(need);
        Binding binding = own == null ? request.bindings().get(Need.of(need.type())) : own;
        if (!(binding instanceof Binding.ToClass(String type, String origin))) {
            return Optional.empty();
        }
        Option option = new Option(need, index.describe(type), "", origin);
        return own == null && reaches(option, need, new HashSet<>()) ? Optional.empty() : Optional.of(option);
    }

    private boolean reaches(Option from, Need need, Set<Need> visited) {
        for (Need next : needs(from)) {
            if (next.equals(need)) {
                return true;
            }
            if (visited.add(next)) {
                for (Implementation each : index.implementations(next.type())) {
                    if (excluded(each).isEmpty() && reaches(new Option(next, each, "", ""), need, visited)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private String excluded(Implementation candidate) {
        return request.rules().stream().flatMap(rule -> rule.rejects(candidate).stream()).findFirst().map(rule -> "ruled out by " + rule)
                .orElse(candidate.runsOn(request.target()) ? "" : "for target " + String.join(", ", candidate.targets()));
    }
}
