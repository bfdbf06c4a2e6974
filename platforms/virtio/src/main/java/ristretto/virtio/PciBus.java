package ristretto.virtio;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for virtio functions on all buses. Where no firmware has numbered the bridges and given the functions memory, as
 * with a minimal one, it does that on the way (PCI-to-PCI Bridge Architecture Specification 1.2, chapter 3). Registers
 * that firmware put above 4 GiB are moved below, where {@link ristretto.machine.Hardware} reaches them.
 */
final class PciBus {
    /** Device registers may be put in this part of the address space: a PC has no memory there, and firmware begins above. */
    private static final long WINDOW = 0xE000_0000L;
    private static final long WINDOW_END = 0xE800_0000L;

    private static final int VENDOR_VIRTIO = 0x1AF4;
    private static final int DEVICES = 32;
    private static final int FUNCTIONS = 8;
    private static final int NOTHING = 0xFFFF;
    private static final int MULTIFUNCTION = 0x80;
    private static final int TYPE_BRIDGE = 1;
    private static final int BUSES = 256;

    private static final int COMMAND_MEMORY = 2;
    private static final int COMMAND_MASTER = 4;
    private static final int BAR_IO = 1;
    private static final int BAR_64 = 4;
    private static final int BAR_TYPE = 6;
    private static final int BAR_FLAGS = 0xF;
    private static final int PAGE = 4096;
    private static final int BARS_END = PciConfiguration.BARS + 6 * 4;

    private static final int PRIMARY = 0x18;
    private static final int SECONDARY = 0x19;
    private static final int SUBORDINATE = 0x1A;
    private static final int IO_RANGE = 0x1C;
    private static final int MEMORY_BASE = 0x20;
    private static final int MEMORY_LIMIT = 0x22;
    private static final int PREFETCHABLE_RANGE = 0x24;
    /** Bridges hand on memory in units of a mebibyte. */
    private static final int BRIDGE_UNIT = 1 << 20;

    private final PciConfiguration configuration;
    private final List<Integer> found = new ArrayList<>();
    private int nextBus = 1;
    private long nextAddress = WINDOW;

    private PciBus(PciConfiguration configuration) {
        this.configuration = configuration;
    }

    /** All virtio functions, in the order of bus, device and function number. */
    static List<Integer> functions(PciConfiguration configuration) {
        PciBus bus = new PciBus(configuration);
        bus.scan(0);
        return bus.found;
    }

    private void scan(int bus) {
        for (int device = 0; device < DEVICES; device++) {
            int first = (bus * DEVICES + device) * FUNCTIONS;
            if (configuration.read16(first, PciConfiguration.ID) == NOTHING) {
                continue;
            }
            boolean several = (configuration.read8(first, PciConfiguration.HEADER_TYPE) & MULTIFUNCTION) != 0;
            for (int function = first; function < first + (several ? FUNCTIONS : 1); function++) {
                visit(function, bus);
            }
        }
    }

    private void visit(int function, int bus) {
        int vendor = configuration.read16(function, PciConfiguration.ID);
        if (vendor == NOTHING) {
            return;
        }
        if ((configuration.read8(function, PciConfiguration.HEADER_TYPE) & ~MULTIFUNCTION) == TYPE_BRIDGE) {
            cross(function, bus);
        } else if (vendor == VENDOR_VIRTIO) {
            giveMemory(function);
            found.add(function);
        }
    }

    /** Looks behind a bridge, and lets through what was given there. */
    private void cross(int bridge, int bus) {
        boolean numbered = configuration.read8(bridge, SECONDARY) != 0;
        if (!numbered && nextBus < BUSES) {
            configuration.write8(bridge, PRIMARY, bus);
            configuration.write8(bridge, SECONDARY, nextBus);
            configuration.write8(bridge, SUBORDINATE, BUSES - 1);
        }
        int secondary = configuration.read8(bridge, SECONDARY);
        if (secondary <= bus) {
            return;
        }
        nextBus = Math.max(nextBus, (numbered ? configuration.read8(bridge, SUBORDINATE) : secondary) + 1);
        align(BRIDGE_UNIT);
        long start = nextAddress;
        scan(secondary);
        align(BRIDGE_UNIT);
        if (!numbered) {
            configuration.write8(bridge, SUBORDINATE, nextBus - 1);
        }
        // Some firmware numbers buses and gives no memory. What it did let through stays.
        if (nextAddress > start && !(numbered && open(bridge))) {
            letThrough(bridge, start);
        }
    }

    /** Whether a bridge lets memory through: its base is not above its limit. */
    private boolean open(int bridge) {
        return configuration.read16(bridge, MEMORY_BASE) <= configuration.read16(bridge, MEMORY_LIMIT);
    }

    private void letThrough(int bridge, long start) {
        configuration.write16(bridge, IO_RANGE, 0x00F0);
        configuration.write16(bridge, MEMORY_BASE, (int) (start >>> 16));
        configuration.write16(bridge, MEMORY_LIMIT, (int) (nextAddress - BRIDGE_UNIT >>> 16));
        configuration.write32(bridge, PREFETCHABLE_RANGE, 0x0000_FFF0);
        enable(bridge);
    }

    private void align(long unit) {
        nextAddress = nextAddress + unit - 1 & -unit;
    }

    private void enable(int function) {
        int command = configuration.read16(function, PciConfiguration.COMMAND);
        configuration.write16(function, PciConfiguration.COMMAND, command | COMMAND_MEMORY | COMMAND_MASTER);
    }

    private void giveMemory(int function) {
        int command = configuration.read16(function, PciConfiguration.COMMAND);
        for (int at = PciConfiguration.BARS; at < BARS_END; at += 4) {
            int value = configuration.read32(function, at);
            boolean memory = (value & BAR_IO) == 0;
            boolean wide = memory && (value & BAR_TYPE) == BAR_64;
            boolean high = wide && configuration.read32(function, at + 4) != 0;
            // Firmware that gave memory also lets the function answer there: then a register without address is none.
            boolean missing = memory && (value & ~BAR_FLAGS) == 0 && (command & COMMAND_MEMORY) == 0;
            if (missing || high) {
                configuration.write16(function, PciConfiguration.COMMAND, command & ~COMMAND_MEMORY);
                assign(function, at);
            }
            if (wide) {
                at += 4;
                if (high) {
                    configuration.write32(function, at, 0);
                }
            }
        }
        enable(function);
    }

    /** Gives a base address register an address below 4 GiB; it asks for less than 2 GiB. */
    private void assign(int function, int at) {
        configuration.write32(function, at, -1);
        int size = -(configuration.read32(function, at) & ~BAR_FLAGS);
        configuration.write32(function, at, 0);
        if (size <= 0) {
            return;
        }
        align(Math.max(size, PAGE));
        if (nextAddress + size > WINDOW_END) {
            throw new VirtioException("no address space is left for PCI function 0x" + Integer.toHexString(function));
        }
        configuration.write32(function, at, (int) nextAddress);
        nextAddress += size;
    }
}
