package ristretto.command;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ristretto.engine.ModuleGraph;

/** Prints a module graph as a tree; what several modules need is told where it comes first. */
final class GraphText {
    private final PrintWriter out;
    private final Set<Integer> told = new HashSet<>();

    GraphText(PrintWriter out) {
        this.out = out;
    }

    void print(ModuleGraph graph) {
        out.println(graph.name() + ", for target " + graph.target()
                + (graph.keys().isEmpty() ? "" : ", with " + String.join(", ", graph.keys())));
        for (ModuleGraph.Module module : graph.modules()) {
            if (!told.contains(module.id())) {
                out.println();
                tell(graph, module, "", "");
            }
        }
    }

    /** @param before what stands before the first line, and {@code below} before those after it */
    private void tell(ModuleGraph graph, ModuleGraph.Module module, String before, String below) {
        String name = (module.signature().isEmpty() ? "" : module.signature() + ": ") + module.name();
        if (!told.add(module.id())) {
            out.println(before + name + ", as above");
            return;
        }
        out.println(before + name + module.from().filter(from -> !module.reason().contains(from)).map(from -> " of " + from).orElse("") + ", " + module.reason());
        List<Integer> needs = module.needs();
        for (ModuleGraph.Rejected each : module.rejected()) {
            out.println(below + (needs.isEmpty() ? "   " : "│  ") + "not " + each.name() + each.from().map(from -> " of " + from).orElse("") + ": " + each.reason());
        }
        for (int i = 0; i < needs.size(); i++) {
            boolean last = i + 1 == needs.size();
            tell(graph, graph.modules().get(needs.get(i)), below + (last ? "└─ " : "├─ "), below + (last ? "   " : "│  "));
        }
    }
}
