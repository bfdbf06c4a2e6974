package ristretto.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How fast TCP moves data: the ordinary client iperf3 against servers that speak its protocol. */
final class BulkBenchmark implements Benchmark {
    static final int PORT = 5201;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 5;
    private static final String MEASURED = " The client is iperf3, with one connection; the figure is the client's. The server is on one processor, the "
            + "client on another.";

    private final String name;
    private final String description;
    private final Supplies supplies;
    private final String peer;
    private final Supplier<Server> ours;
    private final Supplier<Server> theirs;

    private BulkBenchmark(String name, String description, Supplies supplies, String peer, Supplier<Server> ours, Supplier<Server> theirs) {
        this.name = name;
        this.description = description;
        this.supplies = supplies;
        this.peer = peer;
        this.ours = ours;
        this.theirs = theirs;
    }

    static Benchmark sandbox(Supplies supplies) {
        return new BulkBenchmark("tcp-sandbox", "Bulk data over TCP: a sandbox on a tap device with offloads beside Linux's own TCP on a pair of virtual "
                + "Ethernet devices (`iperf3`)." + MEASURED, supplies, "iperf3", () -> {
                    Path image = supplies.image("iperf", "sandbox", Map.of());
                    return new Server(Row.OURS, Stage.Link.TAP, 0, PORT, 0, any -> List.of(image.toString(), "--memory=64", "--tap=" + Stage.DEVICE,
                            "--mac=" + Stage.MAC, "network/ipv4/address=" + Stage.SERVER + "/" + Stage.PREFIX), PATIENCE);
                }, () -> {
                    Path iperf = supplies.program(Tool.IPERF3);
                    return new Server("iperf3", Stage.Link.VETH, 0, PORT, 0, any -> List.of(iperf.toString(), "-s"), PATIENCE);
                });
    }

    static Benchmark virtio(Supplies supplies) {
        Guests guests = new Guests(supplies);
        return new BulkBenchmark("tcp-virtio", "Bulk data over TCP: virtual machines under QEMU's emulation (TCG) with virtio-net, a tap device and offloads; "
                + "`linux` is Debian's kernel with iperf3." + MEASURED, supplies, "linux",
                () -> guests.appliance(supplies.image("iperf", "virtio", Map.of()), PORT), guests::linuxWithIperf);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public List<String> peers() {
        return List.of(peer);
    }

    @Override
    public List<Row> measure(Set<String> against, Effort effort) {
        Stage.prepare();
        supplies.program(Tool.IP);
        List<Server> servers = new ArrayList<>(List.of(ours.get()));
        if (against.contains(peer)) {
            servers.add(theirs.get());
        }
        Samples.Collector samples = new Samples.Collector();
        for (int run = 1; run <= effort.runs(); run++) {
            for (Server server : servers) {
                measure(server, effort, samples);
                supplies.progress("  " + name + ", run " + run + " of " + effort.runs() + ", " + server.name());
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Measure measure : List.of(Measure.TCP_OUT, Measure.TCP_IN)) {
            rows.add(new Row(name, measure, samples.get(Row.OURS + measure.name()).orElseThrow(), servers.size() > 1 ? peer : "",
                    samples.get(peer + measure.name())));
        }
        return rows;
    }

    private void measure(Server server, Effort effort, Samples.Collector samples) {
        try (Running running = Running.start(server, server.memory(), supplies.scratch().resolve(name + "-" + server.name() + ".log"))) {
            samples.add(server.name() + Measure.TCP_OUT.name(), client(running, effort.seconds(), true));
            samples.add(server.name() + Measure.TCP_IN.name(), client(running, effort.seconds(), false));
        }
    }

    private double client(Running running, int seconds, boolean out) {
        List<String> words = new ArrayList<>(List.of(supplies.program(Tool.IPERF3).toString(), "-c", Stage.SERVER, "-J", "-t", String.valueOf(seconds)));
        if (out) {
            words.add("-R");
        }
        // iperf3 refuses a client while it still wonders about the connections that asked whether it is there.
        for (int attempt = 1;; attempt++) {
            try {
                return running.stage().client().call(() -> gigabits(Commands.runFirst(words, supplies.scratch().resolve("iperf3.json")), out));
            } catch (BenchmarkException failed) {
                if (attempt == ATTEMPTS) {
                    throw failed;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("interrupted", interrupted);
        }
    }

    /** What the client itself received or sent, in Gbit/s, of what {@code iperf3 -J} prints. */
    static double gigabits(String report, boolean received) {
        Matcher sum = Pattern.compile("\"" + (received ? "sum_received" : "sum_sent") + "\":\\s*\\{[^}]*\"bits_per_second\":\\s*([0-9.e+]+)")
                .matcher(report);
        if (!sum.find()) {
            throw new BenchmarkException("iperf3 printed no result: " + report.strip());
        }
        return Double.parseDouble(sum.group(1)) / 1e9;
    }
}
