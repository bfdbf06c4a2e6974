package ristretto.virtio;

/** A virtio device as a PCI function, laid out as QEMU does it: MSI-X in BAR 1, registers in BAR 4. */
final class PciDeviceModel extends PciModel.Function implements SimulatedHardware.Registers {
    private static final int NOTIFY = 0x3000;
    private static final int LENGTH = 0x4000;

    private final DeviceModel device;
    private final int[] messages = new int[4];
    private int featureHalf;
    private int driverHalf;
    int multiplier = 4;

    PciDeviceModel(DeviceModel device, boolean transitional) {
        super(0x1AF4, transitional ? 0x1000 + device.type - 1 : 0x1040 + device.type);
        this.device = device;
        put(0x2E, 2, transitional ? device.type : 0x1100);
        put(0x06, 2, 0x10);
        put(0x10, 4, 1);
        bar(1, 4096, false);
        bar(4, LENGTH, true);
        put(0x34, 1, 0x98);
        put(0x98, 4, 0x0001_8411);
        allow(0x9A, 2, 0xC000);
        put(0x9C, 4, 1);
        capability(0x84, 0x70, 5, 0, 0, 0);
        capability(0x70, 0x60, 2, 4, NOTIFY, 0x1000);
        capability(0x60, 0x50, 4, 4, 0x2000, 0x1000);
        capability(0x50, 0x40, 3, 4, 0x1000, 0x1000);
        capability(0x40, 0, 1, 4, 0, 0x1000);
        put(0x80, 4, multiplier);
    }

    private void capability(int at, int next, int type, int bar, int offset, int length) {
        put(at, 4, 0x09 | next << 8 | 0x10 << 16 | type << 24);
        put(at + 4, 4, bar);
        put(at + 8, 4, offset);
        put(at + 12, 4, length);
    }

    /** The message that the device sends, or empty if it must not. */
    boolean sendsMessagesTo(long address, int data) {
        return (get(0x9A, 2) & 0xC000) == 0x8000 && messages[0] == (int) address && messages[1] == 0 && messages[2] == data
                && messages[3] == 0;
    }

    @Override
    public boolean claims(long address) {
        return reached(address) && (address >= base(1) && address < base(1) + 4096
                || address >= base(4) && address < base(4) + LENGTH);
    }

    @Override
    public int read(long address, int width) {
        if (address < base(1) + 4096 && address >= base(1)) {
            return messages[(int) (address - base(1)) >>> 2];
        }
        int register = (int) (address - base(4));
        if (register >= 0x2000) {
            return device.config(register - 0x2000, width);
        }
        checkWidth(register, width);
        QueueModel queue = device.selected();
        return switch (register) {
            case 0x04 -> (int) (device.offered >>> 32 * featureHalf);
            case 0x12 -> device.queues.length;
            case 0x14 -> device.status();
            case 0x15 -> device.generation();
            case 0x18 -> queue.size == 0 ? queue.maximum : queue.size;
            case 0x1A -> queue.interrupts ? 0 : 0xFFFF;
            case 0x1E -> device.selectedQueue;
            default -> 0;
        };
    }

    private void checkWidth(int register, int width) {
        boolean narrow = register == 0x14 || register == 0x15;
        boolean half = register >= 0x10 && register < 0x14 || register >= 0x16 && register < 0x20;
        device.check(width == (narrow ? 1 : half ? 2 : 4), "access of " + width + " bytes at " + register);
    }

    @Override
    public void write(long address, int width, int value) {
        if (address < base(1) + 4096 && address >= base(1)) {
            messages[(int) (address - base(1)) >>> 2] = value;
            return;
        }
        int register = (int) (address - base(4));
        if (register >= NOTIFY) {
            device.check((register - NOTIFY) / multiplier == value && width == 2, "notified at the wrong place");
            device.doorbell(value);
            return;
        }
        checkWidth(register, width);
        QueueModel queue = device.selected();
        switch (register) {
            case 0x00 -> featureHalf = value;
            case 0x08 -> driverHalf = value;
            case 0x0C -> device.accept(driverHalf, value);
            case 0x10 -> device.check(value == 0xFFFF, "a vector for changes of configuration");
            case 0x14 -> device.status(value);
            case 0x16 -> device.selectedQueue = value;
            case 0x18 -> queue.size = value;
            case 0x1A -> queue.interrupts = value == 0;
            case 0x1C -> queue.enable();
            case 0x20 -> queue.descriptors = queue.descriptors >>> 32 << 32 | value & 0xFFFF_FFFFL;
            case 0x24 -> queue.descriptors = queue.descriptors & 0xFFFF_FFFFL | (long) value << 32;
            case 0x28 -> queue.available = queue.available >>> 32 << 32 | value & 0xFFFF_FFFFL;
            case 0x2C -> queue.available = queue.available & 0xFFFF_FFFFL | (long) value << 32;
            case 0x30 -> queue.used = queue.used >>> 32 << 32 | value & 0xFFFF_FFFFL;
            case 0x34 -> queue.used = queue.used & 0xFFFF_FFFFL | (long) value << 32;
            default -> device.check(false, "write to register " + register);
        }
    }
}
