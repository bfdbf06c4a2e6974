package ristretto.engine;

import ristretto.resolver.Names;
import ristretto.resolver.Node;

/** Says in a line what a part of an appliance is and why. */
final class Explanation {
    private Explanation() {
    }

    static String of(Node node) {
        return switch (node) {
            case Node.Instance instance -> instance.label() + ": " + instance.implementation().type()
                    + ", " + instance.reason();
            case Node.Supply supply -> Names.simple(supply.signature()) + ": files of key '" + supply.binding().name() + "', bound in "
                    + supply.binding().origin();
            case Node.Settings settings -> "settings: " + settings.record().type()
                    + (settings.name().isEmpty() ? "" : " of '" + settings.name() + "'");
            case Node.Position position -> "which instance: " + (position.name().isEmpty() ? "the only one" : "'" + position.name() + "'");
            case Node.KeyValue value -> "the value of key '" + value.key() + "' for " + value.user();
            case Node.MainArguments arguments -> "the arguments of main";
        };
    }
}
