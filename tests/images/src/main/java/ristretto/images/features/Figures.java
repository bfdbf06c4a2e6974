package ristretto.images.features;

import ristretto.machine.MachineMetrics;
/** {@link ristretto.images.Greeting} and what the collector did. */
public final class Figures {
    private Figures() { }

    public static void main(String[] arguments) {
        System.out.println("Hello, world");
        System.out.println(new MachineMetrics().heap().used() > 0);
    }
}
