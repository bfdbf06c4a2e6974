package ristretto.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.ast.ConstantExpr;
import org.teavm.ast.InvocationExpr;
import org.teavm.backend.c.intrinsic.Intrinsic;
import org.teavm.backend.c.intrinsic.IntrinsicContext;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.TextLocation;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.NullCheckInstruction;

/**
 * Messages of {@code NullPointerException} in the program's own classes. They are written when a class is read, while calls
 * name the methods of the source, and travel with the location of each instruction, behind the name of its file: an optimization
 * copies instructions, and locations with them. A check for null that is left in the end becomes a call that has the message.
 */
final class NullMessages implements ClassHolderTransformer, Intrinsic {
    private static final char MARK = '\0';

    private final List<String> messages = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!OwnClasses.contains(cls.getName())) {
            return;
        }
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() != null) {
                mark(method.getProgram());
            }
        }
    }

    private void mark(Program program) {
        NullDescription descriptions = new NullDescription(program);
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                TextLocation at = instruction.getLocation();
                if (at != null && at.getFileName() != null) {
                    descriptions.of(instruction).ifPresent(message -> instruction.setLocation(
                        new TextLocation(at.getFileName() + MARK + number(message), at.getLine(), at.getInlining())));
                }
            }
        }
    }

    private int number(String message) {
        return numbers.computeIfAbsent(message, added -> {
            messages.add(added);
            return messages.size() - 1;
        });
    }

    /** Only checks for null keep their marks; they have just been inserted. */
    static void keepInChecks(Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (!(instruction instanceof NullCheckInstruction)) {
                    instruction.setLocation(unmarked(instruction.getLocation()));
                }
            }
        }
    }

    static TextLocation unmarked(TextLocation location) {
        if (location == null || mark(location) < 0) {
            return location;
        }
        return new TextLocation(location.getFileName().substring(0, mark(location)), location.getLine(), location.getInlining());
    }

    private static int mark(TextLocation location) {
        return location.getFileName() == null ? -1 : location.getFileName().indexOf(MARK);
    }

    /** To be called before registers are allocated. */
    static void tell(Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof NullCheckInstruction check && check.getLocation() != null && mark(check.getLocation()) >= 0) {
                    tell(program, check);
                }
            }
        }
    }

    private static void tell(Program program, NullCheckInstruction check) {
        TextLocation location = check.getLocation();
        Variable number = program.createVariable();
        IntegerConstantInstruction constant = new IntegerConstantInstruction();
        constant.setConstant(Integer.parseInt(location.getFileName().substring(mark(location) + 1)));
        constant.setReceiver(number);
        constant.setLocation(unmarked(location));
        AssignInstruction assign = new AssignInstruction();
        assign.setAssignee(check.getValue());
        assign.setReceiver(check.getReceiver());
        assign.setLocation(constant.getLocation());
        check.insertPrevious(constant);
        check.insertPrevious(Checked.call(Checked.NULL, null, constant.getLocation(), number, check.getValue()));
        check.replace(assign);
    }

    @Override
    public boolean canHandle(MethodReference method) {
        return method.equals(Checked.NULL);
    }

    @Override
    public void apply(IntrinsicContext context, InvocationExpr call) {
        int number = (Integer) ((ConstantExpr) call.getArguments().getFirst()).getValue();
        context.writer().print("ristretto_check_null(\"" + messages.get(number).replace("\\", "\\\\").replace("\"", "\\\"") + "\", ");
        context.emit(call.getArguments().get(1));
        context.writer().print(")");
    }
}
