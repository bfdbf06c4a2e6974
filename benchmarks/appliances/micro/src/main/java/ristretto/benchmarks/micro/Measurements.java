package ristretto.benchmarks.micro;

import ristretto.micro.Kernel;
import ristretto.micro.Kernels;
import ristretto.signatures.Console;
import ristretto.signatures.Memory;
import ristretto.signatures.MonotonicClock;

/** Prints for each kernel a line with its name and the nanoseconds that it takes, the least of several rounds. */
public record Measurements(Console console, MonotonicClock clock, Memory memory) implements Runnable {
    private static final int ROUNDS = 7;
    private static final long ROUND = 50_000_000;
    private static final int AT_ONCE = 1000;

    @Override
    public void run() {
        for (String name : Kernels.NAMES) {
            Kernel kernel = Kernels.of(name, memory);
            long least = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                least = Math.min(least, hundredths(kernel));
            }
            // Without the machinery of formatted floating point.
            console.print(name + " " + least / 100 + "." + least / 10 % 10 + least % 10);
        }
        console.print("done");
    }

    /** Hundredths of a nanosecond that one run takes. */
    private long hundredths(Kernel kernel) {
        long runs = 0;
        long result = 0;
        long began = clock.nanoseconds();
        long passed = 0;
        while (passed < ROUND) {
            for (int i = 0; i < AT_ONCE; i++) {
                result += kernel.run();
            }
            runs += AT_ONCE;
            passed = clock.nanoseconds() - began;
        }
        if (result == 0) {
            throw new IllegalStateException("the kernel did nothing");
        }
        return passed * 100 / runs;
    }
}
