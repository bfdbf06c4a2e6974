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
 */
public record Request(String appliance, String main, String target, Map<Need, Binding> bindings, List<String> services,
        List<Implementation.Rule> rules) {
    public Request {
        bindings = Map.copyOf(bindings);
        services = List.copyOf(services);
        rules = List.copyOf(rules);
    }
}
