package ristretto.compiler;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldHolder;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InitClassInstruction;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * When a class is initialized (JLS 12.4.1). TeaVM initializes it where its constructor begins, after the arguments were
 * evaluated, and its superclass only through the superclass's constructor. Here {@code new} does, before the arguments,
 * and an initializer begins with the superclass's.
 */
final class ClassInitialization implements ClassHolderTransformer {
    private static final MethodDescriptor INITIALIZER = new MethodDescriptor("<clinit>", ValueType.VOID);

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        ClassReaderSource classes = context.getHierarchy().getClassSource();
        if (!cls.hasModifier(ElementModifier.INTERFACE)) {
            String superclass = initializedSuperclass(cls, classes);
            Set<String> interfaces = new LinkedHashSet<>();
            collectInterfaces(cls, classes, interfaces);
            if (superclass != null || !interfaces.isEmpty()) {
                superclassFirst(cls, superclass, interfaces);
            }
        }
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() != null && Checked.isManaged(cls, method)) {
                for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                    beforeArguments(block, classes);
                }
            }
        }
    }

    /** The nearest superclass with an initializer. */
    private static String initializedSuperclass(ClassReader cls, ClassReaderSource classes) {
        for (String name = cls.getParent(); name != null;) {
            ClassReader at = classes.get(name);
            if (at == null) {
                return null;
            }
            Set<String> interfaces = new LinkedHashSet<>();
            collectInterfaces(at, classes, interfaces);
            if (at.getMethod(INITIALIZER) != null || !interfaces.isEmpty()) {
                return name;
            }
            name = at.getParent();
        }
        return null;
    }

    /** Interfaces with a default method are initialized with a class that implements them, in this order (JLS 12.4.2, step 7). */
    private static void collectInterfaces(ClassReader cls, ClassReaderSource classes, Set<String> interfaces) {
        for (String name : cls.getInterfaces()) {
            ClassReader at = classes.get(name);
            if (at != null) {
                collectInterfaces(at, classes, interfaces);
                if (at.getMethod(INITIALIZER) != null && at.getMethods().stream().anyMatch(ClassInitialization::isDefault)) {
                    interfaces.add(name);
                }
            }
        }
    }

    private static boolean isDefault(MethodReader method) {
        return !method.hasModifier(ElementModifier.STATIC) && !method.hasModifier(ElementModifier.ABSTRACT);
    }

    private static void superclassFirst(ClassHolder cls, String superclass, Set<String> interfaces) {
        MethodHolder initializer = cls.getMethod(INITIALIZER);
        if (initializer == null) {
            if (interfaces.isEmpty() && !hasStatics(cls)) {
                return;
            }
            initializer = emptyInitializer();
            cls.addMethod(initializer);
        }
        if (initializer.getProgram() != null) {
            List<String> first = new ArrayList<>(interfaces);
            if (superclass != null) {
                first.addFirst(superclass);
            }
            first.reversed().forEach(name -> body(cls).addFirst(initialization(name)));
        }
    }

    private static BasicBlock body(ClassHolder cls) {
        return cls.getMethod(INITIALIZER).getProgram().basicBlockAt(0);
    }

    /** Whether something other than making an object, which reaches the superclass's constructor, initializes the class. */
    private static boolean hasStatics(ClassHolder cls) {
        for (MethodHolder method : cls.getMethods()) {
            if (method.hasModifier(ElementModifier.STATIC) && method.getLevel() != org.teavm.model.AccessLevel.PRIVATE) {
                return true;
            }
        }
        for (FieldHolder field : cls.getFields()) {
            if (field.hasModifier(ElementModifier.STATIC) && !field.hasModifier(ElementModifier.FINAL)) {
                return true;
            }
        }
        return false;
    }

    private static MethodHolder emptyInitializer() {
        MethodHolder initializer = new MethodHolder(INITIALIZER);
        initializer.getModifiers().add(ElementModifier.STATIC);
        Program program = new Program();
        program.createVariable();
        program.createBasicBlock().add(new ExitInstruction());
        initializer.setProgram(program);
        return initializer;
    }

    private static InitClassInstruction initialization(String name) {
        InitClassInstruction instruction = new InitClassInstruction();
        instruction.setClassName(name);
        return instruction;
    }

    private static void beforeArguments(BasicBlock block, ClassReaderSource classes) {
        for (Instruction instruction : block) {
            if (instruction instanceof ConstructInstruction construct && hasEventfulArguments(construct)) {
                ClassReader made = classes.get(construct.getType());
                if (made != null && made.getMethod(INITIALIZER) != null) {
                    InitClassInstruction early = initialization(construct.getType());
                    early.setLocation(construct.getLocation());
                    construct.insertPrevious(early);
                }
            }
        }
    }

    /** Whether anything that can be noticed happens between the allocation and the constructor. */
    private static boolean hasEventfulArguments(ConstructInstruction construct) {
        for (Instruction at = construct.getNext(); at != null; at = at.getNext()) {
            if (at instanceof InvokeInstruction invoke) {
                return invoke.getInstance() != construct.getReceiver();
            } else if (at instanceof ConstructInstruction
                    || at instanceof GetFieldInstruction get && get.getInstance() == null) {
                return true;
            }
        }
        return true;
    }
}
