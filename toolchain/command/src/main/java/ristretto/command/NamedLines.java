package ristretto.command;

import java.io.PrintWriter;
import java.io.Writer;

/** Writes whole lines with a name in front, so that several programs can share one output. */
final class NamedLines extends Writer {
    private final String name;
    private final PrintWriter out;
    private final StringBuilder line = new StringBuilder();

    private NamedLines(String name, PrintWriter out) {
        this.name = name;
        this.out = out;
    }

    static PrintWriter writer(String name, PrintWriter out) {
        return new PrintWriter(new NamedLines(name, out), true);
    }

    @Override
    public void write(char[] text, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (text[i] == '\n') {
                out.println(name + ": " + line);
                line.setLength(0);
            } else if (text[i] != '\r') {
                line.append(text[i]);
            }
        }
    }

    @Override
    public void flush() {
        out.flush();
    }

    @Override
    public void close() {
        if (!line.isEmpty()) {
            write(new char[] {'\n'}, 0, 1);
        }
    }
}
