package ristretto.compiler;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.teavm.dependency.DependencyInfo;
import org.teavm.interop.Export;
import org.teavm.interop.Unmanaged;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReader;
import org.teavm.model.Instruction;
import org.teavm.model.InvokeDynamicInstruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.PutFieldInstruction;

/**
 * Fields, parameters and results that are never null, as the whole program shows: most of them, since parts are handed what they need
 * when they are made. What they refer to is not checked for null at each use. A fact holds unless something contradicts it: a value that may be
 * null is stored, passed or returned, or one for which that was found. Should the analysis err, the page at address 0, which is not mapped,
 * stops the program.
 *
 * <p>Only the program's own classes are looked at, and the libraries': what TeaVM's runtime, C and assembly call and store cannot be seen.
 */
final class NeverNull {
    private final Members members;
    private final Map<Fact, List<Fact>> dependents = new HashMap<>();
    private final Set<Fact> refuted = new HashSet<>();
    private final Deque<Fact> news = new ArrayDeque<>();

    /** @param classes the classes of the program before anything was inlined */
    NeverNull(DependencyInfo program, ClassReaderSource classes) {
        members = new Members(program, classes);
        if (members.reflection()) {
            return;
        }
        members.methods().forEach(this::enter);
        members.fields().forEach(this::enter);
        while (!news.isEmpty()) {
            dependents.getOrDefault(news.pop(), List.of()).forEach(this::refute);
        }
    }

    /** Drops the checks for null that cannot fail. */
    void apply(Program program, MethodReader method) {
        if (members.reflection()) {
            return;
        }
        Nullness values = new Nullness(program, method.getReference(), members);
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof NullCheckInstruction check && holds(values.conditions(check.getValue()))) {
                    AssignInstruction assign = new AssignInstruction();
                    assign.setAssignee(check.getValue());
                    assign.setReceiver(check.getReceiver());
                    assign.setLocation(check.getLocation());
                    check.replace(assign);
                }
            }
        }
    }

    private boolean holds(Optional<Set<Fact>> conditions) {
        return conditions.isPresent() && conditions.get().stream().noneMatch(refuted::contains);
    }

    private void refute(Fact fact) {
        if (refuted.add(fact)) {
            news.push(fact);
        }
    }

    /** A value becomes what a fact is about. */
    private void require(Fact fact, Optional<Set<Fact>> conditions) {
        if (conditions.isEmpty()) {
            refute(fact);
        } else {
            conditions.get().forEach(condition -> dependents.computeIfAbsent(condition, _ -> new ArrayList<>()).add(fact));
        }
    }

    private void enter(FieldReader field) {
        boolean set = !members.constructors(field.getOwnerName()).isEmpty();
        for (MethodHolder constructor : members.constructors(field.getOwnerName())) {
            set &= members.construction(constructor.getReference()).sets(field.getReference());
        }
        if (!set) {
            refute(new Fact.OfField(field.getReference()));
        }
    }

    private void enter(MethodHolder method) {
        if (!Members.isSeen(method.getOwnerName()) || isCalledUnseen(method)) {
            for (int i = 1; i <= method.parameterCount(); i++) {
                refute(new Fact.OfParameter(method.getReference(), i));
            }
        }
        if (method.getProgram() == null) {
            if (!method.hasModifier(ElementModifier.ABSTRACT)) {
                refute(new Fact.OfResult(method.getReference()));
            }
            return;
        }
        Nullness values = new Nullness(method.getProgram(), method.getReference(), members);
        for (BasicBlock block : method.getProgram().getBasicBlocks()) {
            for (Instruction instruction : block) {
                enter(method.getReference(), instruction, values);
            }
        }
    }

    private static boolean isCalledUnseen(MethodReader method) {
        return method.getAnnotations().get(Export.class.getName()) != null || method.getAnnotations().get(Unmanaged.class.getName()) != null
            || method.hasModifier(ElementModifier.STATIC) && method.getName().equals("main");
    }

    private void enter(MethodReference method, Instruction instruction, Nullness values) {
        switch (instruction) {
            case ExitInstruction exit when exit.getValueToReturn() != null && isReference(method.getReturnType()) ->
                require(new Fact.OfResult(method), values.conditions(exit.getValueToReturn()));
            case PutFieldInstruction put when put.getInstance() != null && isReference(put.getFieldType()) ->
                require(new Fact.OfField(members.declared(put.getField())), values.conditions(put.getValue()));
            case InvokeInstruction call -> enter(call, values);
            case InvokeDynamicInstruction _ -> throw new IllegalStateException("a call in " + method + " was not linked");
            default -> { }
        }
    }

    private void enter(InvokeInstruction call, Nullness values) {
        List<MethodReference> called = members.called(call);
        List<? extends Variable> arguments = call.getArguments();
        for (int i = 0; i < arguments.size(); i++) {
            if (isReference(call.getMethod().getDescriptor().parameterType(i))) {
                Optional<Set<Fact>> conditions = values.conditions(arguments.get(i));
                for (MethodReference method : called) {
                    require(new Fact.OfParameter(method, i + 1), conditions);
                }
            }
        }
    }

    static boolean isReference(ValueType type) {
        return type instanceof ValueType.Object || type instanceof ValueType.Array;
    }
}
