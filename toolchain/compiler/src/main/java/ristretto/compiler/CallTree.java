package ristretto.compiler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teavm.callgraph.CallGraphNode;
import org.teavm.callgraph.CallSite;
import org.teavm.dependency.DependencyInfo;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.PrimitiveType;
import org.teavm.model.TextLocation;
import org.teavm.model.ValueType;
import ristretto.inspection.Method;
import ristretto.inspection.SourceLine;

/**
 * Every method that a program may call, with the call that comes first on a shortest path from {@code main}; then those that
 * only the platform beneath calls. Where paths are equally long, one whose last call has one target is taken before one that
 * depends on the class of an object.
 */
final class CallTree {
    private static final Comparator<Edge> ORDER = Comparator.comparingInt(Edge::choices).thenComparingInt(Edge::caller)
        .thenComparingInt(edge -> edge.call().map(SourceLine::line).orElse(Integer.MAX_VALUE)).thenComparing(edge -> edge.called().toString());

    private final DependencyInfo program;
    private final Map<MethodReference, Integer> numbers = new HashMap<>();
    private final List<Method> methods = new ArrayList<>();

    CallTree(DependencyInfo program, MethodReference main) {
        this.program = program;
        reach(List.of(main));
        List<MethodReference> rest = program.getReachableMethods().stream().sorted(Comparator.comparing(MethodReference::toString)).toList();
        reach(rest.stream().filter(method -> !numbers.containsKey(method) && !isCalled(method)).toList());
        rest.forEach(method -> reach(List.of(method)));
    }

    /** Callers come before what they call. */
    List<Method> methods() {
        return methods;
    }

    Map<MethodReference, Integer> numbers() {
        return numbers;
    }

    private record Edge(int caller, MethodReference called, Optional<SourceLine> call, int choices) {
        /** What calls have in common that one expression makes: TeaVM has one for each class that its receiver may have. */
        Object virtual() {
            return List.of(called.getDescriptor(), call);
        }
    }

    private boolean isCalled(MethodReference method) {
        CallGraphNode node = program.getCallGraph().getNode(method);
        return node != null && node.getCallerCallSites().stream().anyMatch(site -> !site.getCallers().isEmpty());
    }

    private void reach(List<MethodReference> roots) {
        List<Edge> next = roots.stream().map(root -> new Edge(-1, root, Optional.empty(), 1)).toList();
        while (!next.isEmpty()) {
            List<MethodReference> added = new ArrayList<>();
            next.stream().sorted(ORDER).filter(this::add).forEach(edge -> added.add(edge.called()));
            next = added.stream().flatMap(method -> calls(method).stream()).toList();
        }
    }

    private boolean add(Edge edge) {
        MethodReference called = edge.called();
        if (numbers.putIfAbsent(called, methods.size()) != null) {
            return false;
        }
        String parameters = Stream.of(called.getParameterTypes()).map(CallTree::simple).collect(Collectors.joining(", "));
        methods.add(new Method(called.getClassName(), called.getName(), parameters, 0, 0, edge.caller(), edge.call(), edge.choices()));
        return true;
    }

    private List<Edge> calls(MethodReference method) {
        CallGraphNode node = program.getCallGraph().getNode(method);
        if (node == null) {
            return List.of();
        }
        int caller = numbers.get(method);
        List<Edge> calls = new ArrayList<>();
        for (CallSite site : node.getCallSites()) {
            site.getCalledMethods().forEach(called -> calls.add(new Edge(caller, called.getMethod(), first(site, node), 1)));
        }
        Map<Object, Long> targets = calls.stream().distinct().filter(edge -> hasBody(edge.called()))
            .collect(Collectors.groupingBy(Edge::virtual, Collectors.counting()));
        return calls.stream().filter(edge -> !numbers.containsKey(edge.called()))
            .map(edge -> new Edge(caller, edge.called(), edge.call(), targets.getOrDefault(edge.virtual(), 1L).intValue())).toList();
    }

    /** The method that a call names is among those that it may reach even if it is abstract. */
    private boolean hasBody(MethodReference method) {
        MethodReader found = program.getClassSource().resolve(method);
        return found != null && !found.hasModifier(ElementModifier.ABSTRACT);
    }

    private static Optional<SourceLine> first(CallSite site, CallGraphNode caller) {
        return site.getLocations(caller).stream().map(NullMessages::unmarked).filter(location -> location != null && location.getFileName() != null)
            .min(Comparator.comparingInt(TextLocation::getLine)).map(location -> new SourceLine(location.getFileName(), location.getLine()));
    }

    private static String simple(ValueType type) {
        return switch (type) {
            case ValueType.Array array -> simple(array.getItemType()) + "[]";
            case ValueType.Object object -> object.getClassName().substring(object.getClassName().lastIndexOf('.') + 1);
            case ValueType.Primitive primitive -> primitive(primitive.getKind());
            default -> type.toString();
        };
    }

    private static String primitive(PrimitiveType type) {
        return switch (type) {
            case INTEGER -> "int";
            case CHARACTER -> "char";
            default -> type.name().toLowerCase(Locale.ROOT);
        };
    }
}
