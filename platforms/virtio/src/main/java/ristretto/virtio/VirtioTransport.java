package ristretto.virtio;

/** The registers of one virtio device, in the way that its bus presents them (virtio 1.2, section 4). */
interface VirtioTransport {
    /** The device status field (section 2.1). Storing 0 resets the device. */
    int status();

    void status(int bits);

    /** {@code deviceFeatures(half)} are the feature bits that the device offers: 0 to 31 for half 0, 32 to 63 for half 1. */
    int deviceFeatures(int half);

    void driverFeatures(int half, int bits);

    /** The most entries that the queue can have, 0 if there is no such queue. */
    int maximumQueueSize(int queue);

    /** Lets the device wake the processor. Queues name their interest when they are enabled. */
    void enableInterrupts();

    /** {@code enableQueue(queue, size, …)} tells the device the physical addresses of a queue's three parts. */
    void enableQueue(int queue, int size, long descriptors, long available, long used, boolean interrupts);

    /** Tells the device that there are new entries in the queue's available ring. It costs a VM exit. */
    void notify(int queue);

    /** Lets the device raise its interrupt again after it has raised it. */
    void acknowledgeInterrupt();

    /** A byte of the configuration space of the device's type. */
    int config8(int at);

    /** A little-endian half word of the configuration space; {@code at} is even. */
    int config16(int at);

    /** A number that differs after each change of the configuration space (section 2.5.1). */
    int configGeneration();
}
