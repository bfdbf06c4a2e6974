package ristretto.images;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ristretto.engine.BuildResult;
import ristretto.engine.Target;
import ristretto.engine.Transports;

/** The conformance service, running somewhere. */
interface Web extends AutoCloseable {
    InetSocketAddress address();

    /** Whether it still runs. */
    boolean alive();

    /** All that was said on the console. */
    String console();

    @Override
    void close();

    /** Where it runs, and how its network comes about. */
    enum Place {
        JVM_SOCKETS {
            @Override
            Web start(String name, Path site, int memory) throws IOException {
                BuildResult built = Appliances.conformance(name, site, Target.JVM, Transports.SOCKETS);
                InetSocketAddress address = free();
                return new Child(java(built, "http/port=" + address.getPort()), address);
            }
        },
        JVM_DIRECT {
            @Override
            Web start(String name, Path site, int memory) throws IOException {
                Tap.make();
                assumeTrue(Tap.visible(), "/sys cannot be mounted in a namespace, and the JVM looks for devices there");
                return new Child(java(Appliances.conformance(name, site, Target.JVM, Transports.DIRECT),
                        "network/device=" + Tap.NAME, ADDRESS), new InetSocketAddress(Tap.MACHINE, 80));
            }
        },
        SANDBOX_ON_TAP {
            @Override
            Web start(String name, Path site, int memory) throws IOException {
                Tap.make();
                BuildResult built = Appliances.conformance(name, site, Target.SANDBOX, Transports.ANY);
                return new Child(List.of(built.image().orElseThrow().toString(), "--memory=" + memory, "--tap=" + Tap.NAME, ADDRESS),
                        new InetSocketAddress(Tap.MACHINE, 80));
            }
        },
        MICROVM_ON_TAP {
            @Override
            Web start(String name, Path site, int memory) throws IOException {
                return onTap(name, site, memory, Machine.Model.MICROVM);
            }
        },
        Q35_ON_TAP {
            @Override
            Web start(String name, Path site, int memory) throws IOException {
                return onTap(name, site, memory, Machine.Model.Q35);
            }
        },
        MICROVM {
            @Override
            Web start(String name, Path site, int memory) throws IOException {
                return new Virtual(machine(name, site, memory, Machine.Model.MICROVM).userNetwork().boot().answering());
            }
        },
        Q35 {
            @Override
            Web start(String name, Path site, int memory) throws IOException {
                return new Virtual(machine(name, site, memory, Machine.Model.Q35).userNetwork().boot().answering());
            }
        };

        private static final String ADDRESS = "network/ipv4/address=" + Tap.MACHINE + Tap.PREFIX;

        /** With the files of {@code site}; in so many megabytes if it is an image. It answers when this returns. */
        abstract Web start(String name, Path site, int memory) throws IOException;

        /** A port of the loopback interface that nobody has. */
        static InetSocketAddress free() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
            }
        }

        private static Machine.Builder machine(String name, Path site, int memory, Machine.Model model) {
            return Machine.of(Appliances.conformance(name, site, Target.VIRTIO, Transports.ANY).image().orElseThrow(), model).memory(memory);
        }

        private static Web onTap(String name, Path site, int memory, Machine.Model model) throws IOException {
            Tap.make();
            return new Virtual(machine(name, site, memory, model).tap(Tap.NAME, Tap.MACHINE).argument(ADDRESS).boot().answering());
        }

        static List<String> java(BuildResult built, String... arguments) {
            List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED", "-cp",
                    built.classPath().stream().map(Path::toString).collect(Collectors.joining(":")), built.mainClass()));
            Stream.of(arguments).forEach(words::add);
            return words;
        }
    }

    /** In a virtual machine. */
    record Virtual(Machine machine) implements Web {
        @Override
        public InetSocketAddress address() {
            return machine.web();
        }

        @Override
        public boolean alive() {
            return machine.alive();
        }

        @Override
        public String console() {
            return machine.console();
        }

        @Override
        public void close() {
            machine.close();
        }
    }
}
