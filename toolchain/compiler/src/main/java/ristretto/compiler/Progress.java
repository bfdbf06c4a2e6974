package ristretto.compiler;

/** Told of the steps of a build as they begin. */
public interface Progress {
    /** {@code step(name)} says that a step such as {@code "compile"} or {@code "link"} begins, and the one before it has ended. */
    void step(String name);

    /** {@code detail(line)} says more about the current step; shown to those who ask for it. */
    void detail(String line);
}
