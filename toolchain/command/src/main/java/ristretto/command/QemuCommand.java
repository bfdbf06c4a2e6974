package ristretto.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ristretto.command.MachineOptions.Acceleration;
import ristretto.command.MachineOptions.MachineModel;
import ristretto.command.MachineOptions.OnPanic;

/** The command line of QEMU for an image. */
final class QemuCommand {
    /** Discovers devices through words on the kernel command line; no interrupt controller and timer of old. */
    private static final String MICROVM = "microvm,isa-serial=on,pit=off,pic=off,rtc=on,acpi=off";
    /** Short of SeaBIOS, which takes longer than most images. */
    private static final List<String> FIRMWARE = List.of("/usr/share/qemu/qboot.rom", "/usr/share/qboot/qboot.rom",
            "/usr/local/share/qemu/qboot.rom");

    /** Where images look for arguments; QEMU asks that names of users' files begin with {@code opt/}. */
    static final String FIRMWARE_FILES = "opt/ristretto/";

    private final Path qemu;
    private final Path image;
    private final List<String> network = new ArrayList<>();
    private MachineModel model = MachineModel.MICROVM;
    private Acceleration acceleration = Acceleration.TCG;
    private int memory = 64;
    private List<String> arguments = List.of();
    private List<String> firmwareFiles = List.of();
    private OnPanic onPanic = OnPanic.STOP;

    QemuCommand(Path qemu, Path image) {
        this.qemu = qemu;
        this.image = image;
    }

    QemuCommand model(MachineModel model) {
        this.model = model;
        return this;
    }

    QemuCommand accelerated(Acceleration acceleration) {
        this.acceleration = acceleration;
        return this;
    }

    /** Megabytes. */
    QemuCommand memory(int megabytes) {
        this.memory = megabytes;
        return this;
    }

    /** Restarts only if that is wanted: a machine that resets otherwise ends. */
    QemuCommand onPanic(OnPanic onPanic) {
        this.onPanic = onPanic;
        return this;
    }

    /** Words of the kernel command line. */
    QemuCommand arguments(List<String> arguments) {
        this.arguments = List.copyOf(arguments);
        return this;
    }

    /** Arguments that the guest reads from QEMU's firmware configuration device, {@code PATH=VALUE} each. */
    QemuCommand firmwareFiles(List<String> arguments) {
        this.firmwareFiles = List.copyOf(arguments);
        return this;
    }

    /**
     * A network that QEMU makes up for each interface of the guest, with ports of this computer's loopback interface forwarded
     * to the first; needs no privileges. In network {@code i} this computer is {@code 10.0.(2 + i).2}.
     */
    QemuCommand published(List<PublishedPort> ports, int interfaces) {
        StringBuilder first = new StringBuilder("user,id=network0");
        for (PublishedPort port : ports) {
            first.append(",hostfwd=tcp:127.0.0.1:").append(port.host()).append("-:").append(port.guest());
        }
        network.clear();
        network(first.toString(), 0, "");
        for (int i = 1; i < interfaces; i++) {
            network("user,id=network" + i + ",net=10.0." + (2 + i) + ".0/24", i, "");
        }
        return this;
    }

    /** Existing tap devices, one for each interface; the guest's addresses depend on their names, so that guests on one bridge differ. */
    QemuCommand taps(List<String> names) {
        network.clear();
        for (int i = 0; i < names.size(); i++) {
            int hash = names.get(i).hashCode();
            network("tap,id=network" + i + ",ifname=" + names.get(i).replace(",", ",,") + ",script=no,downscript=no,vhost=off", i,
                    String.format(",mac=52:54:00:%02x:%02x:%02x", hash >>> 16 & 0xFF, hash >>> 8 & 0xFF, hash & 0xFF));
        }
        return this;
    }

    private void network(String netdev, int index, String options) {
        network.addAll(List.of("-netdev", netdev, "-device", device("virtio-net") + ",netdev=network" + index + options));
    }

    List<String> words() {
        List<String> words = new ArrayList<>(List.of(qemu.toString(), "-M", model == MachineModel.MICROVM ? MICROVM : "q35",
                "-accel", Accelerator.name(acceleration), "-cpu", acceleration == Acceleration.KVM ? "host" : "max",
                "-m", memory + "M", "-smp", "1", "-nodefaults", "-no-user-config", "-display", "none", "-serial", "stdio",
                "-device", "isa-debug-exit,iobase=0xf4,iosize=4", "-device", device("virtio-rng")));
        if (model == MachineModel.MICROVM) {
            words.addAll(List.of("-global", "virtio-mmio.force-legacy=false"));
        } else {
            firmware().ifPresent(file -> words.addAll(List.of("-bios", file)));
        }
        words.addAll(network);
        if (onPanic == OnPanic.STOP) {
            words.add("-no-reboot");
        }
        for (String argument : firmwareFiles) {
            words.addAll(List.of("-fw_cfg", "name=" + FIRMWARE_FILES + argument.replace(",", ",,").replaceFirst("=", ",string=")));
        }
        words.addAll(List.of("-kernel", image.toString()));
        List<String> all = new ArrayList<>(arguments);
        if (onPanic == OnPanic.RESTART) {
            all.add("machine/on-panic=restart");
        }
        if (!all.isEmpty()) {
            words.addAll(List.of("-append", String.join(" ", all.stream().map(QemuCommand::quoted).toList())));
        }
        return words;
    }

    /** A word of the kernel command line; one with a space is quoted. */
    private static String quoted(String word) {
        return word.contains(" ") ? '"' + word + '"' : word;
    }

    private String device(String name) {
        return model == MachineModel.MICROVM ? name + "-device" : name + "-pci,disable-legacy=on";
    }

    private static Optional<String> firmware() {
        return FIRMWARE.stream().filter(file -> Files.exists(Path.of(file))).findFirst();
    }

    /** QEMU's exit status when the guest writes {@code value} to the debug exit port. */
    static int exitStatus(int value) {
        return value << 1 | 1;
    }

    /**
     * The status with which the guest ended, of QEMU's own. A guest that ends with 0 makes QEMU end with 1, and so does a
     * command line that QEMU complains about.
     */
    static int guestStatus(int exitStatus) {
        return (exitStatus & 1) == 1 ? exitStatus >> 1 : exitStatus;
    }
}
