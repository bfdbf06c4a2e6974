package ristretto.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ristretto.command.MachineOptions.Acceleration;
import ristretto.elf.ElfFile;
import ristretto.elf.Segment;
import ristretto.engine.BuildFailure;
import ristretto.engine.BuildResult;

/** Boots an image in QEMU, with its console on the standard output. */
final class MachineRun {
    private static final int LONGEST_FILE_NAME = 55;
    private static final long MEBIBYTE = 1 << 20;
    /** With less beside the image, in bytes, it refuses to boot. */
    private static final long LEAST_HEAP = 2 * MEBIBYTE;

    private final Surroundings surroundings;
    private final BuildResult result;
    private final MachineOptions options;
    private final StateFile state;
    private final Watching watching;
    private final boolean verbose;

    MachineRun(Surroundings surroundings, BuildResult result, MachineOptions options, StateFile state, Watching watching, boolean verbose) {
        this.surroundings = surroundings;
        this.result = result;
        this.options = options;
        this.state = state;
        this.watching = watching;
        this.verbose = verbose;
    }

    /**
     * {@code run(published, taps, arguments)} returns the status with which the machine ended.
     *
     * @param taps a device for each of the appliance's interfaces, or none for a network with published ports
     */
    int run(List<PublishedPort> published, List<String> taps, List<String> arguments) throws BuildFailure, IOException {
        check(arguments);
        checkMemory(result.image().orElseThrow());
        for (String tap : taps) {
            requireTap(tap);
        }
        Path qemu = new SystemTools(surroundings).find(SystemTool.QEMU).orElseThrow();
        Acceleration acceleration = watching.wanted() ? Acceleration.TCG : new Accelerator(surroundings, qemu).choose(options.accel);
        QemuCommand command = new QemuCommand(qemu, result.image().orElseThrow()).model(options.model).accelerated(acceleration)
                .memory(options.memory).arguments(arguments).firmwareFiles(options.firmwareFiles).onPanic(options.onPanic);
        List<String> words = watching.counted(result.image().orElseThrow(),
                (taps.isEmpty() ? command.published(published, result.interfaces().size()) : command.taps(taps)).words());
        surroundings.out().println("  boot");
        if (verbose) {
            surroundings.out().println("    " + String.join(" ", words));
        }
        Process machine = state.start(new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectInput(Path.of("/dev/null").toFile()));
        Complaints complaints = new Complaints(machine, surroundings.err());
        if (taps.isEmpty()) {
            published.forEach(port -> HttpProbe.announce(port.host(), machine, surroundings.out(), System.nanoTime()));
        }
        int status = watching.await(machine);
        return complaints.any() && status == 1 ? ExitStatus.ENVIRONMENT : QemuCommand.guestStatus(status);
    }

    /** QEMU run by root would silently make a device of its own, to which nothing is connected. */
    private static void requireTap(String name) throws BuildFailure {
        if (name.contains("/") || !Files.exists(Path.of("/sys/class/net", name, "tun_flags"))) {
            throw new BuildFailure(BuildFailure.Kind.REQUEST, "there is no tap device '" + name + "'; make one with 'ip tuntap add dev "
                    + name + " mode tap user $USER'");
        }
    }

    /** QEMU would start a machine that does not hold its image, and that cannot say so. */
    private void checkMemory(Path image) throws BuildFailure, IOException {
        long end = ElfFile.read(image).segments().stream().filter(Segment::loaded).mapToLong(each -> each.address() + each.memorySize()).max().orElse(0);
        long least = Math.ceilDiv(end + LEAST_HEAP, MEBIBYTE);
        if (options.memory < least) {
            throw new BuildFailure(BuildFailure.Kind.REQUEST, "'--memory " + options.memory + "': this image needs a machine of at least "
                    + least + " MiB, and more for what it does");
        }
    }

    private void check(List<String> arguments) throws BuildFailure {
        for (String argument : arguments) {
            if (argument.contains("\"")) {
                throw new BuildFailure(BuildFailure.Kind.REQUEST, "argument '" + argument + "': a kernel command line cannot pass on quotation marks");
            }
        }
        for (String argument : options.firmwareFiles) {
            if (QemuCommand.FIRMWARE_FILES.length() + argument.indexOf('=') > LONGEST_FILE_NAME) {
                throw new BuildFailure(BuildFailure.Kind.REQUEST, "argument '" + argument + "': QEMU's firmware configuration has names of at most "
                        + LONGEST_FILE_NAME + " characters, 'opt/ristretto/' included; pass it with '--arg'");
            }
        }
    }
}
