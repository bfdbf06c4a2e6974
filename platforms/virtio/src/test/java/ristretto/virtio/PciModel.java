package ristretto.virtio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** PCI with configuration mechanism #1: functions on bus 0 and behind bridges. */
final class PciModel implements SimulatedHardware.Registers {
    /** One function: its configuration space, in which only some bits can be written. */
    static class Function {
        final byte[] space = new byte[256];
        final byte[] writable = new byte[256];
        Optional<Bridge> above = Optional.empty();

        Function(int vendor, int device) {
            put(0, 2, vendor);
            put(2, 2, device);
            allow(4, 2, 7);
        }

        int get(int at, int width) {
            int value = 0;
            for (int i = width - 1; i >= 0; i--) {
                value = value << 8 | space[at + i] & 0xFF;
            }
            return value;
        }

        final void put(int at, int width, int value) {
            for (int i = 0; i < width; i++) {
                space[at + i] = (byte) (value >>> 8 * i);
            }
        }

        final void allow(int at, int width, int mask) {
            for (int i = 0; i < width; i++) {
                writable[at + i] = (byte) (mask >>> 8 * i);
            }
        }

        final void write(int at, int width, int value) {
            for (int i = 0; i < width; i++) {
                int mask = writable[at + i];
                space[at + i] = (byte) (space[at + i] & ~mask | value >>> 8 * i & mask);
            }
        }

        /** Gives base address register {@code bar} a range of {@code size} bytes. */
        final void bar(int bar, int size, boolean wide) {
            put(0x10 + 4 * bar, 4, wide ? 0xC : 0);
            allow(0x10 + 4 * bar, 4, -size);
            if (wide) {
                allow(0x14 + 4 * bar, 4, -1);
            }
        }

        long base(int bar) {
            long low = get(0x10 + 4 * bar, 4) & 0xFFFF_FFF0L;
            return (get(0x10 + 4 * bar, 4) & 4) == 0 ? low : low | (long) get(0x14 + 4 * bar, 4) << 32;
        }

        /** Whether an access gets here from the processor. */
        boolean reached(long address) {
            return (get(4, 2) & 2) != 0 && above.map(bridge -> bridge.passes(address)).orElse(true);
        }
    }

    /** A bridge and what is behind it. */
    static final class Bridge extends Function {
        final TreeMap<Integer, Function> behind = new TreeMap<>();

        Bridge() {
            super(0x8086, 0x244E);
            put(0x0E, 1, 1);
            allow(0x18, 3, -1);
            allow(0x1C, 2, 0xF0F0);
            allow(0x20, 4, 0xFFF0_FFF0);
            allow(0x24, 4, 0xFFF0_FFF0);
        }

        Bridge with(int deviceAndFunction, Function function) {
            behind.put(deviceAndFunction, function);
            function.above = Optional.of(this);
            return this;
        }

        boolean passes(long address) {
            long from = (long) get(0x20, 2) << 16;
            long to = (long) get(0x22, 2) << 16 | 0xF_FFFF;
            return address >= from && address <= to && reached(address);
        }
    }

    final TreeMap<Integer, Function> root = new TreeMap<>();
    private int address;

    @Override
    public boolean claims(long port) {
        return port >= 0xCF8 && port < 0xD00;
    }

    @Override
    public int read(long port, int width) {
        if (port == 0xCF8) {
            return address;
        }
        return selected().map(function -> function.get(register(port), width)).orElse(-1);
    }

    @Override
    public void write(long port, int width, int value) {
        if (port == 0xCF8 && width == 4) {
            address = value & 0x80FF_FFFC;
        } else {
            selected().ifPresent(function -> function.write(register(port), width, value));
        }
    }

    private int register(long port) {
        return address & 0xFC | (int) port & 3;
    }

    private Optional<Function> selected() {
        int bus = address >>> 16 & 0xFF;
        int deviceAndFunction = address >>> 8 & 0xFF;
        return bus == 0 ? Optional.ofNullable(root.get(deviceAndFunction))
                : bridges(root).stream().filter(bridge -> bridge.get(0x19, 1) == bus).findFirst()
                        .map(bridge -> bridge.behind.get(deviceAndFunction));
    }

    private static List<Bridge> bridges(TreeMap<Integer, Function> bus) {
        List<Bridge> bridges = new ArrayList<>();
        for (Function function : bus.values()) {
            if (function instanceof Bridge bridge) {
                bridges.add(bridge);
                bridges.addAll(bridges(bridge.behind));
            }
        }
        return bridges;
    }
}
