package ristretto.virtio;

import ristretto.signatures.Settings;

/**
 * How much memory a {@link VirtioNetwork} takes: {@value VirtioNetwork#BUFFER} bytes for each buffer, and 68 KiB if the
 * device joins received segments. The device may have room for fewer.
 */
@Settings("network")
public record VirtioNetworkSettings(
        @Settings.Value(documented = "buffers of 2 KiB for received frames, a power of two from 2 to 1024", otherwise = "64")
        int receiveBuffers,
        @Settings.Value(documented = "buffers of 2 KiB for frames to be sent, a power of two from 32 to 1024", otherwise = "128")
        int transmitBuffers) {
    public VirtioNetworkSettings {
        check("receive-buffers", receiveBuffers, ReceiveQueue.LEAST);
        check("transmit-buffers", transmitBuffers, TransmitQueue.LEAST);
    }

    private static void check(String name, int value, int least) {
        if (value < least || value > 1024 || Integer.bitCount(value) != 1) {
            throw new IllegalArgumentException(name + " is " + value + ", not a power of two from " + least + " to 1024");
        }
    }
}
