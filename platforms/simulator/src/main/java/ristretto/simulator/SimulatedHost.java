package ristretto.simulator;

import java.util.List;
import ristretto.signatures.Console;
import ristretto.signatures.Entropy;
import ristretto.signatures.Network;

/**
 * What a program that was built for target {@code simulator} stands on. The program's own parts, such as {@link HostNetwork},
 * find the host of the call of {@link #run} that made them.
 *
 * @param networks its interfaces, in the order in which its constructors ask for them
 */
public record SimulatedHost(SimulatedLoop loop, List<Network> networks, SimulatedClock clock, Entropy entropy, Console console) {
    private static final ScopedValue<SimulatedHost> CURRENT = ScopedValue.newInstance();

    public SimulatedHost {
        networks = List.copyOf(networks);
    }

    /** {@code run(program)} has the parts that {@code program} makes on this thread stand on this host. */
    public void run(Runnable program) {
        ScopedValue.where(CURRENT, this).run(program);
    }

    /**
     * Ends the program, as generated programs do when an argument is wrong.
     *
     * @throws IllegalStateException always
     */
    public static void stop(int status) {
        throw new IllegalStateException("the program ended with status " + status + "; it said: " + current().console());
    }

    static SimulatedHost current() {
        if (!CURRENT.isBound()) {
            throw new IllegalStateException("a program for target simulator is started with SimulatedHost.run");
        }
        return CURRENT.get();
    }
}
