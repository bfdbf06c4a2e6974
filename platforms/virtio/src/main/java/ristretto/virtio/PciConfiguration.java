package ristretto.virtio;

import ristretto.machine.Hardware;

/**
 * Configuration space of the PCI functions through mechanism #1 (PCI Local Bus Specification 3.0, section 3.2.2.3.2). A
 * function is named by its bus number, device number (5 bits) and function number (3 bits) in one integer.
 */
final class PciConfiguration {
    static final int ID = 0x00;
    static final int COMMAND = 0x04;
    static final int HEADER_TYPE = 0x0E;
    static final int BARS = 0x10;
    static final int SUBSYSTEM = 0x2E;
    static final int CAPABILITIES = 0x34;

    private static final int ADDRESS = 0xCF8;
    private static final int DATA = 0xCFC;
    private static final int ENABLE = 1 << 31;

    private final Hardware hardware;

    PciConfiguration(Hardware hardware) {
        this.hardware = hardware;
    }

    /** Whether the machine has it. */
    boolean present() {
        hardware.out32(ADDRESS, ENABLE);
        return hardware.in32(ADDRESS) == ENABLE;
    }

    int read32(int function, int at) {
        return hardware.in32(select(function, at));
    }

    int read16(int function, int at) {
        return hardware.in16(select(function, at)) & 0xFFFF;
    }

    int read8(int function, int at) {
        return hardware.in8(select(function, at)) & 0xFF;
    }

    void write32(int function, int at, int value) {
        hardware.out32(select(function, at), value);
    }

    void write16(int function, int at, int value) {
        hardware.out16(select(function, at), value);
    }

    void write8(int function, int at, int value) {
        hardware.out8(select(function, at), value);
    }

    private int select(int function, int at) {
        hardware.out32(ADDRESS, ENABLE | function << 8 | at & 0xFC);
        return DATA + (at & 3);
    }
}
