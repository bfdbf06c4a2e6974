package ristretto.compiler;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.teavm.ast.Expr;
import org.teavm.ast.InvocationExpr;
import org.teavm.backend.c.intrinsic.Intrinsic;
import org.teavm.backend.c.intrinsic.IntrinsicContext;
import org.teavm.backend.lowlevel.generate.NameProvider;
import org.teavm.dependency.DependencyInfo;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodReference;

/**
 * Loads and stores of {@code Buffer} in the place of its calls: what protocols do most. An access outside the buffer is left to the method, which throws. Only in programs in which all buffers
 * are of memory outside the heap, as they are unless a program brings its own.
 */
final class BufferAccess implements Intrinsic {
    private static final String BUFFER = "ristretto.signatures.Buffer";
    private static final String MEMORY = "ristretto.machine.NativeBuffer";
    private static final FieldReference LENGTH = new FieldReference(BUFFER, "length");
    private static final FieldReference START = new FieldReference(MEMORY, "start");
    private static final FieldReference CONSTANT = new FieldReference(MEMORY, "constant");

    /** The type of what is loaded, and how it becomes what the method returns. */
    private static final Map<String, String> LOADS = Map.of(
        "getByte", "int8_t, (int32_t)",
        "getUnsignedByte", "uint8_t, (int32_t)",
        "getUnsignedShort", "uint16_t, (int32_t) __builtin_bswap16",
        "getInt", "uint32_t, (int32_t) __builtin_bswap32",
        "getUnsignedInt", "uint32_t, (int64_t) __builtin_bswap32",
        "getLong", "uint64_t, (int64_t) __builtin_bswap64",
        "getUnsignedShortLittleEndian", "uint16_t, (int32_t)",
        "getIntLittleEndian", "int32_t, (int32_t)",
        "getLongLittleEndian", "int64_t, (int64_t)");

    /** The type of what is stored, and how it is made of the argument. */
    private static final Map<String, String> STORES = Map.of(
        "putByte", "int8_t, (int8_t)",
        "putShort", "uint16_t, __builtin_bswap16",
        "putInt", "uint32_t, __builtin_bswap32",
        "putLong", "uint64_t, __builtin_bswap64",
        "putShortLittleEndian", "uint16_t, (uint16_t)",
        "putIntLittleEndian", "int32_t, (int32_t)",
        "putLongLittleEndian", "int64_t, (int64_t)");

    private final Supplier<DependencyInfo> dependencies;
    private Boolean applies;

    /** @param dependencies known when code is generated */
    BufferAccess(Supplier<DependencyInfo> dependencies) {
        this.dependencies = dependencies;
    }

    @Override
    public boolean canHandle(MethodReference method) {
        return method.getClassName().equals(BUFFER) && (LOADS.containsKey(method.getName()) || STORES.containsKey(method.getName())) && applies();
    }

    private boolean applies() {
        if (applies == null) {
            DependencyInfo info = dependencies.get();
            applies = info.getReachableClasses().stream().map(info.getClassSource()::get)
                .filter(each -> each != null && BUFFER.equals(each.getParent())).allMatch(each -> each.getName().equals(MEMORY))
                && info.getReachableFields().containsAll(List.of(LENGTH, START, CONSTANT));
        }
        return applies;
    }

    @Override
    public void apply(IntrinsicContext context, InvocationExpr call) {
        MethodReference method = call.getMethod();
        context.includes().includeClass(BUFFER);
        context.includes().includeClass(MEMORY);
        context.importMethod(method, false);
        String load = LOADS.get(method.getName());
        context.writer().print(load == null ? "ristretto_put(" : "ristretto_get(").print(load == null ? STORES.get(method.getName()) : load)
            .print(", ").print(context.names().forMethod(method)).print(fields(context.names(), load == null));
        for (Expr argument : call.getArguments()) {
            context.writer().print(", ");
            context.emit(argument);
        }
        context.writer().print(")");
    }

    private static String fields(NameProvider names, boolean store) {
        String own = ", " + names.forClass(MEMORY) + ", " + names.forMemberField(START);
        return ", " + names.forClass(BUFFER) + ", " + names.forMemberField(LENGTH) + own + (store ? ", " + names.forMemberField(CONSTANT) : "");
    }
}
