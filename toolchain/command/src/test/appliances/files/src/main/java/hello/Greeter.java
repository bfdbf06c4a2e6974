package hello;

import ristretto.signatures.Console;
import ristretto.signatures.ReadOnlyFiles;

public final class Greeter implements Runnable {
    private final Console console;
    private final ReadOnlyFiles files;

    public Greeter(Console console, ReadOnlyFiles files) {
        this.console = console;
        this.files = files;
    }

    @Override
    public void run() {
        for (String path : files.paths()) {
            console.print(path + ", " + files.find(path).orElseThrow().content().length() + " bytes");
        }
    }
}
