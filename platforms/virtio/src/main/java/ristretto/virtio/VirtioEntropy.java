package ristretto.virtio;

import java.util.Optional;
import ristretto.machine.Hardware;
import ristretto.signatures.Console;
import ristretto.signatures.Entropy;
import ristretto.signatures.Provides;

/**
 * Unpredictable bytes from the processor's instructions and the virtio entropy device, as far as the machine has them,
 * mixed into one generator: one honest source is enough. Each answer takes in new bytes from the processor, so that two
 * copies of a machine that was snapshotted part ways.
 */
@Provides(value = Entropy.class, targets = "virtio")
public final class VirtioEntropy implements Entropy {
    private static final int SEED = 32;
    /** New bytes for each answer: enough to tell copies of a machine apart. */
    private static final int FRESH = 16;
    /** Looks at the device's ring: some milliseconds if it is the only source, a moment otherwise. */
    private static final int PATIENCE = 10_000_000;
    private static final int GLANCE = 10_000;
    /** Answers after which the generator is seeded anew. */
    private static final int RESEED = 1024;

    private final Hardware hardware;
    private final Optional<EntropyDevice> device;
    private final RandomGenerator generator = new RandomGenerator();
    private final byte[] seed = new byte[SEED];
    private final byte[] fresh = new byte[FRESH];
    private boolean seeded;
    private int answers;

    public VirtioEntropy(Hardware hardware, Console console) {
        this.hardware = hardware;
        device = open(hardware, console);
        seed(GLANCE);
    }

    private static Optional<EntropyDevice> open(Hardware hardware, Console console) {
        try {
            Optional<VirtioTransport> transport = VirtioDevices.find(hardware, EntropyDevice.TYPE, 0);
            return transport.isPresent() ? Optional.of(new EntropyDevice(hardware, transport.get())) : Optional.empty();
        } catch (VirtioException unusable) {
            // The processor may do without it; if not, fill says so.
            console.print("The entropy device is not used: " + unusable.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void fill(byte[] into, int from, int count) {
        if ((from | count) < 0 || from > into.length - count) {
            throw new IndexOutOfBoundsException(count + " bytes at " + from + " of an array of " + into.length);
        }
        if (!seeded || answers == RESEED) {
            seed(1);
        } else if (hardware.processorRandom(fresh)) {
            generator.mix(fresh);
        }
        if (!seeded) {
            throw new NoEntropy("the processor has neither RDSEED nor RDRAND, and there is no virtio entropy device that"
                    + " answers (QEMU: -device virtio-rng-device or virtio-rng-pci)");
        }
        answers++;
        generator.fill(into, from, count);
    }

    /** Takes a seed from each source that has one; the device is waited for only if nothing else was ever there. */
    private void seed(int tries) {
        answers = 0;
        if (hardware.processorSeed(seed) || hardware.processorRandom(seed)) {
            take(seed);
        }
        if (device.isPresent()) {
            take(device.get().poll(seeded ? tries : PATIENCE));
        }
    }

    /** Bytes that are all alike come from a source that is broken. */
    private void take(byte[] bytes) {
        boolean alike = true;
        for (byte b : bytes) {
            alike &= b == bytes[0];
        }
        if (!alike) {
            generator.mix(bytes);
            seeded = true;
        }
    }
}
