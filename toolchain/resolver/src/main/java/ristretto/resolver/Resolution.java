package ristretto.resolver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run of the {@link PreferenceResolver}.
 *
 * <p>A need is met within an instance: {@code Tcp 'outside'} asks for {@code Ip}, and gets {@code Ip 'outside'}. What turns out
 * not to depend on the name is shared, which is known only once all below it is.
 */
final class Resolution {
    private final PackageIndex index;
    private final Request request;
    /** By class and the name it was asked for within. */
    private final Map<String, Node.Instance> instances = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    Resolution(PackageIndex index, Request request) {
        this.index = index;
        this.request = request;
    }

    Plan plan() throws ResolutionFailure {
        Trail trail = new Trail(request.appliance());
        List<Node> services = new ArrayList<>();
        for (String service : request.services()) {
            services.add(need(Need.of(service), trail));
        }
        Implementation main = index.describe(request.main());
        Node.Instance instance = new Node.Instance(main.type(), main, "", needs(main, "", trail), "the main class");
        return new Plan(instance, services);
    }

    /** What the constructor of {@code user}, within the instance {@code name}, is handed. */
    private List<Node> needs(Implementation user, String name, Trail trail) throws ResolutionFailure {
        List<Node> needs = new ArrayList<>();
        for (Need need : user.needs()) {
            Optional<SettingsRecord> settings = index.settings(need.type());
            if (!need.key().isEmpty()) {
                needs.add(new Node.KeyValue(need.key(), need.type(), Names.simple(user.type())));
            } else if (need.type().equals(Need.MAIN_ARGUMENTS)) {
                needs.add(new Node.MainArguments());
            } else if (need.type().equals(Need.INSTANCE)) {
                needs.add(position(user, name));
            } else if (settings.isPresent()) {
                needs.add(new Node.Settings(settings.get(), ""));
            } else {
                needs.add(need(need.name().isEmpty() ? Need.named(need.type(), name) : need, need.name().isEmpty(), trail));
            }
        }
        return needs;
    }

    private Node need(Need need, Trail trail) throws ResolutionFailure {
        return need(need, true, trail);
    }

    /** @param inherited whether the name is only that of the instance which asks */
    private Node need(Need need, boolean inherited, Trail trail) throws ResolutionFailure {
        Binding own = request.bindings().get(need);
        Binding binding = own == null ? general(need, trail) : own;
        boolean named = !need.name().isEmpty() && (!inherited || own != null);
        return switch (binding) {
            case Binding.ToSupply supply -> new Node.Supply(need.type(), supply);
            case Binding.ToClass(String bound, String origin) ->
                    instance(need, named, index.describe(bound), "bound in " + origin, trail);
            case null -> choose(need, named, trail);
        };
    }

    /** What the description binds for all instances; what is bound may itself ask for another instance of what it implements. */
    private Binding general(Need need, Trail trail) {
        Binding binding = request.bindings().get(Need.of(need.type()));
        return binding instanceof Binding.ToClass(String bound, String origin) && !need.name().isEmpty() && trail.mentions(bound)
                ? null : binding;
    }

    private Node choose(Need need, boolean named, Trail trail) throws ResolutionFailure {
        List<Implementation> candidates = candidates(need.type());
        if (candidates.isEmpty()) {
            throw missing(need, trail);
        }
        if (PreferenceResolver.ambiguous(candidates)) {
            throw ambiguous(need, candidates, trail);
        }
        ResolutionFailure first = null;
        for (Implementation candidate : candidates) {
            try {
                return instance(need, named, candidate, reason(need.type(), candidate, candidates), trail);
            } catch (ResolutionFailure failure) {
                first = first == null ? failure : first;
            }
        }
        throw first;
    }

    private Node.Instance instance(Need need, boolean named, Implementation chosen, String reason, Trail trail) throws ResolutionFailure {
        if (trail.contains(need, chosen.type())) {
            throw new ResolutionFailure(Names.simple(chosen.type()) + " needs itself: " + trail.needs(need, chosen.type()));
        }
        String key = chosen.type() + " " + need.name();
        Node.Instance known = instances.get(key);
        if (known == null || named && !known.name().equals(need.name())) {
            List<Node> needs = needs(chosen, need.name(), trail.needs(need, chosen.type()));
            known = named || need.name().isEmpty() || needs.stream().anyMatch(each -> within(need.name(), each))
                    ? new Node.Instance(need.type(), chosen, need.name(), settingsOf(need.name(), needs), reason)
                    : instance(Need.of(need.type()), false, chosen, reason, trail);
            instances.put(key, known);
        }
        return known;
    }

    /** Whether something depends on the instance {@code name} being that and no other. */
    private static boolean within(String name, Node node) {
        return switch (node) {
            case Node.Position position -> true;
            case Node.Instance instance -> instance.name().equals(name);
            case Node.Supply supply -> false;
            case Node.Settings settings -> false;
            case Node.KeyValue value -> false;
            case Node.MainArguments arguments -> false;
        };
    }

    /** The same nodes, but settings with the paths of the instance {@code name}. */
    private static List<Node> settingsOf(String name, List<Node> needs) {
        return needs.stream().map(node -> node instanceof Node.Settings(SettingsRecord record, String none)
                ? new Node.Settings(record.of(name), name) : node).toList();
    }

    /** Each name counts once for a class, in the order of discovery. */
    private Node.Position position(Implementation user, String name) {
        int count = counts.computeIfAbsent(user.type(), type -> 0);
        int index = counts.computeIfAbsent(user.type() + " " + name, each -> count);
        if (index == count) {
            counts.put(user.type(), count + 1);
        }
        return new Node.Position(name, index);
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

    private ResolutionFailure ambiguous(Need need, List<Implementation> candidates, Trail trail) {
        List<String> equal = candidates.stream().filter(other -> other.preference() == candidates.getFirst().preference()
                && other.platform() == candidates.getFirst().platform()).map(Implementation::type).toList();
        String name = Names.simple(need.type());
        return new ResolutionFailure(Names.list(equal, "and") + " provide " + name + " equally well for target "
                + request.target() + ": " + trail.needs(need, "") + "; choose one in the description, as in it.with("
                + name + ".class, " + Names.simple(equal.getFirst()) + ".class)");
    }

    private ResolutionFailure missing(Need need, Trail trail) {
        StringBuilder text = new StringBuilder("nothing provides ").append(Names.simple(need.type())).append(" for target ")
                .append(request.target()).append(": ").append(trail.needs(need, ""));
        for (Implementation other : index.implementations(need.type())) {
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
