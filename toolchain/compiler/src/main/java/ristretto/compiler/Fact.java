package ristretto.compiler;

import org.teavm.model.FieldReference;
import org.teavm.model.MethodReference;

/** That something is never null wherever the program can look at it: {@link NeverNull}. */
sealed interface Fact {
    /** A field of a complete object. */
    record OfField(FieldReference field) implements Fact { }

    /** A parameter; the first has the index 1, as its variable has. */
    record OfParameter(MethodReference method, int index) implements Fact { }

    /** What a method returns. */
    record OfResult(MethodReference method) implements Fact { }
}
