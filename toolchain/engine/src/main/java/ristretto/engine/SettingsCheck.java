package ristretto.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ristretto.compiler.Diagnostic;
import ristretto.resolver.Plan;
import ristretto.resolver.SettingsRecord;
import ristretto.settings.Nearest;
import ristretto.settings.WrongArgument;

/** Compares the names that a description and a command line give values with those that the plan reads. */
final class SettingsCheck {
    private final Plan plan;
    private final Described described;

    SettingsCheck(Plan plan, Described described) {
        this.plan = plan;
        this.described = described;
    }

    /** What may be given at boot, with its default, or the empty text. */
    Map<String, String> settable() {
        Map<String, String> settable = new TreeMap<>();
        List<String> names = Generator.settable(plan.settings(), described);
        for (SettingsRecord record : plan.settings()) {
            for (SettingsRecord.Value value : record.values()) {
                if (names.contains(value.path())) {
                    Described.Entry entry = described.entries().get(value.path());
                    settable.put(value.path(), entry == null ? value.otherwise() : entry.text());
                }
            }
        }
        return settable;
    }

    void checkDescription() throws BuildFailure {
        String[] known = plan.settings().stream().flatMap(record -> record.values().stream()).map(SettingsRecord.Value::path)
                .toArray(String[]::new);
        for (Map.Entry<String, Described.Entry> each : described.entries().entrySet()) {
            try {
                Nearest.require("value", each.getKey(), known);
            } catch (WrongArgument unknown) {
                throw new BuildFailure(BuildFailure.Kind.APPLIANCE, List.of(at(each.getValue().origin(), unknown.getMessage())), null);
            }
        }
    }

    /** {@code checkArguments(names)} refuses names that the appliance would refuse at boot. */
    void checkArguments(Collection<String> names) throws BuildFailure {
        String[] known = Generator.settable(plan.settings(), described).toArray(String[]::new);
        for (String name : names) {
            Described.Entry entry = described.entries().get(name);
            if (entry != null && entry.constant()) {
                throw new BuildFailure(BuildFailure.Kind.REQUEST, "argument '" + name + "' cannot be given: it is the constant '"
                        + entry.text() + "' of this appliance (" + entry.origin() + ")");
            }
            try {
                Nearest.require("argument", name, known);
            } catch (WrongArgument unknown) {
                throw new BuildFailure(BuildFailure.Kind.REQUEST, unknown.getMessage());
            }
        }
    }

    /** A message about a place such as {@code Website.java:14}. */
    static Diagnostic at(String origin, String message) {
        int colon = origin.lastIndexOf(':');
        return colon < 0 ? new Diagnostic("", 0, message)
                : new Diagnostic(origin.substring(0, colon), Integer.parseInt(origin.substring(colon + 1)), message);
    }
}
