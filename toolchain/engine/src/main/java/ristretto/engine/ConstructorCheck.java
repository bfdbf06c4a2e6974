package ristretto.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import ristretto.resolver.Binding;
import ristretto.resolver.Names;
import ristretto.resolver.Need;
import ristretto.resolver.PackageIndex;
import ristretto.resolver.ResolutionFailure;

/** Looks for parameters of the classes that a description names which no resolver could ever satisfy. */
final class ConstructorCheck {
    private static final Set<String> VALUES = Set.of("java.lang.String", "java.lang.Boolean", "java.lang.Integer", "java.lang.Long", "java.lang.Class");

    private ConstructorCheck() {
    }

    /** @throws BuildFailure with the line that names the class */
    static void check(PackageIndex index, Described described) throws BuildFailure, ResolutionFailure {
        check(index, described.main(), described.origin());
        for (Map.Entry<Need, Binding> each : described.bindings().entrySet()) {
            if (each.getValue() instanceof Binding.ToClass(String type, String origin)) {
                check(index, type, origin);
            }
        }
    }

    private static void check(PackageIndex index, String type, String origin) throws BuildFailure, ResolutionFailure {
        for (Need need : index.describe(type).needs()) {
            if (need.key().isEmpty() && (VALUES.contains(need.type()) || !need.type().contains("."))) {
                throw new BuildFailure(BuildFailure.Kind.APPLIANCE, List.of(SettingsCheck.at(origin, "the constructor of " + Names.simple(type)
                        + " has a parameter of type " + Names.simple(need.type()) + ": what it can be handed are signatures, records of @Settings, "
                        + "values of keys with @FromKey, Instance, and String[], the arguments of main")), null);
            }
        }
    }
}
