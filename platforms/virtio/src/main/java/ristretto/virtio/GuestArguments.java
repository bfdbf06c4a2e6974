package ristretto.virtio;

import java.util.List;
import java.util.Optional;
import ristretto.machine.ArgumentList;
import ristretto.machine.Hardware;
import ristretto.signatures.Arguments;
import ristretto.signatures.Provides;

/**
 * What the hypervisor tells a virtual machine: the {@linkplain ArgumentList#addWords words} of the kernel's command line, and
 * the files under {@code opt/ristretto/} of QEMU's {@link FirmwareConfiguration}, which replace words of the same name.
 */
@Provides(value = Arguments.class, targets = "virtio")
public final class GuestArguments implements Arguments {
    private static final String FILES = "opt/ristretto/";

    private final ArgumentList given = new ArgumentList();

    public GuestArguments(Hardware hardware) {
        given.addWords(hardware.commandLine());
        if (FirmwareConfiguration.present(hardware)) {
            new FirmwareConfiguration(hardware).read(FILES, given::add);
        }
    }

    @Override
    public Optional<String> find(String name) {
        return given.find(name);
    }

    @Override
    public List<String> names() {
        return given.names();
    }
}
