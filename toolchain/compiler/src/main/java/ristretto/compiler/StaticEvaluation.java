package ristretto.compiler;

import java.util.Optional;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NullCheckInstruction;

/**
 * Puts {@link Constants} where they are read, and takes away branches that they exclude, before TeaVM asks what the program
 * reaches: what only such a branch reaches never becomes part of it.
 */
final class StaticEvaluation implements ClassHolderTransformer {
    private final Constants constants;

    StaticEvaluation(Constants constants) {
        this.constants = constants;
    }

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        for (MethodHolder method : type.getMethods()) {
            if (method.getProgram() != null && replace(method)) {
                new BranchFolding(method.getProgram(), new Enumerations(context.getHierarchy().getClassSource())).fold();
            }
        }
    }

    private boolean replace(MethodHolder method) {
        Copies copies = new Copies(method.getProgram());
        boolean any = false;
        for (BasicBlock block : method.getProgram().getBasicBlocks()) {
            for (Instruction instruction : block) {
                Optional<Constant> value = value(instruction);
                if (value.isPresent()) {
                    replace(method, copies, instruction, value.get());
                    any = true;
                }
            }
        }
        return any;
    }

    private Optional<Constant> value(Instruction instruction) {
        return switch (instruction) {
            case GetFieldInstruction get when get.getInstance() != null -> constants.field(get.getField());
            case InvokeInstruction call when call.getInstance() != null && call.getReceiver() != null
                    && (call.getType() == InvocationType.VIRTUAL || call.getType() == InvocationType.SPECIAL) ->
                    constants.accessor(call.getMethod());
            default -> Optional.empty();
        };
    }

    /** A reader that is handed no object still fails. */
    private static void replace(MethodHolder method, Copies copies, Instruction reader, Constant value) {
        Variable object = reader instanceof GetFieldInstruction get ? get.getInstance() : ((InvokeInstruction) reader).getInstance();
        Variable receiver = reader instanceof GetFieldInstruction get ? get.getReceiver() : ((InvokeInstruction) reader).getReceiver();
        if (copies.origin(object).getIndex() != 0 || method.hasModifier(ElementModifier.STATIC)) {
            insertCheck(method.getProgram(), reader, object);
        }
        Instruction literal = value.instruction(receiver);
        literal.setLocation(reader.getLocation());
        reader.replace(literal);
    }

    private static void insertCheck(Program program, Instruction reader, Variable object) {
        NullCheckInstruction check = new NullCheckInstruction();
        check.setValue(object);
        check.setReceiver(program.createVariable());
        check.setLocation(reader.getLocation());
        reader.insertPrevious(check);
    }
}
