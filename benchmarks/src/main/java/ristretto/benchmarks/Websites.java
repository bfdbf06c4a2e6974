package ristretto.benchmarks;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ristretto.benchmarks.ServerBenchmark.Candidate;

/** The benchmarks of a page of 135 bytes. */
final class Websites {
    static final String PAGE = "<!doctype html><html lang=\"en\"><head><title>Ristretto</title></head><body><h1>Hey</h1><p>One page, small and "
            + "static.</p></body></html>\n";
    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final String MEASURED = " A page of 135 bytes; `wrk -t1 -c32` with keep-alive; the server on one processor, the load on another.";

    private final Supplies supplies;

    Websites(Supplies supplies) {
        this.supplies = supplies;
    }

    Benchmark virtio() {
        Guests guests = new Guests(supplies);
        return new ServerBenchmark("website-virtio", "Virtual machines under QEMU's emulation (TCG), microvm, one virtual processor, a tap device and a "
                + "static address; `linux` is Debian's kernel with BusyBox and nginx with its cache of open files, `nginx` the same program "
                + "without that cache and without a machine on a pair of virtual Ethernet devices." + MEASURED, supplies, List.of(
                new Candidate(Row.OURS, () -> guests.appliance(supplies.image("website", "virtio", keys()), Requests.PORT)),
                new Candidate("linux", () -> guests.linuxWithNginx(page())),
                nginx(Nginx.ORDINARY)));
    }

    Benchmark sandbox() {
        return new ServerBenchmark("website-sandbox", "A process that may make a handful of system calls, on a tap device, beside nginx, nginx with its "
                + "cache of open files (`nginx-cache`) and the JDK's own HTTP server with virtual threads (`jvm`), each on a pair of virtual Ethernet devices. "
                + "On either the client's kernel receives within the server's system call." + MEASURED, supplies, List.of(
                new Candidate(Row.OURS, this::sandboxed),
                nginx(Nginx.ORDINARY),
                nginx(Nginx.WITH_OPEN_FILE_CACHE),
                new Candidate("jvm", this::jdkServer)));
    }

    Benchmark jvm() {
        return new ServerBenchmark("website-jvm", "The same appliance as a Java program on the JDK's sockets beside the JDK's own HTTP server "
                + "(`com.sun.net.httpserver`), both with virtual threads, on a pair of virtual Ethernet devices." + MEASURED, supplies, List.of(
                new Candidate(Row.OURS, this::onJvm),
                new Candidate("jvm", this::jdkServer)));
    }

    Benchmark json() {
        return new ServerBenchmark("json-sandbox", "A page made for each request, 4 kB of JSON, by the same code in a sandbox on a tap device and on the JDK's own "
                + "HTTP server with virtual threads (`jvm`) on a pair of virtual Ethernet devices. `wrk -t1 -c32` with keep-alive; the server on one processor, "
                + "the load on another.", supplies, List.of(
                new Candidate(Row.OURS, () -> sandboxed("json", Map.of())),
                new Candidate("jvm", this::jsonOnJdk)));
    }

    private Server jsonOnJdk() {
        List<String> words = new ArrayList<>(supplies.onJvm("json", Map.of()));
        words.removeLast();
        words.addAll(List.of("-Dsun.net.httpserver.nodelay=true", "ristretto.benchmarks.json.OnJdk", String.valueOf(Requests.PORT)));
        return new Server("jvm", Stage.Link.VETH, 0, Requests.PORT, 0, any -> words, SHORT);
    }

    private Server sandboxed() {
        return sandboxed("website", keys());
    }

    private Server sandboxed(String appliance, Map<String, String> keys) {
        Path image = supplies.image(appliance, "sandbox", keys);
        return new Server(Row.OURS, Stage.Link.TAP, size(image), Requests.PORT, 0, any -> List.of(image.toString(), "--memory=64", "--tap=" + Stage.DEVICE,
                "--mac=" + Stage.MAC, "network/ipv4/address=" + Stage.SERVER + "/" + Stage.PREFIX), SHORT);
    }

    private Server onJvm() {
        List<String> words = supplies.onJvm("website", keys());
        return new Server(Row.OURS, Stage.Link.VETH, 0, Requests.PORT, 0, any -> words, SHORT);
    }

    private Candidate nginx(Nginx way) {
        return new Candidate(way.peer(), () -> nginxServer(way));
    }

    private Server nginxServer(Nginx way) {
        Path nginx = supplies.program(Tool.NGINX);
        Path configuration = write(supplies.scratch().resolve(way.peer() + ".conf"), way.configuration(page(), supplies.scratch()));
        return new Server(way.peer(), Stage.Link.VETH, size(nginx), Requests.PORT, 0, any -> List.of(nginx.toString(), "-c", configuration.toString(), "-e",
                supplies.scratch().resolve("nginx-errors.log").toString()), SHORT);
    }

    private Server jdkServer() {
        try {
            Path classes = Path.of(JdkServer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return new Server("jvm", Stage.Link.VETH, 0, Requests.PORT, 0, any -> List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Dsun.net.httpserver.nodelay=true", "-cp", classes.toString(), JdkServer.class.getName(), String.valueOf(Requests.PORT), page().resolve("index.html").toString()),
                    SHORT);
        } catch (URISyntaxException broken) {
            throw new BenchmarkException(broken.getMessage(), broken);
        }
    }

    private Map<String, String> keys() {
        return Map.of("site", page().toString());
    }

    /** A directory with the page. */
    private Path page() {
        Path directory = supplies.scratch().resolve("page");
        write(directory.resolve("index.html"), PAGE);
        return directory;
    }

    private static Path write(Path file, String text) {
        try {
            if (!Files.exists(file) || !Files.readString(file).equals(text)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            return file;
        } catch (IOException failed) {
            throw new BenchmarkException("cannot write " + file + ": " + failed.getMessage(), failed);
        }
    }

    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failed) {
            throw new BenchmarkException("cannot read " + file + ": " + failed.getMessage(), failed);
        }
    }
}
