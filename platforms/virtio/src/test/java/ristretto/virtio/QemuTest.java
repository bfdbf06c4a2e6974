package ristretto.virtio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ristretto.signatures.Instance;
import ristretto.signatures.OutgoingFrame;

/** The drivers against QEMU's own devices. A cable of UDP datagrams leads from the network device to the test. */
class QemuTest {
    private static final String MODERN = "-global virtio-mmio.force-legacy=false ";
    private static final String NET = "netdev=n,mac=52:54:00:12:34:56";
    private static final int LOOKS = 200_000;

    @TempDir
    Path directory;
    private final Random random = new Random(7);
    private final List<String> console = new ArrayList<>();
    private final List<byte[]> received = new ArrayList<>();
    private DatagramChannel cable;
    private InetSocketAddress qemu;

    @BeforeEach
    void plugIn() throws IOException {
        assumeTrue(QemuMachine.available(), "QEMU is not installed");
        InetAddress loopback = InetAddress.getLoopbackAddress();
        cable = DatagramChannel.open().bind(new InetSocketAddress(loopback, 0));
        try (DatagramChannel free = DatagramChannel.open().bind(new InetSocketAddress(loopback, 0))) {
            qemu = (InetSocketAddress) free.getLocalAddress();
        }
        cable.configureBlocking(false);
    }

    @AfterEach
    void unplug() throws IOException {
        if (cable != null) {
            cable.close();
        }
    }

    /** All 24 slots of a microvm, as QEMU would announce them. */
    private static String slots() {
        StringBuilder line = new StringBuilder("quiet");
        for (int slot = 0; slot < 24; slot++) {
            line.append(" virtio_mmio.device=512@0x").append(Integer.toHexString(0xFEB0_0000 + 512 * slot)).append(':').append(5 + slot);
        }
        return line.toString();
    }

    private QemuMachine start(String machine, String devices) throws IOException {
        InetSocketAddress here = (InetSocketAddress) cable.getLocalAddress();
        List<String> options = new ArrayList<>(List.of("-netdev", "dgram,id=n,local.type=inet,local.host=127.0.0.1,local.port="
                + qemu.getPort() + ",remote.type=inet,remote.host=127.0.0.1,remote.port=" + here.getPort()));
        options.addAll(Arrays.asList(devices.split(" ")));
        return new QemuMachine(directory, machine, machine.startsWith("microvm") ? slots() : "", options);
    }

    private VirtioNetwork network(QemuMachine machine) {
        VirtioNetwork network = new VirtioNetwork(machine, console::add, Instance.ONLY, new VirtioNetworkSettings(64, 128));
        network.listen((frame, valid) -> received.add(frame.bytes(0, frame.length())));
        network.poll();
        return network;
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Looks again and again, each time with a command to QEMU in between, until a frame is there. */
    private byte[] receive(QemuMachine machine, VirtioNetwork network) {
        for (int look = 0; received.isEmpty(); look++) {
            assertTrue(look < LOOKS, "no frame arrived");
            network.poll();
            machine.in8(0x80);
        }
        return received.removeFirst();
    }

    private byte[] sent(QemuMachine machine) throws IOException {
        ByteBuffer datagram = ByteBuffer.allocate(70_000);
        for (int look = 0; cable.receive(datagram) == null; look++) {
            assertTrue(look < LOOKS, "no frame was sent");
            machine.in8(0x80);
        }
        return Arrays.copyOf(datagram.array(), datagram.position());
    }

    private static OutgoingFrame frame(QemuMachine machine, byte[] head) {
        OutgoingFrame frame = new OutgoingFrame(machine.allocate(OutgoingFrame.HEADROOM));
        frame.head().put(frame.prepend(head.length), head, 0, head.length);
        return frame;
    }

    /** Frames go both ways, short and long, often enough to go round the rings. */
    private void assertCarriesFrames(QemuMachine machine) throws IOException {
        VirtioNetwork network = network(machine);
        assertEquals(0x5254_0012_3456L, network.mac().bits());
        OutgoingFrame outgoing = frame(machine, bytes(54));
        byte[] constant = bytes(1000);
        outgoing.append(machine.constant(constant), 0, 1000);
        for (int i = 0; i < 400; i++) {
            byte[] frame = bytes(60 + random.nextInt(1455));
            // Broadcast: QEMU filters by address.
            Arrays.fill(frame, 0, 6, (byte) 0xFF);
            cable.send(ByteBuffer.wrap(frame), qemu);
            assertArrayEquals(frame, receive(machine, network), "frame " + i);
            network.transmit(outgoing);
            assertTrue(network.sleep());
            byte[] sent = sent(machine);
            assertEquals(1054, sent.length);
            assertArrayEquals(constant, Arrays.copyOfRange(sent, 54, 1054));
        }
        assertEquals(0, network.statistics().dropped());
        assertEquals(List.of(), console);
    }

    @Test
    void microvmCarriesFrames() throws IOException {
        try (QemuMachine machine = start("microvm", MODERN + "-device virtio-net-device," + NET)) {
            assertCarriesFrames(machine);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"event_idx=off", "mrg_rxbuf=off", "mrg_rxbuf=off,event_idx=off,mq=on", "host_mtu=1400", "tx_queue_size=256"})
    void microvmCarriesFramesWithOtherFeatures(String features) throws IOException {
        try (QemuMachine machine = start("microvm", MODERN + "-device virtio-net-device," + NET + "," + features)) {
            assertCarriesFrames(machine);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "-device virtio-net-pci,",
            "-device virtio-net-pci,disable-legacy=on,",
            "-device virtio-net-pci,disable-legacy=off,disable-modern=off,",
            "-device virtio-net-pci,addr=5.0,multifunction=on,",
            "-device pcie-root-port,id=p,chassis=1 -device virtio-net-pci,bus=p,",
            "-device pcie-pci-bridge,id=p -device pci-bridge,id=q,bus=p,chassis_nr=2,addr=3 -device virtio-net-pci,bus=q,addr=4,"})
    void q35WithoutFirmwareCarriesFrames(String devices) throws IOException {
        try (QemuMachine machine = start("q35", devices + NET)) {
            assertCarriesFrames(machine);
        }
    }

    @Test
    void i440fxWithoutFirmwareCarriesFrames() throws IOException {
        try (QemuMachine machine = start("pc", "-device virtio-net-pci," + NET)) {
            assertCarriesFrames(machine);
        }
    }

    @Test
    void longFramesAreSpreadOverBuffersAndJoined() throws IOException {
        try (QemuMachine machine = start("microvm", MODERN + "-device virtio-net-device," + NET + ",host_mtu=60000")) {
            VirtioNetwork network = network(machine);
            for (int i = 0; i < 50; i++) {
                byte[] frame = bytes(20_000 + random.nextInt(40_000));
                Arrays.fill(frame, 0, 6, (byte) 0xFF);
                cable.send(ByteBuffer.wrap(frame), qemu);
                assertArrayEquals(frame, receive(machine, network), "frame " + i);
            }
        }
    }

    @Test
    void theInterruptLineRisesForEachFrameThatEndsASleep() throws IOException {
        try (QemuMachine machine = start("microvm", MODERN + "-device virtio-net-device," + NET)) {
            VirtioNetwork network = network(machine);
            long status = 0xFEB0_2E00L + 0x60;
            byte[] frame = bytes(60);
            Arrays.fill(frame, 0, 6, (byte) 0xFF);
            for (int i = 0; i < 20; i++) {
                assertTrue(network.sleep());
                assertEquals(0, machine.read32(status));
                cable.send(ByteBuffer.wrap(frame), qemu);
                for (int look = 0; machine.read32(status) == 0; look++) {
                    assertTrue(look < LOOKS, "no interrupt");
                }
                assertFalse(network.sleep());
                assertArrayEquals(frame, receive(machine, network));
            }
        }
    }

    @Test
    void legacyDevicesAreRefused() throws IOException {
        try (QemuMachine machine = start("microvm", "-device virtio-net-device," + NET)) {
            assertTrue(assertThrows(VirtioException.class, () -> network(machine)).getMessage().contains("force-legacy=false"));
        }
        try (QemuMachine machine = start("q35", "-device virtio-net-pci,disable-modern=on,disable-legacy=off," + NET)) {
            assertTrue(assertThrows(VirtioException.class, () -> network(machine)).getMessage().contains("legacy"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"microvm -device virtio-rng-device", "q35 -device virtio-rng-pci", "pc -device virtio-rng-pci"})
    void theEntropyDeviceGivesSeeds(String options) throws IOException {
        String machineType = options.substring(0, options.indexOf(' '));
        try (QemuMachine machine = start(machineType, MODERN + options.substring(machineType.length() + 1))) {
            VirtioEntropy entropy = new VirtioEntropy(machine, console::add);
            assertTrue(entropy.nextLong() != entropy.nextLong());
            for (int i = 0; i < 5000; i++) {
                entropy.nextLong();
            }
            assertEquals(List.of(), console);
        }
    }
}
