package ristretto.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Virtual machines, all with the same QEMU and the same devices. */
final class Guests {
    private static final int OUR_MEMORY = 64;
    private static final int LINUX_MEMORY = 256;
    private static final Duration OUR_PATIENCE = Duration.ofSeconds(3);
    private static final Duration LINUX_PATIENCE = Duration.ofSeconds(60);

    private final Supplies supplies;

    Guests(Supplies supplies) {
        this.supplies = supplies;
    }

    Server appliance(Path image, int port) {
        return new Server(Row.OURS, Stage.Link.TAP, Websites.size(image), port, OUR_MEMORY, words("acpi=off,rtc=off", image, List.of(),
                "network/ipv4/address=" + Stage.SERVER + "/" + Stage.PREFIX), OUR_PATIENCE);
    }

    /** A Linux whose only program is nginx. */
    Server linuxWithNginx(Path page) {
        Path nginx = supplies.program(Tool.NGINX);
        return linux(new LinuxGuest(supplies, List.of(nginx.toString(), "-c", LinuxGuest.CONFIGURATION), nginx, Optional.of(page)), Requests.PORT);
    }

    /** A Linux whose only program is iperf3. */
    Server linuxWithIperf() {
        Path iperf = supplies.program(Tool.IPERF3);
        return linux(new LinuxGuest(supplies, List.of(iperf.toString(), "-s"), iperf, Optional.empty()), BulkBenchmark.PORT);
    }

    private Server linux(LinuxGuest guest, int port) {
        Path kernel = guest.kernel();
        Path files = guest.files();
        return new Server("linux", Stage.Link.TAP, guest.shippedBytes(), port, LINUX_MEMORY,
                words("acpi=on,rtc=on", kernel, List.of("-initrd", files.toString()), "console=ttyS0 quiet mitigations=off nokaslr panic=-1 "
                        + "random.trust_cpu=on tsc_early_khz=" + kilohertz()), LINUX_PATIENCE);
    }

    private IntFunction<List<String>> words(String model, Path kernel, List<String> more, String commandLine) {
        Path qemu = supplies.program(Tool.QEMU);
        return memory -> {
            List<String> words = new ArrayList<>(List.of(qemu.toString(), "-M", "microvm,isa-serial=on,pit=off,pic=off," + model, "-accel", "tcg",
                    "-cpu", "max", "-m", memory + "M", "-smp", "1", "-nodefaults", "-no-user-config", "-no-reboot", "-display", "none", "-serial", "stdio",
                    "-global", "virtio-mmio.force-legacy=false", "-device", "isa-debug-exit,iobase=0xf4,iosize=4", "-device", "virtio-rng-device",
                    "-netdev", "tap,id=network0,ifname=" + Stage.DEVICE + ",script=no,downscript=no,vhost=off", "-device",
                    "virtio-net-device,netdev=network0,mac=" + Stage.MAC, "-kernel", kernel.toString()));
            words.addAll(more);
            words.addAll(List.of("-append", commandLine));
            return words;
        };
    }

    /** The rate of the time stamp counter, which Linux cannot find out on a machine without a timer of old. */
    private static long kilohertz() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(line -> line.startsWith("cpu MHz"))
                    .mapToLong(line -> Math.round(1000 * Double.parseDouble(line.substring(line.indexOf(':') + 1).strip()))).findFirst().orElse(2_000_000);
        } catch (IOException unreadable) {
            throw new BenchmarkException("/proc cannot be read", unreadable);
        }
    }
}
