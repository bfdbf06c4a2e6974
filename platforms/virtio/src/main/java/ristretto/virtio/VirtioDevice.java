package ristretto.virtio;

import ristretto.machine.Hardware;

/** One device from reset to service: status, features, queues, configuration (virtio 1.2, sections 2 and 3.1). */
final class VirtioDevice {
    /** Feature bits that every type of device has (section 6). */
    static final int EVENT_INDEX = 29;
    static final int VERSION_1 = 32;

    private static final int ACKNOWLEDGE = 1;
    private static final int DRIVER = 2;
    private static final int DRIVER_OK = 4;
    private static final int FEATURES_OK = 8;
    private static final int FAILED = 128;
    /** How often a register is read that the device may take a while to change, or that keeps changing. */
    private static final int PATIENCE = 100_000;

    private final Hardware hardware;
    private final VirtioTransport transport;
    private final long offered;
    private long features;

    /** Resets the device and reads what it offers. */
    VirtioDevice(Hardware hardware, VirtioTransport transport) {
        this.hardware = hardware;
        this.transport = transport;
        reset();
        transport.status(ACKNOWLEDGE);
        transport.status(ACKNOWLEDGE | DRIVER);
        offered = transport.deviceFeatures(0) & 0xFFFF_FFFFL | (long) transport.deviceFeatures(1) << 32;
    }

    VirtioTransport transport() {
        return transport;
    }

    /** Whether the device offers a feature. */
    boolean offers(int feature) {
        return (offered >>> feature & 1) != 0;
    }

    /** Whether a feature was offered and accepted. */
    boolean has(int feature) {
        return (features >>> feature & 1) != 0;
    }

    /** {@code accept(wanted)} settles on the features in {@code wanted} that the device offers, and on VERSION_1. */
    void accept(long wanted) {
        features = offered & (wanted | 1L << VERSION_1);
        if (!has(VERSION_1)) {
            throw failure("offers only the legacy interface: let it have virtio 1 (QEMU: disable-legacy=on)");
        }
        transport.driverFeatures(0, (int) features);
        transport.driverFeatures(1, (int) (features >>> 32));
        transport.status(ACKNOWLEDGE | DRIVER | FEATURES_OK);
        if ((transport.status() & FEATURES_OK) == 0) {
            throw failure("refuses the features 0x" + Long.toHexString(features));
        }
    }

    /**
     * {@code queue(index, entries, least, interrupts)} sets up a queue of {@code entries}, a power of two, or as many as
     * the device can have.
     *
     * @throws VirtioException if that is fewer than {@code least}
     */
    Virtqueue queue(int index, int entries, int least, boolean interrupts) {
        int maximum = transport.maximumQueueSize(index) & 0xFFFF;
        int size = Integer.highestOneBit(Math.min(entries, maximum));
        if (size < least) {
            throw failure("has room for " + maximum + " entries in queue " + index + ", needed are " + least);
        }
        Virtqueue queue = new Virtqueue(hardware, transport, index, size, has(EVENT_INDEX));
        queue.enable(interrupts);
        return queue;
    }

    /** The driver is ready: the device may use its queues. */
    void start() {
        transport.status(ACKNOWLEDGE | DRIVER | FEATURES_OK | DRIVER_OK);
    }

    /** The driver has given up on the device. */
    void fail() {
        transport.status(transport.status() | FAILED);
    }

    /** {@code config48(at)} reads six bytes of the configuration as they were at one moment; the first is highest. */
    long config48(int at) {
        for (int tries = 0; tries < PATIENCE; tries++) {
            int generation = transport.configGeneration();
            long value = 0;
            for (int i = 0; i < 6; i++) {
                value = value << 8 | transport.config8(at + i);
            }
            if (transport.configGeneration() == generation) {
                return value;
            }
        }
        throw failure("changes its configuration all the time");
    }

    /** Marks the device as failed and says why. */
    VirtioException failure(String what) {
        fail();
        return new VirtioException(transport + " " + what);
    }

    private void reset() {
        transport.status(0);
        for (int tries = 0; transport.status() != 0; tries++) {
            if (tries == PATIENCE) {
                throw failure("does not reset");
            }
        }
    }
}
