package ristretto.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import ristretto.command.MachineOptions.Acceleration;
import ristretto.engine.BuildFailure;

/** Decides between KVM and emulation: that {@code /dev/kvm} can be opened does not mean that it is of use. */
final class Accelerator {
    private static final int PROBE_SECONDS = 3;
    private static final Path KVM = Path.of("/dev/kvm");
    private static final String TROUBLE = KVM + " is there but runs kernel code too slowly or not at all";

    private final Surroundings surroundings;
    private final Path qemu;

    Accelerator(Surroundings surroundings, Path qemu) {
        this.surroundings = surroundings;
        this.qemu = qemu;
    }

    /** {@code choose(asked)} is what to use: what was asked for, or what the environment says, or what works. Never {@code AUTO}. */
    Acceleration choose(Acceleration asked) throws BuildFailure, IOException {
        if (asked == Acceleration.KVM && accessible() && !kvmWorks()) {
            surroundings.err().println("ristretto: " + TROUBLE + ": the machine may stop without a word; '--accel auto' would emulate it");
        }
        if (asked != Acceleration.AUTO) {
            return asked;
        }
        String variable = surroundings.environment().getOrDefault("RISTRETTO_ACCEL", "auto");
        return switch (variable) {
            case "kvm" -> Acceleration.KVM;
            case "tcg" -> Acceleration.TCG;
            case "auto" -> automatic();
            default -> throw new BuildFailure(BuildFailure.Kind.REQUEST, "RISTRETTO_ACCEL is '" + variable + "', and not kvm, tcg or auto");
        };
    }

    private Acceleration automatic() throws IOException {
        boolean accessible = accessible();
        if (accessible && kvmWorks()) {
            return Acceleration.KVM;
        }
        surroundings.out().println("KVM: " + (accessible ? TROUBLE : "no access to " + KVM) + "; the machine is emulated");
        return Acceleration.TCG;
    }

    private static boolean accessible() {
        return Files.isReadable(KVM) && Files.isWritable(KVM);
    }

    private boolean kvmWorks() throws IOException {
        Path verdicts = surroundings.cache().resolve("kvm-verdict");
        String computer = computer();
        List<String> known = Files.exists(verdicts) ? Files.readAllLines(verdicts) : List.of();
        if (known.size() == 2 && known.getFirst().equals(computer)) {
            return known.getLast().equals("works");
        }
        boolean works = probe();
        Files.createDirectories(verdicts.getParent());
        Files.write(verdicts, List.of(computer, works ? "works" : "fails"));
        return works;
    }

    /** What the verdict holds for: this kernel on this processor with this QEMU. */
    private String computer() throws IOException {
        String processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(line -> line.startsWith("model name"))
                .findFirst().orElse("").replaceFirst("^[^:]*: *", "");
        return Files.readString(Path.of("/proc/sys/kernel/osrelease")).strip() + ", " + processor + ", " + qemu;
    }

    private boolean probe() throws IOException {
        Path image = Files.createTempFile("ristretto-probe", ".elf");
        try {
            Files.write(image, ProbeImage.bytes());
            List<String> words = new QemuCommand(qemu, image).accelerated(Acceleration.KVM).memory(16).words();
            Process machine = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectInput(Path.of("/dev/null").toFile()).start();
            try {
                return machine.waitFor(PROBE_SECONDS, TimeUnit.SECONDS) && machine.exitValue() == QemuCommand.exitStatus(ProbeImage.STATUS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                machine.destroyForcibly();
            }
        } finally {
            Files.delete(image);
        }
    }

    /** As QEMU writes it. */
    static String name(Acceleration acceleration) {
        return acceleration.name().toLowerCase(Locale.ROOT);
    }
}
