package ristretto.virtio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A network device whose cable ends in the test. */
final class NetworkModel extends DeviceModel {
    static final long ALL = 1L << 0 | 1L << 1 | 1L << 3 | 1L << 5 | 1L << 7 | 1L << 11 | 1L << 15 | 1L << 16 | 1L << 17
            | 1L << 28 | 1L << 29 | 1L << 32;
    static final long MAC = 0x5254_0012_3456L;

    /** What a queue entry holds. */
    record Sent(byte[] header, byte[] frame, int ranges) { }

    final List<Sent> sent = new ArrayList<>();
    /** Whether chains to be sent stay with the device until {@link #drain}. */
    boolean slow;

    NetworkModel(SimulatedHardware hardware, int queueSize, int mtu) {
        super(hardware, VirtioNetwork.TYPE, 2, queueSize, config(mtu));
        offered = ALL;
    }

    private static byte[] config(int mtu) {
        byte[] config = new byte[12];
        for (int i = 0; i < 6; i++) {
            config[i] = (byte) (MAC >>> 40 - 8 * i);
        }
        config[10] = (byte) mtu;
        config[11] = (byte) (mtu >>> 8);
        return config;
    }

    QueueModel receive() {
        return queues[0];
    }

    QueueModel transmit() {
        return queues[1];
    }

    @Override
    void notified(int queue) {
        if (queue == 1 && !slow) {
            drain();
        }
    }

    /** Sends all that waits. */
    void drain() {
        while (transmit().waiting() > 0) {
            QueueModel.Chain chain = transmit().take();
            check(chain.writable() == 0, "writable range in a frame to be sent");
            byte[] bytes = transmit().read(chain);
            sent.add(new Sent(part(bytes, 0, 12), part(bytes, 12, bytes.length), chain.ranges().size()));
            transmit().put(chain.head(), 0);
        }
        transmit().show();
    }

    static byte[] part(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** A frame arrives: false if the driver has too few buffers. It is visible at the next {@link QueueModel#show}. */
    boolean arrive(byte[] frame, int flags) {
        byte[] bytes = new byte[12 + frame.length];
        bytes[0] = (byte) flags;
        System.arraycopy(frame, 0, bytes, 12, frame.length);
        List<QueueModel.Chain> chains = new ArrayList<>();
        int room = 0;
        while (room < bytes.length && receive().waiting() > 0) {
            chains.add(receive().take());
            room += chains.getLast().writable();
        }
        if (room < bytes.length) {
            receive().seen = receive().seen - chains.size() & 0xFFFF;
            return false;
        }
        bytes[10] = (byte) chains.size();
        bytes[11] = (byte) (chains.size() >>> 8);
        int at = 0;
        for (QueueModel.Chain chain : chains) {
            int piece = receive().write(chain, bytes, at);
            receive().put(chain.head(), piece);
            at += piece;
        }
        return true;
    }
}
