package ristretto.virtio;

import ristretto.machine.Hardware;

/** A device on PCI (virtio 1.2, section 4.1), its modern interface. */
final class PciTransport implements VirtioTransport {
    private static final int ID_MODERN = 0x1040;
    private static final int ID_TRANSITIONAL = 0x1000;

    private static final int CAPABILITY_VENDOR = 0x09;
    private static final int CAPABILITY_MSI_X = 0x11;
    /** More capabilities than fit into configuration space: the list is a ring. */
    private static final int CAPABILITIES = 48;

    // struct virtio_pci_cap, section 4.1.4.
    private static final int COMMON_CONFIG = 1;
    private static final int NOTIFY_CONFIG = 2;
    private static final int DEVICE_CONFIG = 4;
    private static final int CAP_TYPE = 3;
    private static final int CAP_BAR = 4;
    private static final int CAP_OFFSET = 8;
    private static final int CAP_LENGTH = 12;
    private static final int CAP_NOTIFY_MULTIPLIER = 16;

    // struct virtio_pci_common_cfg, section 4.1.4.3.
    private static final int DEVICE_FEATURES_SELECT = 0x00;
    private static final int DEVICE_FEATURES = 0x04;
    private static final int DRIVER_FEATURES_SELECT = 0x08;
    private static final int DRIVER_FEATURES = 0x0C;
    private static final int CONFIG_VECTOR = 0x10;
    private static final int STATUS = 0x14;
    private static final int CONFIG_GENERATION = 0x15;
    private static final int QUEUE_SELECT = 0x16;
    private static final int QUEUE_SIZE = 0x18;
    private static final int QUEUE_VECTOR = 0x1A;
    private static final int QUEUE_ENABLE = 0x1C;
    private static final int QUEUE_NOTIFY_OFFSET = 0x1E;
    private static final int QUEUE_DESCRIPTORS = 0x20;
    private static final int QUEUE_AVAILABLE = 0x28;
    private static final int QUEUE_USED = 0x30;
    private static final int COMMON_LENGTH = 0x38;
    private static final int NO_VECTOR = 0xFFFF;

    private static final int MSI_X_CONTROL = 2;
    private static final int MSI_X_TABLE = 4;
    private static final int MSI_X_ENABLE = 1 << 15;
    private static final int MSI_X_MASK_ALL = 1 << 14;

    private final Hardware hardware;
    private final PciConfiguration configuration;
    private final int function;
    private long common;
    private long notify;
    private long notifyLength;
    private long notifyMultiplier;
    private long device;
    private long deviceLength;
    private int messages;
    /** By queue: where it is notified. */
    private long[] doorbells = new long[0];

    /** @throws VirtioException if the device speaks only the legacy interface */
    PciTransport(Hardware hardware, PciConfiguration configuration, int function) {
        this.hardware = hardware;
        this.configuration = configuration;
        this.function = function;
        int at = configuration.read8(function, PciConfiguration.CAPABILITIES) & 0xFC;
        for (int i = 0; i < CAPABILITIES && at != 0; i++) {
            int header = configuration.read32(function, at);
            readCapability(header & 0xFF, at);
            at = header >>> 8 & 0xFC;
        }
        if (common == 0 || notify == 0) {
            throw new VirtioException(this + " offers only the legacy interface: let it have virtio 1 (QEMU: disable-legacy=on)");
        }
    }

    /** The type of the device at a function of virtio's vendor (section 4.1.2). */
    static int typeAt(PciConfiguration configuration, int function) {
        int id = configuration.read16(function, PciConfiguration.ID + 2);
        if (id >= ID_MODERN) {
            return id - ID_MODERN;
        }
        return id >= ID_TRANSITIONAL ? configuration.read16(function, PciConfiguration.SUBSYSTEM) : 0;
    }

    private void readCapability(int id, int at) {
        if (id == CAPABILITY_MSI_X) {
            messages = at;
        } else if (id == CAPABILITY_VENDOR) {
            readVirtioCapability(at);
        }
    }

    private void readVirtioCapability(int at) {
        int bar = configuration.read8(function, at + CAP_BAR);
        long length = configuration.read32(function, at + CAP_LENGTH) & 0xFFFF_FFFFL;
        // Of several of one type the first is the one to prefer.
        switch (configuration.read8(function, at + CAP_TYPE)) {
            case COMMON_CONFIG -> {
                if (common == 0 && length >= COMMON_LENGTH) {
                    common = address(bar, configuration.read32(function, at + CAP_OFFSET));
                }
            }
            case NOTIFY_CONFIG -> {
                if (notify == 0) {
                    notify = address(bar, configuration.read32(function, at + CAP_OFFSET));
                    notifyLength = length;
                    notifyMultiplier = configuration.read32(function, at + CAP_NOTIFY_MULTIPLIER) & 0xFFFF_FFFFL;
                }
            }
            case DEVICE_CONFIG -> {
                if (device == 0) {
                    device = address(bar, configuration.read32(function, at + CAP_OFFSET));
                    deviceLength = length;
                }
            }
            default -> { }
        }
    }

    /** The physical address of an offset into what a base address register maps; 0 if that is not memory. */
    private long address(int bar, int offset) {
        int at = PciConfiguration.BARS + 4 * bar;
        int low = bar < 6 ? configuration.read32(function, at) : 1;
        if ((low & 1) != 0) {
            return 0;
        }
        boolean wide = (low & 6) == 4 && bar < 5;
        long base = (wide ? (long) configuration.read32(function, at + 4) << 32 : 0) | low & 0xFFFF_FFF0L;
        return base == 0 ? 0 : base + (offset & 0xFFFF_FFFFL);
    }

    @Override
    public int status() {
        return hardware.read8(common + STATUS) & 0xFF;
    }

    @Override
    public void status(int bits) {
        hardware.write8(common + STATUS, bits);
    }

    @Override
    public int deviceFeatures(int half) {
        hardware.write32(common + DEVICE_FEATURES_SELECT, half);
        return hardware.read32(common + DEVICE_FEATURES);
    }

    @Override
    public void driverFeatures(int half, int bits) {
        hardware.write32(common + DRIVER_FEATURES_SELECT, half);
        hardware.write32(common + DRIVER_FEATURES, bits);
    }

    @Override
    public int maximumQueueSize(int queue) {
        hardware.write16(common + QUEUE_SELECT, queue);
        return hardware.read16(common + QUEUE_SIZE);
    }

    /** Sends message 0 of MSI-X to the processor (PCI Local Bus Specification 3.0, section 6.8.2). */
    @Override
    public void enableInterrupts() {
        int table = messages == 0 ? 0 : configuration.read32(function, messages + MSI_X_TABLE);
        long entry = messages == 0 ? 0 : address(table & 7, table & ~7);
        if (entry == 0) {
            throw new VirtioException(this + " has no MSI-X (QEMU: vectors=2)");
        }
        hardware.write32(entry, (int) hardware.messageAddress());
        hardware.write32(entry + 4, (int) (hardware.messageAddress() >>> 32));
        hardware.write32(entry + 8, hardware.messageData());
        hardware.write32(entry + 12, 0);
        int control = configuration.read16(function, messages + MSI_X_CONTROL);
        configuration.write16(function, messages + MSI_X_CONTROL, control & ~MSI_X_MASK_ALL | MSI_X_ENABLE);
        hardware.write16(common + CONFIG_VECTOR, NO_VECTOR);
    }

    @Override
    public void enableQueue(int queue, int size, long descriptors, long available, long used, boolean interrupts) {
        hardware.write16(common + QUEUE_SELECT, queue);
        hardware.write16(common + QUEUE_SIZE, size);
        hardware.write16(common + QUEUE_VECTOR, interrupts ? 0 : NO_VECTOR);
        if (interrupts && (hardware.read16(common + QUEUE_VECTOR) & 0xFFFF) != 0) {
            throw new VirtioException(this + " has no interrupt for queue " + queue);
        }
        writeAddress(QUEUE_DESCRIPTORS, descriptors);
        writeAddress(QUEUE_AVAILABLE, available);
        writeAddress(QUEUE_USED, used);
        placeDoorbell(queue, (hardware.read16(common + QUEUE_NOTIFY_OFFSET) & 0xFFFF) * notifyMultiplier);
        hardware.write16(common + QUEUE_ENABLE, 1);
    }

    private void placeDoorbell(int queue, long offset) {
        if (offset > notifyLength - 2) {
            throw new VirtioException(this + " is notified of queue " + queue + " outside its registers");
        }
        if (queue >= doorbells.length) {
            long[] more = new long[queue + 1];
            System.arraycopy(doorbells, 0, more, 0, doorbells.length);
            doorbells = more;
        }
        doorbells[queue] = notify + offset;
    }

    @Override
    public void notify(int queue) {
        hardware.write16(doorbells[queue], queue);
    }

    @Override
    public void acknowledgeInterrupt() {
        // A message needs no acknowledgement.
    }

    @Override
    public int config8(int at) {
        return hardware.read8(config(at, 1)) & 0xFF;
    }

    @Override
    public int config16(int at) {
        return hardware.read16(config(at, 2)) & 0xFFFF;
    }

    private long config(int at, int bytes) {
        if (at + bytes > deviceLength) {
            throw new VirtioException(this + " has no configuration at " + at);
        }
        return device + at;
    }

    @Override
    public int configGeneration() {
        return hardware.read8(common + CONFIG_GENERATION) & 0xFF;
    }

    @Override
    public String toString() {
        return "the virtio device at PCI function 0x" + Integer.toHexString(function);
    }

    private void writeAddress(int register, long address) {
        hardware.write32(common + register, (int) address);
        hardware.write32(common + register + 4, (int) (address >>> 32));
    }
}
