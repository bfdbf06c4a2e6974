package ristretto.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import ristretto.engine.ApplianceReport;

/** Prints a configuration tree: a line for each value, its documentation below. */
final class SettingsTree {
    private final PrintWriter out;
    private List<String> open = List.of();

    SettingsTree(PrintWriter out) {
        this.out = out;
    }

    void print(ApplianceReport report) {
        out.println(report.name() + ", for target " + report.target());
        if (!report.keys().isEmpty()) {
            out.println();
            out.println("Keys, fixed when building (--key NAME=VALUE):");
            report.keys().forEach(this::print);
        }
        if (!report.values().isEmpty()) {
            out.println();
            out.println("Values, read at boot unless constant (--arg PATH=VALUE):");
            report.values().forEach(this::print);
        }
    }

    private void print(ApplianceReport.Key key) {
        out.println("  " + key.name() + " = " + key.value() + " (" + key.kind() + ", " + (key.origin().equals("default") ? "default" : "from " + key.origin()) + ")");
        document(1, key.documented());
    }

    private void print(ApplianceReport.Value value) {
        List<String> names = List.of(value.path().split("/"));
        List<String> directories = names.subList(0, names.size() - 1);
        for (int depth = 0; depth < directories.size(); depth++) {
            if (depth >= open.size() || !directories.subList(0, depth + 1).equals(open.subList(0, depth + 1))) {
                out.println(indent(depth + 1) + directories.get(depth) + "/");
            }
        }
        open = directories;
        out.println(indent(names.size()) + names.getLast() + value.value().map(text -> " = " + text).orElse("") + " (" + remarks(value) + ")");
        document(names.size(), value.documented());
    }

    private static String remarks(ApplianceReport.Value value) {
        boolean replaced = value.otherwise().isPresent() && !value.origin().equals("default");
        return String.join(", ", Stream.of(value.type(), value.optional() ? "optional" : "", value.constant() ? "constant" : "", origin(value),
                replaced ? "default " + value.otherwise().get() : "").filter(remark -> !remark.isEmpty()).toList());
    }

    private static String origin(ApplianceReport.Value value) {
        if (value.value().isPresent()) {
            return value.origin().equals("default") ? "default" : "from " + value.origin();
        }
        return value.optional() ? "not given" : value.type().equals("String") ? "empty" : "must be given";
    }

    private void document(int depth, String documentation) {
        if (!documentation.isEmpty()) {
            out.println(indent(depth) + "    " + documentation);
        }
    }

    private static String indent(int depth) {
        return "  ".repeat(depth);
    }
}
