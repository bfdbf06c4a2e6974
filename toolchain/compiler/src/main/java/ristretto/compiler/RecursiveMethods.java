package ristretto.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.callgraph.CallGraphNode;
import org.teavm.callgraph.CallSite;
import org.teavm.common.GraphBuilder;
import org.teavm.common.GraphUtils;
import org.teavm.dependency.DependencyInfo;
import org.teavm.model.MethodReference;

/**
 * The methods that may call themselves, directly or through others. Only they look whether the stack is exhausted; what
 * is called from one of them without recursion fits into the reserve that the check leaves.
 */
final class RecursiveMethods {
    private final List<MethodReference> all;
    private final Set<MethodReference> methods = new HashSet<>();

    RecursiveMethods(DependencyInfo program) {
        all = new ArrayList<>(program.getReachableMethods());
        Map<MethodReference, Integer> numbers = new HashMap<>();
        all.forEach(method -> numbers.put(method, numbers.size()));
        GraphBuilder calls = new GraphBuilder(all.size());
        for (MethodReference method : all) {
            CallGraphNode node = program.getCallGraph().getNode(method);
            if (node != null) {
                for (CallSite site : node.getCallSites()) {
                    for (CallGraphNode called : site.getCalledMethods()) {
                        add(calls, numbers.get(method), numbers.get(called.getMethod()));
                    }
                }
            }
        }
        for (int[] component : GraphUtils.findStronglyConnectedComponents(calls.build())) {
            if (component.length > 1) {
                for (int number : component) {
                    methods.add(all.get(number));
                }
            }
        }
    }

    private void add(GraphBuilder calls, int caller, Integer called) {
        if (called != null && called == caller) {
            methods.add(all.get(caller));
        } else if (called != null) {
            calls.addEdge(caller, called);
        }
    }

    boolean contain(MethodReference method) {
        return methods.contains(method);
    }
}
