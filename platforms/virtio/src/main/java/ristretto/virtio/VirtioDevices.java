package ristretto.virtio;

import java.util.List;
import java.util.Optional;
import ristretto.machine.Hardware;

/** Finds the virtio devices of the machine. */
final class VirtioDevices {
    private VirtioDevices() { }

    /**
     * {@code find(hardware, type, index)} is one of the devices of a type, counted from 0: first those on the memory-mapped bus,
     * in the order of the command line, then those on PCI, in the order of their addresses.
     *
     * @throws VirtioException if that device speaks only the legacy interface
     */
    static Optional<VirtioTransport> find(Hardware hardware, int type, int index) {
        int left = index;
        List<MmioWindow> windows = MmioWindow.parse(hardware.commandLine());
        for (MmioWindow window : windows) {
            if (MmioTransport.typeAt(hardware, window) == type && left-- == 0) {
                return Optional.of(new MmioTransport(hardware, window));
            }
        }
        PciConfiguration configuration = new PciConfiguration(hardware);
        if (configuration.present()) {
            for (int function : PciBus.functions(configuration)) {
                if (PciTransport.typeAt(configuration, function) == type && left-- == 0) {
                    return Optional.of(new PciTransport(hardware, configuration, function));
                }
            }
        }
        return Optional.empty();
    }
}
