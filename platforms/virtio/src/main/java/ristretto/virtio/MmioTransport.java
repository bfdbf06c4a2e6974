package ristretto.virtio;

import ristretto.machine.Hardware;

/** A device on the memory-mapped bus (virtio 1.2, section 4.2.2). */
final class MmioTransport implements VirtioTransport {
    /** Bytes of registers before the device's configuration space, and the least that a device spans. */
    static final int CONFIG = 0x100;

    private static final int MAGIC = 0x7472_6976;
    private static final int VERSION = 0x004;
    private static final int DEVICE_ID = 0x008;
    private static final int DEVICE_FEATURES = 0x010;
    private static final int DEVICE_FEATURES_SELECT = 0x014;
    private static final int DRIVER_FEATURES = 0x020;
    private static final int DRIVER_FEATURES_SELECT = 0x024;
    private static final int QUEUE_SELECT = 0x030;
    private static final int QUEUE_SIZE_MAXIMUM = 0x034;
    private static final int QUEUE_SIZE = 0x038;
    private static final int QUEUE_READY = 0x044;
    private static final int QUEUE_NOTIFY = 0x050;
    private static final int INTERRUPT_ACKNOWLEDGE = 0x064;
    private static final int STATUS = 0x070;
    private static final int QUEUE_DESCRIPTORS = 0x080;
    private static final int QUEUE_AVAILABLE = 0x090;
    private static final int QUEUE_USED = 0x0A0;
    private static final int CONFIG_GENERATION = 0x0FC;
    /** A used buffer (bit 0) and a change of configuration (bit 1). */
    private static final int ALL_INTERRUPTS = 3;

    private final Hardware hardware;
    private final MmioWindow window;

    /** @throws VirtioException if the device speaks only the legacy interface */
    MmioTransport(Hardware hardware, MmioWindow window) {
        this.hardware = hardware;
        this.window = window;
        int version = read(VERSION);
        if (version != 2) {
            throw new VirtioException(this + " has version " + version + " of the interface, not 2: start QEMU with "
                    + "-global virtio-mmio.force-legacy=false");
        }
    }

    /** The type of the device in a window, 0 if it is an empty slot or no virtio device. */
    static int typeAt(Hardware hardware, MmioWindow window) {
        return hardware.read32(window.base()) == MAGIC ? hardware.read32(window.base() + DEVICE_ID) : 0;
    }

    @Override
    public int status() {
        return read(STATUS);
    }

    @Override
    public void status(int bits) {
        write(STATUS, bits);
    }

    @Override
    public int deviceFeatures(int half) {
        write(DEVICE_FEATURES_SELECT, half);
        return read(DEVICE_FEATURES);
    }

    @Override
    public void driverFeatures(int half, int bits) {
        write(DRIVER_FEATURES_SELECT, half);
        write(DRIVER_FEATURES, bits);
    }

    @Override
    public int maximumQueueSize(int queue) {
        write(QUEUE_SELECT, queue);
        return read(QUEUE_SIZE_MAXIMUM);
    }

    @Override
    public void enableInterrupts() {
        hardware.enableInterrupt(window.interruptLine());
    }

    @Override
    public void enableQueue(int queue, int size, long descriptors, long available, long used, boolean interrupts) {
        write(QUEUE_SELECT, queue);
        write(QUEUE_SIZE, size);
        writeAddress(QUEUE_DESCRIPTORS, descriptors);
        writeAddress(QUEUE_AVAILABLE, available);
        writeAddress(QUEUE_USED, used);
        write(QUEUE_READY, 1);
    }

    @Override
    public void notify(int queue) {
        write(QUEUE_NOTIFY, queue);
    }

    @Override
    public void acknowledgeInterrupt() {
        write(INTERRUPT_ACKNOWLEDGE, ALL_INTERRUPTS);
    }

    @Override
    public int config8(int at) {
        return hardware.read8(window.base() + CONFIG + at) & 0xFF;
    }

    @Override
    public int config16(int at) {
        return hardware.read16(window.base() + CONFIG + at) & 0xFFFF;
    }

    @Override
    public int configGeneration() {
        return read(CONFIG_GENERATION);
    }

    @Override
    public String toString() {
        return "the virtio-mmio device at 0x" + Long.toHexString(window.base());
    }

    private int read(int register) {
        return hardware.read32(window.base() + register);
    }

    private void write(int register, int value) {
        hardware.write32(window.base() + register, value);
    }

    private void writeAddress(int register, long address) {
        write(register, (int) address);
        write(register + 4, (int) (address >>> 32));
    }
}
