package ristretto.compiler;

import org.teavm.ast.Expr;
import org.teavm.ast.InvocationExpr;
import org.teavm.backend.c.intrinsic.Intrinsic;
import org.teavm.backend.c.intrinsic.IntrinsicContext;
import org.teavm.model.MethodReference;

/** The methods of Semantics in C: functions of {@code semantics.h}, which the C compiler inlines. */
final class CheckedIntrinsic implements Intrinsic {
    @Override
    public boolean canHandle(MethodReference method) {
        return method.getClassName().equals(Checked.SEMANTICS) && function(method) != null;
    }

    private static String function(MethodReference method) {
        if (method.equals(Checked.DIVIDE_INT)) {
            return "ristretto_divide_i32";
        } else if (method.equals(Checked.DIVIDE_LONG)) {
            return "ristretto_divide_i64";
        } else if (method.equals(Checked.REMAINDER_INT)) {
            return "ristretto_remainder_i32";
        } else if (method.equals(Checked.REMAINDER_LONG)) {
            return "ristretto_remainder_i64";
        } else if (method.equals(Checked.FLOAT_TO_INT)) {
            return "ristretto_f32_to_i32";
        } else if (method.equals(Checked.FLOAT_TO_LONG)) {
            return "ristretto_f32_to_i64";
        } else if (method.equals(Checked.DOUBLE_TO_INT)) {
            return "ristretto_f64_to_i32";
        } else if (method.equals(Checked.DOUBLE_TO_LONG)) {
            return "ristretto_f64_to_i64";
        } else if (method.equals(Checked.STORE)) {
            return "ristretto_check_store";
        } else if (method.equals(Checked.STACK)) {
            return "ristretto_check_stack";
        } else if (method.equals(Checked.MAY_FAIL)) {
            return "ristretto_may_fail";
        }
        return null;
    }

    @Override
    public void apply(IntrinsicContext context, InvocationExpr invocation) {
        context.writer().print(function(invocation.getMethod())).print("(");
        String separator = "";
        for (Expr argument : invocation.getArguments()) {
            context.writer().print(separator);
            context.emit(argument);
            separator = ", ";
        }
        context.writer().print(")");
    }
}
