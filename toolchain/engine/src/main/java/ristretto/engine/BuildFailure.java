package ristretto.engine;

import java.util.List;
import ristretto.compiler.Diagnostic;

/** An appliance cannot be built; the diagnostics say why, for people. */
public final class BuildFailure extends Exception {
    private final Kind kind;
    private final transient List<Diagnostic> diagnostics;

    public BuildFailure(Kind kind, List<Diagnostic> diagnostics, Throwable cause) {
        super(diagnostics.getFirst().toString(), cause);
        this.kind = kind;
        this.diagnostics = List.copyOf(diagnostics);
    }

    public BuildFailure(Kind kind, String message) {
        this(kind, List.of(new Diagnostic("", 0, message)), null);
    }

    public BuildFailure(Kind kind, String message, Throwable cause) {
        this(kind, List.of(new Diagnostic("", 0, message)), cause);
    }

    public Kind kind() {
        return kind;
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    public enum Kind {
        /** What was asked for makes no sense: a directory, a key or an argument that is not there. */
        REQUEST,
        /** The appliance itself is wrong: source, description, or what it needs. */
        APPLIANCE,
        /** A tool or a file of the machine on which it is built is missing or failed. */
        ENVIRONMENT
    }
}
