package ristretto.junit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ristretto.engine.BuildResult;
import ristretto.engine.Target;
import ristretto.jvm.JvmBuffer;
import ristretto.jvm.JvmMemory;
import ristretto.network.EthernetLayer;
import ristretto.network.Ipv4Cidr;
import ristretto.network.Ipv4Layer;
import ristretto.network.Ipv4Settings;
import ristretto.signatures.Buffer;
import ristretto.signatures.Instance;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.MacAddress;
import ristretto.signatures.Memory;
import ristretto.signatures.Network;
import ristretto.signatures.SocketAddress;
import ristretto.signatures.Tcp;
import ristretto.signatures.TransportException;
import ristretto.simulator.RecordingConsole;
import ristretto.simulator.SeededEntropy;
import ristretto.simulator.SimulatedClock;
import ristretto.simulator.SimulatedHost;
import ristretto.simulator.SimulatedLoop;
import ristretto.simulator.SimulatedSegment;
import ristretto.state.NoState;
import ristretto.tcp.TcpLayer;
import ristretto.tcp.TcpSettings;

/** An appliance on a simulated host, and a client on another, joined by an Ethernet in memory. Time is virtual. */
final class SimulatedAppliance implements RunningAppliance {
    private static final String ADDRESS = "network/ipv4/address";
    private static final Ipv4Cidr SERVER = Ipv4Cidr.parse("10.0.0.2/24");
    private static final Ipv4Cidr CLIENT = Ipv4Cidr.parse("10.0.0.1/24");
    private static final int INTERFACES = 4;
    private static final long SECOND = 1_000_000_000L;
    private static final long NEW_YEAR_2026 = 1_767_225_600_000L;
    private static final int REAL_SECONDS = 60;

    private final SimulatedLoop loop = new SimulatedLoop();
    private final SimulatedSegment segment = new SimulatedSegment(loop);
    private final RecordingConsole console = new RecordingConsole();
    private final Memory memory = new JvmMemory();
    private final int port;
    private final Tcp client;

    private SimulatedAppliance(int port) {
        this.port = port;
        EthernetLayer ethernet = new EthernetLayer(segment.attach(new MacAddress(0x0200_0000_0001L)), loop);
        SeededEntropy entropy = new SeededEntropy(1);
        Ipv4Layer ip = new Ipv4Layer(ethernet, loop, entropy, memory, line -> { }, new NoState(), Instance.ONLY, Ipv4Settings.fixed(CLIENT, Optional.empty()));
        this.client = new TcpLayer(ip, loop, memory, entropy, new NoState(), TcpSettings.STANDARD);
    }

    /** Returns a second of virtual time after the start. */
    static SimulatedAppliance start(Path project, ApplianceTest test) {
        BuildResult program = new Building(project).build(Target.SIMULATOR, test);
        List<String> words = new ArrayList<>();
        if (program.settable().containsKey(ADDRESS)) {
            words.add(ADDRESS + "=" + SERVER);
        }
        words.addAll(List.of(test.arguments()));
        SimulatedAppliance appliance = new SimulatedAppliance(test.port());
        appliance.run(program, words);
        return appliance;
    }

    private void run(BuildResult program, List<String> words) {
        SimulatedHost host = new SimulatedHost(loop, stations(), new SimulatedClock(loop, NEW_YEAR_2026), new SeededEntropy(2), console);
        ClassLoader loader = loader(program);
        loop.start(() -> {
            Thread.currentThread().setContextClassLoader(loader);
            host.run(() -> main(loader, program.mainClass(), words));
        });
        loop.advance(SECOND);
    }

    /** The first interface is the one that the client can reach. */
    private List<Network> stations() {
        List<Network> stations = new ArrayList<>();
        for (int i = 0; i < INTERFACES; i++) {
            SimulatedSegment at = i == 0 ? segment : new SimulatedSegment(loop);
            stations.add(at.attach(new MacAddress(0x0200_0000_0100L + i)));
        }
        return stations;
    }

    /** What the tests themselves do not see: the generated program and its files. */
    private static ClassLoader loader(BuildResult program) {
        try {
            List<URL> urls = new ArrayList<>();
            for (Path entry : program.classPath()) {
                urls.add(entry.toUri().toURL());
            }
            return new URLClassLoader(urls.toArray(URL[]::new), SimulatedAppliance.class.getClassLoader());
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException("a path without a URL", impossible);
        }
    }

    private static void main(ClassLoader loader, String type, List<String> words) {
        try {
            loader.loadClass(type).getMethod("main", String[].class).invoke(null, (Object) words.toArray(String[]::new));
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException("the appliance failed: " + thrown.getCause(), thrown.getCause());
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("the generated program cannot be started", failure);
        }
    }

    @Override
    public byte[] exchange(byte[] request) throws IOException {
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        loop.start(() -> {
            try {
                answer.complete(converse(request));
            } catch (TransportException | RuntimeException failure) {
                answer.completeExceptionally(failure);
            }
        });
        try {
            return answer.get(REAL_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause().getMessage() + "; the appliance said:\n" + console(), failure.getCause());
        } catch (TimeoutException never) {
            throw new IOException("there was no answer; the appliance said:\n" + console(), never);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private byte[] converse(byte[] request) throws TransportException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Tcp.Connection connection = client.connect(new SocketAddress((Ipv4Address) SERVER.address(), port), 10 * SECOND)) {
            // No deadline: the simulation does not see a virtual thread of the appliance before it first enters the loop, and would
            // let virtual time pass until then. Real time bounds the exchange.
            connection.timeout(Long.MAX_VALUE);
            connection.write(JvmBuffer.of(request), 0, request.length);
            connection.flush();
            Buffer piece = memory.allocate(16 << 10);
            for (int count = connection.read(piece, 0, piece.length()); count >= 0; count = connection.read(piece, 0, piece.length())) {
                answer.writeBytes(piece.bytes(0, count));
            }
        }
        return answer.toByteArray();
    }

    @Override
    public String console() {
        return console.toString();
    }

    @Override
    public void close() {
        loop.close();
    }
}
