package ristretto.resolver;

import java.util.List;
import java.util.Map;

/**
 * What to resolve.
 *
 * @param appliance its name, for messages
 * @param main the binary name of the main class
 * @param target what the result runs on
 * @param bindings what the description binds; a need without a name is for all instances that have no binding of their own
 * @param services signatures that the generated program needs for itself; they are made before settings are read
 * @param rules what must not be chosen
 * @param pins of packages, by their names
 * @param locked versions of packages that go before newer ones, by their names
 */
public record Request(String appliance, String main, String target, Map<Need, Binding> bindings, List<String> services,
        List<Implementation.Rule> rules, Map<String, Pin> pins, Map<String, String> locked) {
    /** A request without a say in versions. */
    public Request(String appliance, String main, String target, Map<Need, Binding> bindings, List<String> services,
            List<Implementation.Rule> rules) {
        this(appliance, main, target, bindings, services, rules, Map.of(), Map.of());
    }

    public Request {
        bindings = Map.copyOf(bindings);
        services = List.copyOf(services);
        rules = List.copyOf(rules);
        pins = Map.copyOf(pins);
        locked = Map.copyOf(locked);
    }
}
