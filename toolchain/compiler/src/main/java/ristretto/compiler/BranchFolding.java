package ristretto.compiler;

import java.util.List;
import java.util.Optional;
import org.teavm.model.BasicBlock;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.instructions.BinaryBranchingInstruction;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.instructions.SwitchInstruction;
import org.teavm.model.optimization.UnreachableBasicBlockEliminator;
import org.teavm.model.util.TransitionExtractor;

/** Takes branches out of a method whose condition is known, and the blocks that nothing leads to any more. */
final class BranchFolding {
    private final Program program;
    private final Enumerations enumerations;
    private Evaluation values;

    BranchFolding(Program program, Enumerations enumerations) {
        this.program = program;
        this.enumerations = enumerations;
    }

    /** Each branch that goes away may leave a variable with only one value, and that decide another branch. */
    void fold() {
        boolean changed = true;
        while (changed) {
            changed = false;
            values = new Evaluation(program, enumerations);
            for (BasicBlock block : program.getBasicBlocks()) {
                Optional<BasicBlock> only = target(block.getLastInstruction());
                if (only.isPresent()) {
                    jump(block, only.get());
                    changed = true;
                }
            }
            if (changed) {
                new UnreachableBasicBlockEliminator().optimize(program);
            }
        }
    }

    /** The only block that can follow, if a branch is not one. */
    private Optional<BasicBlock> target(Instruction last) {
        return switch (last) {
            case BranchingInstruction branch when values.value(branch.getOperand()) instanceof Constant.OfInt(int value) ->
                    holds(branch, value).map(holds -> holds ? branch.getConsequent() : branch.getAlternative());
            case BinaryBranchingInstruction branch -> equal(values.value(branch.getFirstOperand()), values.value(branch.getSecondOperand()))
                    .map(equal -> equal == wantsEqual(branch) ? branch.getConsequent() : branch.getAlternative());
            case SwitchInstruction cases when values.value(cases.getCondition()) instanceof Constant.OfInt(int value) ->
                    Optional.of(cases.getEntries().stream().filter(entry -> entry.getCondition() == value).findFirst()
                            .map(entry -> entry.getTarget()).orElse(cases.getDefaultTarget()));
            case null, default -> Optional.empty();
        };
    }

    private static Optional<Boolean> holds(BranchingInstruction branch, int value) {
        return switch (branch.getCondition()) {
            case EQUAL -> Optional.of(value == 0);
            case NOT_EQUAL -> Optional.of(value != 0);
            case GREATER -> Optional.of(value > 0);
            case GREATER_OR_EQUAL -> Optional.of(value >= 0);
            case LESS -> Optional.of(value < 0);
            case LESS_OR_EQUAL -> Optional.of(value <= 0);
            case NULL, NOT_NULL -> Optional.empty();
        };
    }

    private static boolean wantsEqual(BinaryBranchingInstruction branch) {
        return switch (branch.getCondition()) {
            case EQUAL, REFERENCE_EQUAL -> true;
            case NOT_EQUAL, REFERENCE_NOT_EQUAL -> false;
        };
    }

    private Optional<Boolean> equal(Constant first, Constant second) {
        if (first instanceof Constant.OfInt && second instanceof Constant.OfInt) {
            return Optional.of(first.equals(second));
        }
        if (first instanceof Constant.OfField(FieldReference one, var type) && second instanceof Constant.OfField(FieldReference other, var same)
                && enumerations.constant(one) && enumerations.constant(other)) {
            return Optional.of(one.equals(other));
        }
        return Optional.empty();
    }

    private static void jump(BasicBlock block, BasicBlock target) {
        TransitionExtractor successors = new TransitionExtractor();
        block.getLastInstruction().acceptVisitor(successors);
        for (BasicBlock successor : List.of(successors.getTargets())) {
            if (successor != target) {
                successor.removeIncomingsFrom(block);
            }
        }
        JumpInstruction jump = new JumpInstruction();
        jump.setTarget(target);
        jump.setLocation(block.getLastInstruction().getLocation());
        block.getLastInstruction().replace(jump);
    }
}
