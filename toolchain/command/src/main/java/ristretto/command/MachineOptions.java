package ristretto.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The virtual machine in which an image runs. */
final class MachineOptions {
    @Option(names = "--memory", paramLabel = "MEGABYTES", defaultValue = "64", description = "memory of the machine (default: ${DEFAULT-VALUE})")
    int memory;

    @Option(names = "--accel", paramLabel = "auto|kvm|tcg", defaultValue = "auto",
            description = "hardware virtualisation or emulation; auto tries (default: ${DEFAULT-VALUE})")
    Acceleration accel;

    @Option(names = "--machine", paramLabel = "microvm|q35", defaultValue = "microvm",
            description = "devices on MMIO, or on a PCI bus (default: ${DEFAULT-VALUE})")
    MachineModel model;

    @Option(names = "--on-panic", paramLabel = "stop|restart", defaultValue = "stop",
            description = "what the machine does when the program fails (default: ${DEFAULT-VALUE})")
    OnPanic onPanic;

    @Option(names = "--fw-cfg", paramLabel = "NAME=VALUE", description = "an argument by way of QEMU's firmware configuration device; replaces "
            + "one of the same name from '--arg'; repeatable")
    List<String> firmwareFiles = new ArrayList<>();

    /** What follows a failure. */
    enum OnPanic { STOP, RESTART }

    /** How guest code is run. */
    enum Acceleration { AUTO, KVM, TCG }

    /** QEMU's machine types that images boot on. */
    enum MachineModel { MICROVM, Q35 }
}
