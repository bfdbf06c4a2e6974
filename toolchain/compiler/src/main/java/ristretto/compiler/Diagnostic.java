package ristretto.compiler;

/**
 * One thing that is wrong with the program.
 *
 * @param file the source file, as the class file names it ({@code HomePage.java}) with its package as directories before
 *     it; empty if it is not about one place
 * @param line counted from 1; 0 if unknown
 */
public record Diagnostic(String file, int line, String message) {
    @Override
    public String toString() {
        if (file.isEmpty()) {
            return message;
        }
        return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
    }
}
