package ristretto.resolver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts together what was selected.
 *
 * <p>A need is met within an instance: {@code Tcp 'outside'} asks for {@code Ip}, and gets {@code Ip 'outside'}. What turns out
 * not to depend on the name is shared, which is known only once all below it is.
 */
final class Assembly {
    private final PackageIndex index;
    private final Request request;
    private final Map<Need, Selection.Chosen> chosen;
    /** By class and the name it was asked for within. */
    private final Map<String, Node.Instance> instances = new HashMap<>();
    /** What is made once for all, by class. */
    private final Map<String, List<Node.Instance>> shared = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    Assembly(PackageIndex index, Selection selection) {
        this.index = index;
        this.request = selection.request();
        this.chosen = selection.chosen();
    }

    Plan plan() throws ResolutionFailure {
        List<Node> services = new ArrayList<>();
        for (String service : request.services()) {
            services.add(need(Need.of(service), true));
        }
        Implementation main = index.describe(request.main());
        return new Plan(new Node.Instance(main.type(), main, "", needs(main, ""), "the main class", List.of()), services);
    }

    /** What the constructor of {@code user}, within the instance {@code name}, is handed. */
    private List<Node> needs(Implementation user, String name) {
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
                needs.add(need(need.within(name), need.name().isEmpty()));
            }
        }
        return needs;
    }

    /** @param inherited whether the name is only that of the instance which asks */
    private Node need(Need need, boolean inherited) {
        Selection.Chosen met = chosen.get(need);
        if (met == null) {
            Binding binding = request.bindings().getOrDefault(need, request.bindings().get(Need.of(need.type())));
            return new Node.Supply(need.type(), (Binding.ToSupply) binding);
        }
        return instance(need, !need.name().isEmpty() && (!inherited || request.bindings().containsKey(need)), met);
    }

    private Node.Instance instance(Need need, boolean named, Selection.Chosen met) {
        String key = met.implementation().type() + " " + need.name();
        Node.Instance known = instances.get(key);
        if (known == null || named && !known.name().equals(need.name())) {
            List<Node> needs = needs(met.implementation(), need.name());
            known = named || !need.name().isEmpty() && needs.stream().anyMatch(each -> within(need.name(), each))
                    ? new Node.Instance(need.type(), met.implementation(), need.name(), settingsOf(need.name(), needs), met.reason(), met.rejected())
                    : shared(need.type(), met, needs);
            instances.put(key, known);
        }
        return known;
    }

    /** The one instance without a name that is made of these parts. */
    private Node.Instance shared(String signature, Selection.Chosen met, List<Node> needs) {
        List<Node.Instance> all = shared.computeIfAbsent(met.implementation().type(), type -> new ArrayList<>());
        return all.stream().filter(each -> each.needs().equals(needs)).findFirst().orElseGet(() -> {
            Node.Instance made = new Node.Instance(signature, met.implementation(), "", needs, met.reason(), met.rejected());
            all.add(made);
            return made;
        });
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
        int position = counts.computeIfAbsent(user.type() + " " + name, each -> count);
        if (position == count) {
            counts.put(user.type(), count + 1);
        }
        return new Node.Position(name, position);
    }
}
