package ristretto.virtio;

import ristretto.machine.Hardware;
import ristretto.signatures.Buffer;

/** A virtio entropy device (virtio 1.2, section 5.4), asked for one seed at a time and never waited for without a bound. */
final class EntropyDevice {
    /** The device type (section 5). */
    static final int TYPE = 4;
    /** Bytes of a seed. */
    static final int SEED = 64;

    private static final int REQUESTS = 0;

    private final Hardware hardware;
    private final VirtioDevice device;
    private final Virtqueue queue;
    private final Buffer memory;

    EntropyDevice(Hardware hardware, VirtioTransport transport) {
        this.hardware = hardware;
        device = new VirtioDevice(hardware, transport);
        device.accept(0);
        queue = device.queue(REQUESTS, 1, 1, false);
        memory = hardware.allocate(SEED);
        device.start();
        request();
    }

    private void request() {
        queue.add(hardware.physicalAddress(memory, 0), SEED, true);
        queue.submit();
        queue.flush();
    }

    /**
     * {@code poll(tries)} looks that many times for the answer to the last request, and makes the next if it is there.
     *
     * @return what the device gave, at least one byte, or an empty array
     */
    byte[] poll(int tries) {
        int chain = queue.nextUsed();
        for (int i = 1; i < tries && chain == Virtqueue.NONE && !queue.stopped(); i++) {
            chain = queue.nextUsed();
        }
        if (chain == Virtqueue.NONE) {
            return new byte[0];
        }
        hardware.readFence();
        byte[] seed = memory.bytes(0, queue.usedLength());
        // The same bytes must not count twice if the device writes fewer next time.
        memory.fill(0, SEED, 0);
        queue.free(chain);
        request();
        return seed;
    }
}
