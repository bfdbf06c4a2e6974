package ristretto.jvm;

import java.io.PrintStream;
import ristretto.signatures.Console;
import ristretto.signatures.Provides;

/** The standard output of the process. Lines of different threads do not mix. */
@Provides(value = Console.class, targets = "jvm")
public final class JvmConsole implements Console {
    private final PrintStream out;

    public JvmConsole() {
        this.out = System.out;
    }

    @Override
    public void print(String line) {
        out.println(line);
    }
}
