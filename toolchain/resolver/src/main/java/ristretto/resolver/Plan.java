package ristretto.resolver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an appliance is made of.
 *
 * @param main the main class with all it needs
 * @param services what the generated program needs for itself, in the order of the request
 */
public record Plan(Node.Instance main, List<Node> services) {
    public Plan {
        services = List.copyOf(services);
    }

    /** Every node once, each after all that it needs, services first. */
    public List<Node> inOrder() {
        Set<Node> order = new LinkedHashSet<>();
        services.forEach(service -> visit(service, order));
        visit(main, order);
        return List.copyOf(order);
    }

    /** The settings of everything in the plan, in the order of construction. */
    public List<SettingsRecord> settings() {
        List<SettingsRecord> settings = new ArrayList<>();
        for (Node node : inOrder()) {
            if (node instanceof Node.Settings(SettingsRecord record, String name)) {
                settings.add(record);
            }
        }
        return settings;
    }

    /** The names of what provides {@code signature} and is told which instance it is, in the order of the instances. */
    public List<String> positions(String signature) {
        return inOrder().stream().flatMap(node -> node instanceof Node.Instance instance
                && instance.implementation().provides().contains(signature) ? instance.needs().stream() : Stream.empty())
                .flatMap(need -> need instanceof Node.Position position ? Stream.of(position) : Stream.empty())
                .sorted(Comparator.comparingInt(Node.Position::index)).map(Node.Position::name).toList();
    }

    private static void visit(Node node, Set<Node> order) {
        if (node instanceof Node.Instance instance) {
            instance.needs().forEach(need -> visit(need, order));
        }
        order.add(node);
    }
}
