package ristretto.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ristretto.resolver.Implementation;
import ristretto.resolver.Names;
import ristretto.resolver.Node;
import ristretto.resolver.PackageVersion;
import ristretto.resolver.Plan;

/**
 * What an appliance is made of, and why: a module for each object of the program but values.
 *
 * @param name of the appliance
 * @param target the label of what it is for
 * @param keys with which it is built, each as {@code name=value}
 * @param modules the main class first, each before those that it alone needs
 */
public record ModuleGraph(String name, String target, List<String> keys, List<Module> modules) {
    public ModuleGraph {
        keys = List.copyOf(keys);
        modules = List.copyOf(modules);
    }

    /** Where a module comes from. */
    public enum Kind { APPLICATION, LIBRARY, PLATFORM, FILES }

    /**
     * @param id its place in the list
     * @param signature what it stands for, as people write it, such as {@code Tcp 'outside'}
     * @param type the binary name of its class
     * @param from the package with its version, if it is known
     * @param settings the subtrees of the configuration tree that it reads
     */
    public record Module(int id, String signature, String type, Kind kind, Optional<String> from, String reason, List<Rejected> rejected,
            List<Integer> needs, List<String> settings) {
        /** Its class as people write it. */
        public String name() {
            return Names.simple(type);
        }
    }

    /** What could have been in its place. */
    public record Rejected(String type, Optional<String> from, String reason) {
        /** Its class as people write it. */
        public String name() {
            return Names.simple(type);
        }
    }

    static ModuleGraph of(Plan plan, Described described, Target target) {
        return new ModuleGraph(described.name(), target.label(), described.keys().stream().filter(key -> !(key.value() instanceof Path))
                .map(key -> key.name() + "=" + key.text()).toList(), new Reading(plan).modules());
    }

    /** Goes through a plan from the main class downwards. */
    private static final class Reading {
        private final Plan plan;
        private final Map<Node, Integer> ids = new HashMap<>();
        private final List<Module> modules = new ArrayList<>();

        Reading(Plan plan) {
            this.plan = plan;
        }

        List<Module> modules() {
            id(plan.main());
            plan.services().forEach(this::id);
            return modules;
        }

        private Optional<Integer> id(Node node) {
            Integer known = ids.get(node);
            if (known != null || !(node instanceof Node.Instance || node instanceof Node.Supply)) {
                return Optional.ofNullable(known);
            }
            int id = modules.size();
            ids.put(node, id);
            modules.add(null);
            modules.set(id, node instanceof Node.Instance instance ? module(id, instance) : supply(id, (Node.Supply) node));
            return Optional.of(id);
        }

        private Module module(int id, Node.Instance instance) {
            Implementation implementation = instance.implementation();
            List<Integer> needs = instance.needs().stream().flatMap(need -> id(need).stream()).distinct().toList();
            List<String> settings = instance.needs().stream().flatMap(need -> need instanceof Node.Settings read
                    ? read.record().values().stream() : Stream.empty())
                    .map(value -> value.path().substring(0, value.path().lastIndexOf('/'))).distinct().toList();
            return new Module(id, instance == plan.main() ? "" : instance.label(), implementation.type(), kind(implementation), from(implementation),
                    instance.reason(), instance.rejected().stream().map(each -> new Rejected(each.implementation().type(), from(each.implementation()),
                            each.reason())).toList(), needs, settings);
        }

        private static Module supply(int id, Node.Supply supply) {
            return new Module(id, Names.simple(supply.signature()), "ristretto.files.PackedFiles", Kind.FILES, Optional.empty(),
                    "the files of key '" + supply.binding().name() + "', bound in " + supply.binding().origin(), List.of(), List.of(), List.of());
        }

        private Kind kind(Implementation implementation) {
            String main = plan.main().implementation().type();
            if (implementation.type().startsWith(main.substring(0, main.lastIndexOf('.') + 1))) {
                return Kind.APPLICATION;
            }
            return implementation.platform() ? Kind.PLATFORM : Kind.LIBRARY;
        }

        private static Optional<String> from(Implementation implementation) {
            return implementation.terms().from().map(PackageVersion::toString);
        }
    }
}
