package ristretto.compiler;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.teavm.model.BasicBlock;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.ArrayLengthInstruction;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.MonitorEnterInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.instructions.RaiseInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/**
 * What a {@code NullPointerException} of an instruction says, in HotSpot's words (JEP 358): what could not be done, and, where it
 * has a name, what was null. HotSpot reads it off the bytecode, this off the program that TeaVM made of it, in static single
 * assignment form. Variables that the Java compiler made have no names here, and what was assigned to them is described instead.
 */
final class NullDescription {
    /** HotSpot describes no deeper. */
    private static final int DEEPEST = 5;

    private final Instruction[] definitions;

    NullDescription(Program program) {
        definitions = Definitions.of(program);
    }

    /** Nothing where an instruction needs no object. */
    Optional<String> of(Instruction instruction) {
        return switch (instruction) {
            case InvokeInstruction call when call.getInstance() != null ->
                Optional.of(message("Cannot invoke \"" + method(call.getMethod()) + '"', call.getInstance()));
            case GetFieldInstruction get when get.getInstance() != null ->
                Optional.of(message("Cannot read field \"" + get.getField().getFieldName() + '"', get.getInstance()));
            case PutFieldInstruction put when put.getInstance() != null ->
                Optional.of(message("Cannot assign field \"" + put.getField().getFieldName() + '"', put.getInstance()));
            case UnwrapArrayInstruction unwrap -> access(unwrap).map(action -> message(action, unwrap.getArray()));
            case RaiseInstruction raise -> Optional.of(message("Cannot throw exception", raise.getException()));
            case MonitorEnterInstruction enter -> Optional.of(message("Cannot enter synchronized block", enter.getObjectRef()));
            default -> Optional.empty();
        };
    }

    /** What an array is unwrapped for: the instruction is in the same block. */
    private static Optional<String> access(UnwrapArrayInstruction unwrap) {
        BasicBlock block = unwrap.getBasicBlock();
        for (Instruction at = unwrap.getNext(); at != null && at.getBasicBlock() == block; at = at.getNext()) {
            if (at instanceof GetElementInstruction get && get.getArray() == unwrap.getReceiver()) {
                return Optional.of("Cannot load from " + elements(get.getType()) + " array");
            } else if (at instanceof PutElementInstruction put && put.getArray() == unwrap.getReceiver()) {
                return Optional.of("Cannot store to " + elements(put.getType()) + " array");
            } else if (at instanceof ArrayLengthInstruction length && length.getArray() == unwrap.getReceiver()) {
                return Optional.of("Cannot read the array length");
            }
        }
        return Optional.empty();
    }

    private static String elements(ArrayElementType type) {
        return switch (type) {
            case BYTE -> "byte/boolean";
            case OBJECT -> "object";
            default -> type.name().toLowerCase(Locale.ROOT);
        };
    }

    private String message(String action, Variable value) {
        if (origin(value) instanceof InvokeInstruction call) {
            return action + " because the return value of \"" + method(call.getMethod()) + "\" is null";
        }
        return action + expression(value, DEEPEST).map(text -> " because \"" + text + "\" is null").orElse("");
    }

    /** What computed a value without a name; null for a parameter, a variable or a choice. */
    private Instruction origin(Variable value) {
        Variable at = value;
        while (at.getDebugName() == null && definition(at) instanceof Instruction made) {
            if (made instanceof AssignInstruction assign) {
                at = assign.getAssignee();
            } else if (made instanceof CastInstruction cast) {
                at = cast.getValue();
            } else {
                return made;
            }
        }
        return null;
    }

    private Optional<String> expression(Variable value, int depth) {
        if (depth == 0) {
            return Optional.empty();
        }
        return switch (origin(value)) {
            case null -> name(value);
            case NullConstantInstruction _ -> Optional.of("null");
            case IntegerConstantInstruction number -> Optional.of(Integer.toString(number.getConstant()));
            case InvokeInstruction call -> Optional.of(method(call.getMethod()));
            case GetFieldInstruction get -> Optional.of(field(get, depth));
            case GetElementInstruction get when definition(get.getArray()) instanceof UnwrapArrayInstruction unwrap ->
                expression(unwrap.getArray(), depth - 1).map(array -> array + '[' + expression(get.getIndex(), depth - 1).orElse("...") + ']');
            default -> Optional.empty();
        };
    }

    private Optional<String> name(Variable value) {
        Variable at = value;
        while (at.getDebugName() == null) {
            switch (definition(at)) {
                case AssignInstruction assign -> at = assign.getAssignee();
                case CastInstruction cast -> at = cast.getValue();
                case null, default -> {
                    return at.getIndex() == 0 ? Optional.of("this") : Optional.empty();
                }
            }
        }
        return Optional.of(at.getDebugName());
    }

    private String field(GetFieldInstruction get, int depth) {
        FieldReference field = get.getField();
        if (get.getInstance() == null) {
            return brief(field.getClassName()) + '.' + field.getFieldName();
        }
        return expression(get.getInstance(), depth - 1).map(object -> object + '.').orElse("") + field.getFieldName();
    }

    private static String method(MethodReference method) {
        return brief(method.getClassName()) + '.' + method.getName()
            + Arrays.stream(method.getParameterTypes()).map(NullDescription::type).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String type(ValueType type) {
        return switch (type) {
            case ValueType.Array array -> type(array.getItemType()) + "[]";
            case ValueType.Object object -> brief(object.getClassName());
            case ValueType.Primitive primitive -> primitive.getKind().name().toLowerCase(Locale.ROOT).replace("character", "char").replace("integer", "int");
            default -> type.toString();
        };
    }

    /** HotSpot leaves out the package of these two. */
    private static String brief(String type) {
        return type.equals("java.lang.Object") || type.equals("java.lang.String") ? type.substring("java.lang.".length()) : type;
    }

    private Instruction definition(Variable variable) {
        return variable.getIndex() < definitions.length ? definitions[variable.getIndex()] : null;
    }
}
