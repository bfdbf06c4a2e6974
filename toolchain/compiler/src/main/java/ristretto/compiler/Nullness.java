package ristretto.compiler;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.CloneArrayInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/** Which facts make the variables of a program, in static single assignment form, never null. */
final class Nullness {
    private final MethodReference method;
    private final Members members;
    private final Instruction[] definitions;
    private final Map<Variable, Phi> phis = new HashMap<>();
    private final Set<Variable> caught = new HashSet<>();

    Nullness(Program program, MethodReference method, Members members) {
        this.method = method;
        this.members = members;
        definitions = Definitions.of(program);
        for (BasicBlock block : program.getBasicBlocks()) {
            block.getPhis().forEach(phi -> phis.put(phi.getReceiver(), phi));
            if (block.getExceptionVariable() != null) {
                caught.add(block.getExceptionVariable());
            }
        }
    }

    /** The facts on which it hangs that {@code variable} is not null; none at all if it may be null whatever holds. */
    Optional<Set<Fact>> conditions(Variable variable) {
        Set<Fact> conditions = new HashSet<>();
        return collect(variable, conditions, new HashSet<>()) ? Optional.of(conditions) : Optional.empty();
    }

    private boolean collect(Variable variable, Set<Fact> conditions, Set<Variable> visited) {
        if (!visited.add(variable) || caught.contains(variable)) {
            return true;
        }
        Phi phi = phis.get(variable);
        if (phi != null) {
            for (Incoming incoming : phi.getIncomings()) {
                if (!collect(incoming.getValue(), conditions, visited)) {
                    return false;
                }
            }
            return !phi.getIncomings().isEmpty();
        }
        return switch (definitions[variable.getIndex()]) {
            case null -> parameter(variable.getIndex(), conditions);
            case AssignInstruction copy -> collect(copy.getAssignee(), conditions, visited);
            case CastInstruction cast -> collect(cast.getValue(), conditions, visited);
            case UnwrapArrayInstruction unwrap -> collect(unwrap.getArray(), conditions, visited);
            case NullCheckInstruction _, ConstructInstruction _, ConstructArrayInstruction _, ConstructMultiArrayInstruction _, CloneArrayInstruction _,
                StringConstantInstruction _, ClassConstantInstruction _ -> true;
            case GetFieldInstruction get when get.getInstance() != null && Members.isSeen(get.getField().getClassName()) ->
                conditions.add(new Fact.OfField(members.declared(get.getField()))) || true;
            case InvokeInstruction call -> result(call, conditions);
            default -> false;
        };
    }

    /** Variable 0 is {@code this}, parameters follow. */
    private boolean parameter(int index, Set<Fact> conditions) {
        if (index > method.parameterCount()) {
            return false;
        }
        if (index > 0) {
            conditions.add(new Fact.OfParameter(method, index));
        }
        return true;
    }

    private boolean result(InvokeInstruction call, Set<Fact> conditions) {
        List<MethodReference> called = members.called(call);
        for (MethodReference each : called) {
            if (!Members.isSeen(each.getClassName()) && !each.getClassName().startsWith("java.util.")) {
                return false;
            }
            conditions.add(new Fact.OfResult(each));
        }
        return !called.isEmpty();
    }
}
