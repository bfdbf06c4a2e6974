package ristretto.images;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A virtual machine of QEMU, emulated, that runs an image. */
final class Machine implements AutoCloseable {
    /** How long anything may take, in seconds: much longer than it does, even on a busy computer. */
    static final int PATIENCE = 120;

    private final Process qemu;
    private final InetSocketAddress web;
    private final StringBuffer console = new StringBuffer();
    private final Thread listener;

    private Machine(Process qemu, InetSocketAddress web) {
        this.qemu = qemu;
        this.web = web;
        this.listener = Thread.ofPlatform().daemon().start(this::listen);
    }

    private void listen() {
        byte[] bytes = new byte[4096];
        try (InputStream output = qemu.getInputStream()) {
            for (int count = output.read(bytes); count >= 0; count = output.read(bytes)) {
                console.append(new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException ended) {
            console.append("[the console broke: ").append(ended.getMessage()).append(']');
        }
    }

    /** QEMU's machine types, and how devices are named on them. */
    enum Model {
        MICROVM("microvm,isa-serial=on,pit=off,pic=off,rtc=on,acpi=off", "-device", List.of("-global", "virtio-mmio.force-legacy=false")),
        Q35("q35", "-pci,disable-legacy=on", firmware());

        private final String machine;
        private final String suffix;
        private final List<String> options;

        Model(String machine, String suffix, List<String> options) {
            this.machine = machine;
            this.suffix = suffix;
            this.options = options;
        }

        private static List<String> firmware() {
            return Stream.of("/usr/share/qemu/qboot.rom", "/usr/share/qboot/qboot.rom").filter(file -> Files.exists(Path.of(file)))
                    .findFirst().map(file -> List.of("-bios", file)).orElse(List.of());
        }
    }

    /** A machine that is to be started. */
    static final class Builder {
        private final Path image;
        private final Model model;
        private final List<String> arguments = new ArrayList<>();
        private final List<String> capture = new ArrayList<>();
        private final List<String> firmwareFiles = new ArrayList<>();
        private final List<String> clock = new ArrayList<>();
        private int memory = 64;
        private final List<String> networks = new ArrayList<>();
        private InetSocketAddress web;

        private Builder(Path image, Model model) {
            this.image = image;
            this.model = model;
        }

        /** In megabytes. */
        Builder memory(int megabytes) {
            memory = megabytes;
            return this;
        }

        Builder argument(String word) {
            arguments.add(word);
            return this;
        }

        /** Writes every frame of the first network to a file of libpcap. */
        Builder capture(Path file) {
            capture.addAll(List.of("-object", "filter-dump,id=capture,netdev=n0,file=" + file));
            return this;
        }

        /** A file of QEMU's firmware configuration device under {@code opt/ristretto}. */
        Builder firmwareFile(String name, String text) {
            firmwareFiles.addAll(List.of("-fw_cfg", "name=opt/ristretto/" + name + ",string=" + text.replace(",", ",,")));
            return this;
        }

        /** What the machine's battery-backed clock shows when it is started. */
        Builder date(Instant date) {
            clock.addAll(List.of("-rtc", "clock=vm,base=" + date.toString().replace("Z", "")));
            return this;
        }

        /** A network made up by QEMU, with the machine's port 80 at a free port of the loopback interface. */
        Builder userNetwork() throws IOException {
            web = Web.Place.free();
            return network("user", "hostfwd=tcp:127.0.0.1:" + web.getPort() + "-:80");
        }

        /** A tap device that exists, and the address that the machine will have there; the last one's is that of its port 80. */
        Builder tap(String name, String address) {
            web = new InetSocketAddress(address, 80);
            return network("tap", "script=no,downscript=no,vhost=off,ifname=" + name);
        }

        private Builder network(String kind, String options) {
            String id = "n" + networks.size() / 4;
            networks.addAll(List.of("-netdev", kind + ",id=" + id + "," + options, "-device", "virtio-net" + model.suffix + ",netdev=" + id));
            return this;
        }

        Machine boot() throws IOException {
            List<String> words = new ArrayList<>(List.of(Tools.require("qemu-system-x86_64"), "-M", model.machine, "-accel", "tcg", "-cpu",
                    "max", "-m", memory + "M", "-smp", "1", "-nodefaults", "-no-user-config", "-no-reboot", "-display", "none", "-serial",
                    "stdio", "-device", "isa-debug-exit,iobase=0xf4,iosize=4", "-device", "virtio-rng" + model.suffix));
            words.addAll(model.options);
            words.addAll(networks);
            words.addAll(capture);
            words.addAll(firmwareFiles);
            words.addAll(clock);
            words.addAll(List.of("-kernel", image.toString()));
            if (!arguments.isEmpty()) {
                words.addAll(List.of("-append", String.join(" ", arguments)));
            }
            return new Machine(new ProcessBuilder(words).redirectErrorStream(true).start(), web);
        }
    }

    static Builder of(Path image, Model model) {
        return new Builder(image, model);
    }

    /** Where the machine's port 80 can be reached. */
    InetSocketAddress web() {
        return web;
    }

    /** What the machine has written so far. */
    String console() {
        return console.toString();
    }

    long processId() {
        return qemu.pid();
    }

    boolean alive() {
        return qemu.isAlive();
    }

    /** {@code answering()} waits until the machine answers a request. */
    Machine answering() throws IOException {
        awaitAnswer(web, qemu, this::console);
        return this;
    }

    /** Waits until there is an answer at {@code web}; QEMU itself takes connections before its guest does. */
    static void awaitAnswer(InetSocketAddress web, Process server, java.util.function.Supplier<String> said) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        int patience = 200;
        while (!answers(web, patience)) {
            if (!server.isAlive() || System.nanoTime() > end) {
                server.destroyForcibly();
                throw new IOException("no answer from " + web + "; it said: " + said.get());
            }
            patience = Math.min(2 * patience, 5000);
        }
    }

    private static boolean answers(InetSocketAddress web, int milliseconds) {
        try (Socket socket = new Socket()) {
            socket.connect(web, milliseconds);
            socket.setSoTimeout(milliseconds);
            socket.getOutputStream().write("HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() >= 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** {@code ended()} waits until the machine has stopped by itself; QEMU's status, which is 1 for 0, 3 for 1 and so on. */
    int ended() throws IOException, InterruptedException {
        if (!qemu.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            throw new IOException("the machine still runs; it said: " + console());
        }
        listener.join();
        return qemu.exitValue();
    }

    @Override
    public void close() {
        qemu.destroyForcibly();
        qemu.onExit().join();
    }
}
