package ristretto.compiler;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import org.teavm.common.Loop;

/**
 * TeaVM's {@code LoopGraph} forgets that a loop is in another one where a block leaves the inner loop for a loop around
 * both, as to a handler. {@code LoopInvariantMotion} then computes before what it needs is known. This gives
 * {@code LoopGraph} a method that merges the loops around two blocks. See "An inner loop loses the loop around it" in docs/teavm-defects.md.
 */
final class LoopNesting {
    private static final ClassDesc GRAPH = ClassDesc.of("org.teavm.common.LoopGraph");
    private static final ClassDesc LOOP = ClassDesc.of("org.teavm.common.LoopGraph$LoopImpl");
    private static final String MERGE = "chooseLoop";
    private static final MethodTypeDesc MERGE_TYPE = MethodTypeDesc.of(LOOP, LOOP, LOOP);

    private LoopNesting() { }

    static void correct() {
        TeavmClass.correct(Loop.class, GRAPH.displayName(), (builder, element) -> {
            if (element instanceof MethodModel method && method.methodName().equalsString(MERGE)) {
                builder.withMethodBody(method.methodName(), method.methodType(), method.flags().flagsMask(), LoopNesting::merge);
            } else {
                builder.with(element);
            }
        });
    }

    /**
     * The loops around a block are a list from the innermost, linked by {@code parent} and sorted by {@code walkIndex}:
     * <pre>
     * if (a == null) return b;
     * if (b == null || a == b) return a;
     * if (a.walkIndex &lt; b.walkIndex) return merge(b, a);
     * a.parent = merge(a.parent, b);
     * return a;
     * </pre>
     */
    private static void merge(CodeBuilder code) {
        code.aload(1).ifThen(Opcode.IFNULL, none -> none.aload(2).areturn())
            .aload(2).ifThen(Opcode.IFNULL, none -> none.aload(1).areturn())
            .aload(1).aload(2).ifThen(Opcode.IF_ACMPEQ, same -> same.aload(1).areturn())
            .aload(1).getfield(LOOP, "walkIndex", ConstantDescs.CD_int).aload(2).getfield(LOOP, "walkIndex", ConstantDescs.CD_int)
            .ifThen(Opcode.IF_ICMPLT, outer -> outer.aload(0).aload(2).aload(1).invokevirtual(GRAPH, MERGE, MERGE_TYPE).areturn())
            .aload(1).aload(0).aload(1).getfield(LOOP, "parent", LOOP).aload(2).invokevirtual(GRAPH, MERGE, MERGE_TYPE)
            .putfield(LOOP, "parent", LOOP).aload(1).areturn();
    }
}
