package ristretto.compiler;

import java.util.Map;
import org.teavm.ast.Expr;
import org.teavm.ast.InvocationExpr;
import org.teavm.backend.c.intrinsic.Intrinsic;
import org.teavm.backend.c.intrinsic.IntrinsicContext;
import org.teavm.model.MethodReference;

/**
 * Methods of the class library that are an instruction or a few: a call costs a frame for the collector, and a check that the class is
 * initialized, where it has anything to initialize. What {@code charAt} is not allowed is left to the method, which throws.
 */
final class Instructions implements Intrinsic {
    private static final MethodReference CHAR_AT = new MethodReference(String.class, "charAt", int.class, char.class);

    private static final Map<MethodReference, String> FORMS = Map.of(
        new MethodReference(Short.class, "reverseBytes", short.class, short.class), "(int32_t) (int16_t) __builtin_bswap16(",
        new MethodReference(Integer.class, "reverseBytes", int.class, int.class), "(int32_t) __builtin_bswap32(",
        new MethodReference(Long.class, "reverseBytes", long.class, long.class), "(int64_t) __builtin_bswap64(",
        new MethodReference(Integer.class, "toUnsignedLong", int.class, long.class), "(int64_t) (uint32_t) (",
        new MethodReference(String.class, "length", int.class), "ristretto_string_length(",
        CHAR_AT, "ristretto_char_at(");

    @Override
    public boolean canHandle(MethodReference method) {
        return FORMS.containsKey(method);
    }

    @Override
    public void apply(IntrinsicContext context, InvocationExpr call) {
        MethodReference method = call.getMethod();
        boolean mayFail = method.equals(CHAR_AT);
        context.writer().print(mayFail ? "" : "(").print(FORMS.get(method));
        String separator = "";
        if (mayFail) {
            context.importMethod(method, false);
            context.writer().print(context.names().forMethod(method));
            separator = ", ";
        }
        for (Expr argument : call.getArguments()) {
            context.writer().print(separator);
            context.emit(argument);
            separator = ", ";
        }
        context.writer().print(mayFail ? ")" : "))");
    }
}
