package hello;

import java.util.Optional;
import ristretto.signatures.Console;
import ristretto.signatures.Settings;

public record Greeter(Console console, Before before) implements Runnable {
    @Override
    public void run() {
        int runs = before.former().isPresent() ? Integer.parseInt(before.former().get()) + 1 : 1;
        console.print("This is run " + runs + ".");
        console.print("state: " + runs);
    }

    @Settings("state")
    public record Before(@Settings.Value(documented = "what the run before left") Optional<String> former) {
    }
}
