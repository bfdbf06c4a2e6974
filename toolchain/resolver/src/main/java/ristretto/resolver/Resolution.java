package ristretto.resolver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of the {@link PreferenceResolver}. */
final class Resolution {
    private final PackageIndex index;
    private final Request request;
    private final Map<String, Node.Instance> instances = new HashMap<>();

    Resolution(PackageIndex index, Request request) {
        this.index = index;
        this.request = request;
    }

    Plan plan() throws ResolutionFailure {
        Trail trail = new Trail(request.appliance());
        List<Node> services = new ArrayList<>();
        for (String service : request.services()) {
            services.add(need(service, trail));
        }
        Implementation main = index.describe(request.main());
        Node.Instance instance = new Node.Instance(main.type(), main, needs(main, trail), "the main class");
        return new Plan(instance, services);
    }

    private Node need(String type, Trail trail) throws ResolutionFailure {
        if (type.equals("java.lang.String[]")) {
            return new Node.MainArguments();
        }
        Optional<SettingsRecord> settings = index.settings(type);
        if (settings.isPresent()) {
            return new Node.Settings(settings.get());
        }
        return switch (request.bindings().get(type)) {
            case Binding.ToSupply supply -> new Node.Supply(type, supply);
            case Binding.ToClass(String bound, String origin) ->
                    instance(type, index.describe(bound), "bound in " + origin, trail);
            case null -> choose(type, trail);
        };
    }

    private Node choose(String signature, Trail trail) throws ResolutionFailure {
        List<Implementation> candidates = candidates(signature);
        if (candidates.isEmpty()) {
            throw missing(signature, trail);
        }
        if (PreferenceResolver.ambiguous(candidates)) {
            throw ambiguous(signature, candidates, trail);
        }
        ResolutionFailure first = null;
        for (Implementation candidate : candidates) {
            try {
                return instance(signature, candidate, reason(signature, candidate, candidates), trail);
            } catch (ResolutionFailure failure) {
                first = first == null ? failure : first;
            }
        }
        throw first;
    }

    private Node.Instance instance(String signature, Implementation chosen, String reason, Trail trail) throws ResolutionFailure {
        if (trail.contains(chosen.type())) {
            throw new ResolutionFailure(Names.simple(chosen.type()) + " needs itself: " + trail.needs(signature, chosen.type()));
        }
        Node.Instance known = instances.get(chosen.type());
        if (known == null) {
            List<Node> needs = needs(chosen, trail.needs(signature, chosen.type()));
            known = new Node.Instance(signature, chosen, needs, reason);
            instances.put(chosen.type(), known);
        }
        return known;
    }

    private List<Node> needs(Implementation implementation, Trail trail) throws ResolutionFailure {
        List<Node> needs = new ArrayList<>();
        for (String type : implementation.needs()) {
            needs.add(need(type, trail));
        }
        return needs;
    }

    private List<Implementation> candidates(String signature) {
        return index.implementations(signature).stream()
                .filter(candidate -> candidate.runsOn(request.target()) && rejected(candidate).isEmpty())
                .sorted(PreferenceResolver.ORDER).toList();
    }

    private Optional<String> rejected(Implementation candidate) {
        return request.rules().stream().flatMap(rule -> rule.rejects(candidate).stream()).findFirst();
    }

    private String reason(String signature, Implementation chosen, List<Implementation> candidates) {
        StringBuilder reason = new StringBuilder();
        if (candidates.size() == 1) {
            reason.append("the only implementation for ").append(request.target());
        } else {
            List<String> others = candidates.stream().filter(other -> other != chosen).map(Implementation::type).toList();
            reason.append("preferred to ").append(Names.list(others, "and"));
        }
        for (Implementation other : index.implementations(signature)) {
            if (other.runsOn(request.target())) {
                rejected(other).ifPresent(rule -> reason.append("; ").append(rule).append(" rules out ").append(Names.simple(other.type())));
            }
        }
        return reason.toString();
    }

    private ResolutionFailure ambiguous(String signature, List<Implementation> candidates, Trail trail) {
        List<String> equal = candidates.stream().filter(other -> other.preference() == candidates.getFirst().preference()
                && other.platform() == candidates.getFirst().platform()).map(Implementation::type).toList();
        String name = Names.simple(signature);
        return new ResolutionFailure(Names.list(equal, "and") + " provide " + name + " equally well for target "
                + request.target() + ": " + trail.needs(signature, "") + "; choose one in the description, as in it.with("
                + name + ".class, " + Names.simple(equal.getFirst()) + ".class)");
    }

    private ResolutionFailure missing(String signature, Trail trail) {
        StringBuilder text = new StringBuilder("nothing provides ").append(Names.simple(signature)).append(" for target ")
                .append(request.target()).append(": ").append(trail.needs(signature, ""));
        for (Implementation other : index.implementations(signature)) {
            text.append("; ").append(Names.simple(other.type()));
            Optional<String> rejected = rejected(other);
            if (rejected.isPresent()) {
                text.append(" is ruled out by ").append(rejected.get());
            } else {
                text.append(" is for target ").append(String.join(", ", other.targets()));
            }
        }
        return new ResolutionFailure(text.toString());
    }
}
