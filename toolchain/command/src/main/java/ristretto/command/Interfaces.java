package ristretto.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ristretto.engine.BuildFailure;
import ristretto.settings.Nearest;
import ristretto.settings.WrongArgument;

/** Which tap device is which of an appliance's network interfaces. */
final class Interfaces {
    private Interfaces() {
    }

    /**
     * {@code order(given, names)} is a tap device for each name, in that order.
     *
     * @param given {@code TAP} in the order of the names, or {@code NAME=TAP}
     * @param names the appliance's interfaces; the only one may have the empty name
     * @throws BuildFailure if one is missing, unknown or given twice
     */
    static List<String> order(List<String> given, List<String> names) throws BuildFailure {
        String[] taps = new String[names.size()];
        int next = 0;
        for (String each : given) {
            int equals = each.indexOf('=');
            int place = equals < 0 ? next++ : place(each.substring(0, equals), names);
            if (place >= taps.length || taps[place] != null) {
                throw count(given, names);
            }
            taps[place] = each.substring(equals + 1);
        }
        List<String> ordered = new ArrayList<>();
        for (String tap : taps) {
            if (tap == null) {
                throw count(given, names);
            }
            ordered.add(tap);
        }
        return ordered;
    }

    /** The value of the configuration tree that names the tap device of an interface on target jvm. */
    static String setting(String name, String tap) {
        return "network/" + (name.isEmpty() ? "" : name + "/") + "device=" + tap;
    }

    private static int place(String name, List<String> names) throws BuildFailure {
        try {
            Nearest.require("network interface", name, names.toArray(String[]::new));
        } catch (WrongArgument unknown) {
            throw new BuildFailure(BuildFailure.Kind.REQUEST, unknown.getMessage());
        }
        return names.indexOf(name);
    }

    private static BuildFailure count(List<String> given, List<String> names) {
        return new BuildFailure(BuildFailure.Kind.REQUEST, switch (names.size()) {
            case 0 -> "this appliance has no network interface: leave '--interface' out";
            case 1 -> "this appliance has one network interface, and '--interface' is given " + given.size() + " times";
            default -> "this appliance has " + names.size() + " network interfaces: give '--interface' for each, as in "
                    + names.stream().map(name -> "--interface " + name + "=tap" + names.indexOf(name)).collect(Collectors.joining(" "));
        });
    }
}
