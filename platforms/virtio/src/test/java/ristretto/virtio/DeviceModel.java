package ristretto.virtio;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The device's side of virtio 1.2, whatever bus it is on. Subclasses say what its queues mean; tests make it misbehave. */
abstract class DeviceModel {
    final SimulatedHardware hardware;
    final int type;
    final byte[] config;
    final QueueModel[] queues;
    final List<String> violations = new ArrayList<>();

    long offered;
    long accepted;
    int status;
    int generation;
    int interrupts;
    /** The line of the bus, and its falling edges. */
    boolean line;
    boolean refusesFeatures;
    boolean neverResets;
    /** Reads of the generation after which it still changes. */
    int unstableReads;
    int selectedQueue;
    final TreeMap<Integer, Integer> notifications = new TreeMap<>();

    DeviceModel(SimulatedHardware hardware, int type, int queueCount, int queueSize, byte[] config) {
        this.hardware = hardware;
        this.type = type;
        this.config = config;
        queues = new QueueModel[queueCount];
        for (int i = 0; i < queueCount; i++) {
            queues[i] = new QueueModel(this, queueSize);
        }
    }

    /** The driver has notified a queue. */
    abstract void notified(int queue);

    boolean has(int feature) {
        return (accepted >>> feature & 1) != 0;
    }

    int status() {
        return neverResets ? status | 64 : status;
    }

    void status(int bits) {
        if (bits == 0) {
            reset();
            return;
        }
        check((bits & status) == status, "the driver clears status bits");
        boolean settles = (bits & ~status & 8) != 0;
        status = bits;
        if (settles && (refusesFeatures || (accepted & ~offered) != 0)) {
            status &= ~8;
        }
    }

    private void reset() {
        status = 0;
        accepted = 0;
        for (QueueModel queue : queues) {
            queue.enabled = false;
        }
    }

    void accept(int half, int bits) {
        check((status & 8) == 0, "features change after FEATURES_OK");
        long mask = 0xFFFF_FFFFL << 32 * half;
        accepted = accepted & ~mask | (bits & 0xFFFF_FFFFL) << 32 * half;
    }

    int generation() {
        if (unstableReads > 0) {
            unstableReads--;
            generation++;
            for (int i = 0; i < config.length; i++) {
                config[i] ^= 0x55;
            }
        }
        return generation;
    }

    int config(int at, int width) {
        int value = 0;
        for (int i = width - 1; i >= 0; i--) {
            value = value << 8 | config[at + i] & 0xFF;
        }
        return value;
    }

    QueueModel selected() {
        return selectedQueue < queues.length ? queues[selectedQueue] : new QueueModel(this, 0);
    }

    void doorbell(int queue) {
        check((status & 4) != 0, "notified before DRIVER_OK");
        notifications.merge(queue, 1, Integer::sum);
        notified(queue);
    }

    void interrupt() {
        interrupts++;
        line = true;
    }

    /** Remembers what the driver does against the specification. */
    void check(boolean holds, String violation) {
        if (!holds) {
            violations.add(violation);
        }
    }
}
