package ristretto.state;

import ristretto.signatures.Console;
import ristretto.signatures.EventLoop;
import ristretto.signatures.Provides;
import ristretto.signatures.State;
import ristretto.signatures.WallClock;

/**
 * Prints the state on the console, in a line that begins with {@code state: }; the next run is handed it as the value
 * {@code state/former}. A description binds it to have its appliance resume.
 */
@Provides(State.class)
public final class ConsoleState implements State {
    private final KeptState kept;

    public ConsoleState(EventLoop loop, WallClock clock, Console console, StateSettings settings) {
        String former = settings.former().isPresent() ? settings.former().get() : "";
        loop.enter();
        try {
            kept = new KeptState(former, state -> console.print("state: " + state), loop, clock, console);
        } finally {
            loop.leave();
        }
    }

    @Override
    public void register(Part part) {
        kept.register(part);
    }

    @Override
    public void changed() {
        kept.changed();
    }
}
