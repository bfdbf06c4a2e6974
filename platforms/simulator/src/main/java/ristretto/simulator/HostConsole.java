package ristretto.simulator;

import ristretto.signatures.Console;
import ristretto.signatures.Provides;

/** The console of the {@link SimulatedHost}. */
@Provides(value = Console.class, targets = "simulator")
public final class HostConsole implements Console {
    private final Console console = SimulatedHost.current().console();

    @Override
    public void print(String line) {
        console.print(line);
    }
}
