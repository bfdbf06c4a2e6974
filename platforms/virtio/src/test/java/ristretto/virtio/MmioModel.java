package ristretto.virtio;

/** A device on the memory-mapped bus. */
final class MmioModel implements SimulatedHardware.Registers {
    private final DeviceModel device;
    private final long base;
    private int featureHalf;
    private int driverHalf;
    int version = 2;

    MmioModel(DeviceModel device, long base) {
        this.device = device;
        this.base = base;
    }

    @Override
    public boolean claims(long address) {
        return address >= base && address < base + 0x200;
    }

    @Override
    public int read(long address, int width) {
        int register = (int) (address - base);
        if (register >= 0x100) {
            return device.config(register - 0x100, width);
        }
        device.check(width == 4, "register read of " + width + " bytes");
        return switch (register) {
            case 0x000 -> 0x7472_6976;
            case 0x004 -> version;
            case 0x008 -> device.type;
            case 0x010 -> (int) (device.offered >>> 32 * featureHalf);
            case 0x034 -> device.selected().maximum;
            case 0x044 -> device.selected().enabled ? 1 : 0;
            case 0x060 -> device.line ? 1 : 0;
            case 0x070 -> device.status();
            case 0x0FC -> device.generation();
            default -> 0;
        };
    }

    @Override
    public void write(long address, int width, int value) {
        device.check(width == 4, "register write of " + width + " bytes");
        QueueModel queue = device.selected();
        switch ((int) (address - base)) {
            case 0x014 -> featureHalf = value;
            case 0x020 -> device.accept(driverHalf, value);
            case 0x024 -> driverHalf = value;
            case 0x030 -> device.selectedQueue = value;
            case 0x038 -> queue.size = value;
            case 0x044 -> queue.enable();
            case 0x050 -> device.doorbell(value);
            case 0x064 -> device.line = false;
            case 0x070 -> device.status(value);
            case 0x080 -> queue.descriptors = queue.descriptors >>> 32 << 32 | value & 0xFFFF_FFFFL;
            case 0x084 -> queue.descriptors = queue.descriptors & 0xFFFF_FFFFL | (long) value << 32;
            case 0x090 -> queue.available = queue.available >>> 32 << 32 | value & 0xFFFF_FFFFL;
            case 0x094 -> queue.available = queue.available & 0xFFFF_FFFFL | (long) value << 32;
            case 0x0A0 -> queue.used = queue.used >>> 32 << 32 | value & 0xFFFF_FFFFL;
            case 0x0A4 -> queue.used = queue.used & 0xFFFF_FFFFL | (long) value << 32;
            default -> device.check(false, "write to register " + (address - base));
        }
    }
}
