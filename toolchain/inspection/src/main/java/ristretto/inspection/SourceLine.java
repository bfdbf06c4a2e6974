package ristretto.inspection;

/**
 * A line of a source file.
 *
 * @param file as the compiler was told of it, such as {@code ristretto/tcp/Engine.java}
 */
public record SourceLine(String file, int line) {
    /** The name of the file without its directories, and the line. */
    @Override
    public String toString() {
        return file.substring(file.lastIndexOf('/') + 1) + ":" + line;
    }
}
