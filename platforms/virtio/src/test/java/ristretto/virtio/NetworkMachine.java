package ristretto.virtio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import ristretto.signatures.Instance;
import ristretto.signatures.OutgoingFrame;

/** A machine with one network device, and the driver for it. */
final class NetworkMachine {
    /** A frame that was handed up. */
    record Received(byte[] frame, boolean checksumValid) { }

    static final long BASE = 0xFEB0_0E00L;

    final SimulatedHardware hardware = new SimulatedHardware();
    final NetworkModel device;
    final MmioModel bus;
    final List<String> console = new ArrayList<>();
    final List<Received> received = new ArrayList<>();
    final Random random = new Random(1);
    Instance instance = Instance.ONLY;
    VirtioNetwork network;

    NetworkMachine() {
        this(256, 1500);
    }

    NetworkMachine(int queueSize, int mtu) {
        device = new NetworkModel(hardware, queueSize, mtu);
        bus = new MmioModel(device, BASE);
        hardware.devices.add(bus);
        hardware.commandLine = "console=ttyS0 virtio_mmio.device=512@0xfeb00e00:12";
    }

    NetworkMachine boot() {
        return boot(64, 128);
    }

    NetworkMachine boot(int receiveBuffers, int transmitBuffers) {
        network = new VirtioNetwork(hardware, console::add, instance, new VirtioNetworkSettings(receiveBuffers, transmitBuffers));
        network.listen((frame, valid) -> received.add(new Received(frame.bytes(0, frame.length()), valid)));
        network.poll();
        return this;
    }

    NetworkMachine without(int feature) {
        device.offered &= ~(1L << feature);
        return this;
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    SimulatedMemory memory(byte[] content) {
        SimulatedMemory buffer = hardware.allocate(content.length);
        buffer.put(0, content, 0, content.length);
        return buffer;
    }

    /** A frame with a head of these bytes. */
    OutgoingFrame frame(byte[] head) {
        OutgoingFrame frame = new OutgoingFrame(hardware.allocate(OutgoingFrame.HEADROOM));
        int start = frame.prepend(head.length);
        frame.head().put(start, head, 0, head.length);
        return frame;
    }

    /** Frames arrive at once. */
    void arrive(byte[]... frames) {
        for (byte[] frame : frames) {
            assertTrue(device.arrive(frame, 0), "no receive buffers");
        }
        device.receive().show();
    }

    void assertNoViolations() {
        assertEquals(List.of(), device.violations);
        assertEquals(List.of(), console);
    }
}
