package ristretto.compiler;

import java.util.List;

/** A program cannot be compiled to an image, for the reasons that {@link #diagnostics} gives. */
public final class CompilationFailure extends Exception {
    private final transient List<Diagnostic> diagnostics;

    public CompilationFailure(List<Diagnostic> diagnostics) {
        this(diagnostics, null);
    }

    /** @param cause what the compiler itself ran into, for those who ask for a stack trace; may be null */
    public CompilationFailure(List<Diagnostic> diagnostics, Throwable cause) {
        super(diagnostics.isEmpty() ? "the image cannot be compiled" : diagnostics.getFirst().toString(), cause);
        this.diagnostics = List.copyOf(diagnostics);
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
