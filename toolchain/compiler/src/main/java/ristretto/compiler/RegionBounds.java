package ristretto.compiler;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.teavm.parsing.ClassDateProvider;

/**
 * TeaVM's {@code ProgramParser} divides code into blocks at the bounds of a protected region when it comes to the region in the table
 * of exceptions, and the new blocks do not get the handlers of regions that came before. This has it make all of these blocks first. See
 * "A block loses its handlers" in docs/teavm-defects.md.
 */
final class RegionBounds {
    private static final ClassDesc PARSER = ClassDesc.of("org.teavm.parsing.ProgramParser");
    private static final ClassDesc BLOCK = ClassDesc.of("org.teavm.model.BasicBlock");
    private static final ClassDesc METHOD = ClassDesc.of("org.teavm.asm.tree.MethodNode");
    private static final ClassDesc REGION = ClassDesc.of("org.teavm.asm.tree.TryCatchBlockNode");
    private static final ClassDesc LABEL = ClassDesc.of("org.teavm.asm.tree.LabelNode");
    private static final ClassDesc POSITION = ClassDesc.of("org.teavm.asm.Label");
    private static final ClassDesc LIST = List.class.describeConstable().orElseThrow();
    private static final ClassDesc ITERATOR = Iterator.class.describeConstable().orElseThrow();
    private static final ClassDesc MAP = Map.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc OF_METHOD = MethodTypeDesc.of(ConstantDescs.CD_void, METHOD);
    private static final String DIVIDE = "divideAtRegions";

    private RegionBounds() { }

    static void correct() {
        TeavmClass.correct(ClassDateProvider.class, PARSER.displayName(),
            ClassTransform.transformingMethodBodies(method -> method.methodName().equalsString("doAnalyze"), beginning())
                .andThen(ClassTransform.endHandler(parser -> parser.withMethodBody(DIVIDE, OF_METHOD, ClassFile.ACC_PRIVATE, RegionBounds::divide))));
    }

    private static CodeTransform beginning() {
        return new CodeTransform() {
            @Override
            public void atStart(CodeBuilder code) {
                code.aload(0).aload(1).invokevirtual(PARSER, DIVIDE, OF_METHOD);
            }

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                code.with(element);
            }
        };
    }

    /**
     * <pre>
     * for (Object region : method.tryCatchBlocks) {
     *     getBasicBlock(labelIndexes.get(region.start.getLabel()));
     *     getBasicBlock(labelIndexes.get(region.end.getLabel()));
     * }
     * </pre>
     */
    private static void divide(CodeBuilder code) {
        int regions = code.allocateLocal(TypeKind.REFERENCE);
        int region = code.allocateLocal(TypeKind.REFERENCE);
        code.aload(1).getfield(METHOD, "tryCatchBlocks", LIST).invokeinterface(LIST, "iterator", MethodTypeDesc.of(ITERATOR)).astore(regions)
            .block(loop -> {
                loop.aload(regions).invokeinterface(ITERATOR, "hasNext", MethodTypeDesc.of(ConstantDescs.CD_boolean)).ifeq(loop.breakLabel())
                    .aload(regions).invokeinterface(ITERATOR, "next", MethodTypeDesc.of(ConstantDescs.CD_Object)).checkcast(REGION).astore(region);
                bound(loop, region, "start");
                bound(loop, region, "end");
                loop.goto_(loop.startLabel());
            }).return_();
    }

    private static void bound(CodeBuilder code, int region, String bound) {
        code.aload(0).aload(0).getfield(PARSER, "labelIndexes", MAP)
            .aload(region).getfield(REGION, bound, LABEL).invokevirtual(LABEL, "getLabel", MethodTypeDesc.of(POSITION))
            .invokeinterface(MAP, "get", MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object)).checkcast(ConstantDescs.CD_Integer)
            .invokevirtual(ConstantDescs.CD_Integer, "intValue", MethodTypeDesc.of(ConstantDescs.CD_int))
            .invokevirtual(PARSER, "getBasicBlock", MethodTypeDesc.of(BLOCK, ConstantDescs.CD_int)).pop();
    }
}
