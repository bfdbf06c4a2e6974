package ristretto.compiler;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives local variables that a protected region may assign a definition where the method begins. TeaVM's construction of
 * static single assignment form lets a handler see the value from before an assignment only if it has met another
 * assignment of the variable before; and parameters, and variables that were assigned in a branch before, do not count.
 * See "A handler sees the wrong value" in docs/teavm-defects.md.
 */
final class EntryDefinitions {
    /** Frames describe a method without the new definitions, and TeaVM does not read them. */
    private static final ClassFile CLASSES = ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS);

    private EntryDefinitions() { }

    static byte[] add(byte[] classFile) {
        ClassModel model = CLASSES.parse(classFile);
        if (model.methods().stream().noneMatch(EntryDefinitions::hasHandlers)) {
            return classFile;
        }
        return CLASSES.transformClass(model, (builder, element) -> {
            if (element instanceof MethodModel method && hasHandlers(method)) {
                builder.transformMethod(method, MethodTransform.transformingCode(definitions(method)));
            } else {
                builder.with(element);
            }
        });
    }

    private static boolean hasHandlers(MethodModel method) {
        return method.code().map(code -> !code.exceptionHandlers().isEmpty()).orElse(false);
    }

    private static CodeTransform definitions(MethodModel method) {
        Map<Integer, TypeKind> parameters = parameters(method);
        Map<Integer, TypeKind> assigned = assigned(method.code().orElseThrow());
        assigned.keySet().removeAll(parameters.keySet());
        return new CodeTransform() {
            @Override
            public void atStart(CodeBuilder code) {
                parameters.forEach((slot, kind) -> code.loadLocal(kind, slot).storeLocal(kind, slot));
                assigned.forEach((slot, kind) -> zero(code, kind).storeLocal(kind, slot));
            }

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                code.with(element);
            }
        };
    }

    /** Without {@code this}, which nothing assigns. */
    private static Map<Integer, TypeKind> parameters(MethodModel method) {
        Map<Integer, TypeKind> kinds = new TreeMap<>();
        int slot = method.flags().has(AccessFlag.STATIC) ? 0 : 1;
        for (ClassDesc type : method.methodTypeSymbol().parameterList()) {
            TypeKind kind = TypeKind.from(type).asLoadable();
            kinds.put(slot, kind);
            slot += kind.slotSize();
        }
        return kinds;
    }

    /** The variables that are assigned in a protected region. */
    private static Map<Integer, TypeKind> assigned(CodeModel code) {
        Map<Integer, TypeKind> kinds = new TreeMap<>();
        List<ExceptionCatch> handlers = code.exceptionHandlers();
        Set<ExceptionCatch> open = new HashSet<>();
        for (CodeElement element : code) {
            switch (element) {
                case LabelTarget target -> {
                    handlers.stream().filter(handler -> handler.tryStart() == target.label()).forEach(open::add);
                    open.removeIf(handler -> handler.tryEnd() == target.label());
                }
                case StoreInstruction store when !open.isEmpty() -> kinds.putIfAbsent(store.slot(), store.typeKind());
                case IncrementInstruction increment when !open.isEmpty() -> kinds.putIfAbsent(increment.slot(), TypeKind.INT);
                default -> { }
            }
        }
        return kinds;
    }

    private static CodeBuilder zero(CodeBuilder code, TypeKind kind) {
        return switch (kind) {
            case LONG -> code.lconst_0();
            case FLOAT -> code.fconst_0();
            case DOUBLE -> code.dconst_0();
            case REFERENCE -> code.aconst_null();
            default -> code.iconst_0();
        };
    }
}
