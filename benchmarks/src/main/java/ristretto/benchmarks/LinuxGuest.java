package ristretto.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * A Linux of Debian packages for a virtual machine: the uncompressed kernel, which PVH boots without a decompressor, and an
 * initial file system with BusyBox, the modules of virtio-net, one program with its libraries, and a page. Whatever is not needed for
 * that is left out: it is as small and as quick to start as a Linux with this kernel can be made without building one.
 */
final class LinuxGuest {
    static final String CONFIGURATION = "/nginx.conf";
    private static final String KERNEL_PACKAGE = "linux-image-cloud-amd64";
    private static final String BUSYBOX_PACKAGE = "busybox-static";
    /** In the order in which they depend on each other. */
    private static final List<String> MODULES = List.of("drivers/virtio/virtio_ring", "drivers/virtio/virtio", "drivers/virtio/virtio_mmio",
            "net/core/failover", "drivers/net/net_failover", "drivers/net/virtio_net");

    private final Supplies supplies;
    private final List<String> command;
    private final Path program;
    private final Optional<Path> page;
    private final Path directory;

    /**
     * @param command what is run last
     * @param program the program, as it is on this computer
     * @param page a directory with a page for nginx
     */
    LinuxGuest(Supplies supplies, List<String> command, Path program, Optional<Path> page) {
        this.supplies = supplies;
        this.command = List.copyOf(command);
        this.program = program;
        this.page = page;
        this.directory = supplies.scratch().resolve("linux");
    }

    /** The kernel, ready for {@code -kernel}. */
    Path kernel() {
        Path kernel = directory.resolve("vmlinux");
        try {
            if (!Files.exists(kernel)) {
                Path compressed = only(unpacked(KERNEL_PACKAGE).resolve("boot"), "vmlinuz-");
                Path partial = directory.resolve("vmlinux.part");
                Files.write(partial, KernelImage.uncompressed(Files.readAllBytes(compressed)));
                Files.move(partial, kernel);
            }
            return kernel;
        } catch (IOException failed) {
            throw new BenchmarkException("cannot unpack the kernel: " + failed.getMessage(), failed);
        }
    }

    /** What the two come to as they would be shipped: the kernel as its package has it, the files as gzip compresses them. */
    long shippedBytes() {
        try (ByteArrayOutputStream compressed = new ByteArrayOutputStream()) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
                Files.copy(files(), gzip);
            }
            return Files.size(only(unpacked(KERNEL_PACKAGE).resolve("boot"), "vmlinuz-")) + compressed.size();
        } catch (IOException failed) {
            throw new BenchmarkException("cannot compress the files of Linux: " + failed.getMessage(), failed);
        }
    }

    /** The initial file system. */
    Path files() {
        try {
            CpioArchive archive = new CpioArchive();
            for (String each : List.of("bin", "dev", "proc", "sys", "tmp", "etc", "modules", "page")) {
                archive.directory(each);
            }
            archive.file("bin/busybox", Files.readAllBytes(unpacked(BUSYBOX_PACKAGE).resolve("bin/busybox")), 0755);
            Path kernelModules = only(unpacked(KERNEL_PACKAGE).resolve("lib/modules"), "").resolve("kernel");
            for (String module : MODULES) {
                archive.file("modules/" + name(module), Files.readAllBytes(kernelModules.resolve(module + ".ko")), 0644);
            }
            for (Path file : closure()) {
                archive.file(file.toString().substring(1), Files.readAllBytes(file), 0755);
            }
            archive.file("etc/passwd", bytes("root:x:0:0:root:/:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/sh\n"), 0644);
            archive.file("etc/group", bytes("root:x:0:\nnogroup:x:65534:\n"), 0644);
            if (page.isPresent()) {
                archive.file("page/index.html", Files.readAllBytes(page.get().resolve("index.html")), 0644);
                archive.file(CONFIGURATION.substring(1), bytes("user root;\n" + Nginx.WITH_OPEN_FILE_CACHE.configuration(Path.of("/page"), Path.of("/tmp"))), 0644);
            }
            archive.file("init", bytes(init()), 0755);
            Path file = directory.resolve("initramfs-" + program.getFileName());
            Files.write(file, archive.end());
            return file;
        } catch (IOException failed) {
            throw new BenchmarkException("cannot make a file system for Linux: " + failed.getMessage(), failed);
        }
    }

    private String init() {
        StringBuilder script = new StringBuilder("#!/bin/busybox sh\nbusybox=/bin/busybox\n$busybox mount -t devtmpfs dev /dev\n"
                + "$busybox mount -t proc proc /proc\n");
        MODULES.forEach(module -> script.append("$busybox insmod /modules/").append(name(module)).append('\n'));
        script.append("$busybox ip link set lo up\n$busybox ip address add ").append(Stage.SERVER).append('/').append(Stage.PREFIX)
                .append(" dev eth0\n$busybox ip link set eth0 up\nexec ").append(String.join(" ", command)).append('\n');
        return script.toString();
    }

    private static String name(String module) {
        return module.substring(module.lastIndexOf('/') + 1) + ".ko";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The program and, as ldd(1) names them, its libraries. */
    private Set<Path> closure() {
        Set<Path> files = new LinkedHashSet<>(Set.of(program));
        for (String word : Commands.run(List.of("ldd", program.toString())).split("\\s+")) {
            if (word.startsWith("/")) {
                files.add(Path.of(word));
            }
        }
        return files;
    }

    /** The content of a package, or of the one that it is only a name for. */
    private Path unpacked(String name) throws IOException {
        Path content = directory.resolve(name);
        if (Files.exists(content)) {
            return content;
        }
        Path debs = Files.createDirectories(directory.resolve(name + ".debs"));
        String wanted = name.startsWith("linux-image") ? actual(name) : name;
        supplies.progress("  fetching the Debian package " + wanted);
        Commands.run(List.of(supplies.program(Tool.APT_GET).toString(), "-q", "-o", "APT::Sandbox::User=root", "download", wanted), debs);
        Path partial = directory.resolve(name + ".part");
        Commands.run(List.of(supplies.program(Tool.DPKG).toString(), "-x", only(debs, wanted + "_").toString(), partial.toString()));
        return Files.move(partial, content);
    }

    /** The package of the present version, which a package without content depends on. */
    private static String actual(String name) {
        return Commands.run(List.of("apt-cache", "depends", "--important", name)).lines().map(String::strip)
                .filter(line -> line.startsWith("Depends: linux-image-")).map(line -> line.substring("Depends: ".length())).findFirst()
                .orElseThrow(() -> new BenchmarkException("the package " + name + " is not known: run 'apt-get update'"));
    }

    private static Path only(Path directory, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return new TreeSet<>(files.filter(file -> file.getFileName().toString().startsWith(prefix)).toList()).last();
        }
    }
}
