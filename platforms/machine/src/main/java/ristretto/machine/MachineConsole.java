package ristretto.machine;

import ristretto.signatures.Console;
import ristretto.signatures.Provides;

/** The console of the machine: a serial port, or standard output of the sandbox. */
@Provides(value = Console.class, targets = {"virtio", "sandbox"})
public final class MachineConsole implements Console {
    @Override
    public void print(String line) {
        System.out.println(line);
    }
}
