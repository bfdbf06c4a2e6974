package ristretto.corrections;

import java.io.PrintStream;

/** Methods of {@code PrintStream} that are missing or differ. */
public final class PrintStreamCorrections {
    private PrintStreamCorrections() { }

    public static void print(PrintStream stream, boolean value) {
        stream.print(value ? "true" : "false");
    }

    public static void print(PrintStream stream, float value) {
        stream.print(Float.toString(value));
    }

    public static void print(PrintStream stream, char[] value) {
        stream.print(new String(value));
    }
}
