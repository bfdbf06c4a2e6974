package hello;

import ristretto.signatures.Console;
import ristretto.signatures.Settings;

public final class Greeter implements Runnable {
    private final Console console;
    private final Greeting greeting;

    public Greeter(Console console, Greeting greeting) {
        this.console = console;
        this.greeting = greeting;
    }

    @Override
    public void run() {
        for (int i = 0; i < greeting.times(); i++) {
            console.print("Hello, " + greeting.name() + ".");
        }
    }

    @Settings("greeting")
    public record Greeting(
            @Settings.Value(documented = "whom to greet", otherwise = "world") String name,
            @Settings.Value(documented = "how often", otherwise = "1") int times) {
    }
}
