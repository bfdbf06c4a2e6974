package ristretto.compiler;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReader;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.util.ProgramUtils;

/**
 * What the Java compiler makes of a switch over an enumeration: over the constant's ordinal, or, if the enumeration is of another
 * source file, over an element of an array at that place. The array is a field {@code $SwitchMap$...} of a class of its own. Both
 * are read from the classes' initialisers.
 */
final class Enumerations {
    private static final String MAP = "$SwitchMap$";

    private final ClassReaderSource classes;
    private final Map<String, Map<FieldReference, Integer>> ordinals = new HashMap<>();
    private final Map<FieldReference, Map<Integer, Integer>> maps = new HashMap<>();

    Enumerations(ClassReaderSource classes) {
        this.classes = classes;
    }

    /** Whether a static field is a constant of an enumeration, and so no other's object. */
    boolean constant(FieldReference field) {
        return Constants.enumerated(classes, field);
    }

    /** The ordinal of a constant. */
    Optional<Integer> ordinal(FieldReference constant) {
        return Optional.ofNullable(ordinals.computeIfAbsent(constant.getClassName(), this::readOrdinals).get(constant));
    }

    /** The element of a static field's array, if it is the map of a switch. */
    Optional<Integer> element(FieldReference field, int index) {
        ClassReader holder = classes.get(field.getClassName());
        return field.getFieldName().startsWith(MAP) && holder != null && holder.hasModifier(ElementModifier.SYNTHETIC)
                ? Optional.of(maps.computeIfAbsent(field, this::readMap).getOrDefault(index, 0)) : Optional.empty();
    }

    /** The second argument of each constant's constructor. */
    private Map<FieldReference, Integer> readOrdinals(String type) {
        Map<FieldReference, Integer> found = new HashMap<>();
        Map<Variable, Integer> made = new HashMap<>();
        Program program = initializer(type);
        Copies copies = new Copies(program);
        Map<Variable, Constant> values = Constant.literals(program);
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call && call.getMethod().getName().equals("<init>") && call.getArguments().size() >= 2
                        && values.get(copies.origin(call.getArguments().get(1))) instanceof Constant.OfInt(int ordinal)) {
                    made.put(copies.origin(call.getInstance()), ordinal);
                } else if (instruction instanceof PutFieldInstruction put && made.containsKey(copies.origin(put.getValue()))
                        && constant(put.getField())) {
                    found.put(put.getField(), made.get(copies.origin(put.getValue())));
                }
            }
        }
        return found;
    }

    private Map<Integer, Integer> readMap(FieldReference map) {
        Map<Integer, Integer> elements = new HashMap<>();
        Program program = initializer(map.getClassName());
        Evaluation evaluation = new Evaluation(program, this);
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof PutElementInstruction put
                        && evaluation.value(put.getArray()) instanceof Constant.OfField(FieldReference field, var type) && field.equals(map)
                        && evaluation.value(put.getIndex()) instanceof Constant.OfInt(int index)
                        && evaluation.value(put.getValue()) instanceof Constant.OfInt(int value)) {
                    elements.put(index, value);
                }
            }
        }
        return elements;
    }

    private Program initializer(String type) {
        ClassReader found = classes.get(type);
        return found == null ? new Program() : found.getMethods().stream().filter(method -> method.getName().equals("<clinit>"))
                .findFirst().map(MethodReader::getProgram).map(ProgramUtils::copy).orElseGet(Program::new);
    }
}
