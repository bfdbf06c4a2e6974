package ristretto.virtio;

import ristretto.machine.Hardware;
import ristretto.signatures.Buffer;
import ristretto.signatures.Console;
import ristretto.signatures.Instance;
import ristretto.signatures.MacAddress;
import ristretto.signatures.Network;
import ristretto.signatures.OutgoingFrame;
import ristretto.signatures.Provides;

/**
 * A virtio network device (virtio 1.2, section 5.1), on the memory-mapped bus or on PCI: the first instance is the machine's
 * first, and so on.
 *
 * <p>The event loop polls it. Frames are received without interrupts while there are any; the device is asked for one
 * only before the processor sleeps. Frames to be sent are shown to the device once in a turn of the loop.
 */
@Provides(value = Network.class, targets = "virtio")
public final class VirtioNetwork implements Network, Hardware.Pollable {
    /** Bytes of a buffer, for a frame of ordinary length and its header. */
    static final int BUFFER = 2048;

    /** The device type (section 5). */
    static final int TYPE = 1;

    private static final int CHECKSUM = 0;
    private static final int RECEIVE_CHECKSUM = 1;
    private static final int MTU = 3;
    private static final int MAC = 5;
    private static final int RECEIVE_SEGMENTS = 7;
    private static final int SEGMENTATION = 11;
    private static final int MERGE_BUFFERS = 15;

    private static final int CONFIG_MAC = 0;
    private static final int CONFIG_MTU = 10;
    private static final int RECEIVE = 0;
    private static final int TRANSMIT = 1;

    private static final int ETHERNET_HEADER = 14;
    private static final int DEFAULT_MTU = 1500;
    /** What IPv4 asks of every link (RFC 791, section 3.2). */
    private static final int LEAST_MTU = 68;
    private static final int LONGEST_PACKET = 65535;
    /** Frames in one turn of the event loop. */
    private static final int BUDGET = 64;

    private final Console console;
    private final VirtioDevice device;
    private final ReceiveQueue receive;
    private final Virtqueue receiveRing;
    private final TransmitQueue transmit;
    private final Virtqueue transmitRing;
    private final MacAddress mac;
    private final int mtu;
    private final Offloads offloads;
    private Receiver receiver = VirtioNetwork::nobody;
    private boolean interruptible;
    private boolean stopped;

    /** @throws VirtioException if the machine has no such device, or cannot drive it */
    public VirtioNetwork(Hardware hardware, Console console, Instance instance, VirtioNetworkSettings settings) {
        this.console = console;
        device = new VirtioDevice(hardware, VirtioDevices.find(hardware, TYPE, instance.index()).orElseThrow(() -> missing(instance)));
        device.accept(features());
        mac = new MacAddress(device.has(MAC) ? device.config48(CONFIG_MAC) : randomAddress(hardware));
        mtu = device.has(MTU) ? device.transport().config16(CONFIG_MTU) : DEFAULT_MTU;
        if (mtu < LEAST_MTU) {
            throw device.failure("says that its MTU is " + mtu);
        }
        device.transport().enableInterrupts();
        receiveRing = device.queue(RECEIVE, settings.receiveBuffers(), ReceiveQueue.LEAST, true);
        transmitRing = device.queue(TRANSMIT, settings.transmitBuffers(), TransmitQueue.LEAST, false);
        receive = receiveQueue(hardware);
        transmit = new TransmitQueue(hardware, transmitRing);
        offloads = new Offloads(device.has(CHECKSUM), device.has(SEGMENTATION) ? transmit.longestSegment() : 0);
        device.start();
        hardware.attach(this);
    }

    private static VirtioException missing(Instance instance) {
        return new VirtioException("the machine has no virtio network device"
                + (instance.name().isEmpty() ? "" : " for '" + instance.name() + "', which is number " + instance.index() + " from 0")
                + " (QEMU: -device virtio-net-device or virtio-net-pci)");
    }

    /** What to ask for. A feature is left out if one that it needs is not offered (section 5.1.3.1). */
    private long features() {
        long wanted = 1L << CHECKSUM | 1L << RECEIVE_CHECKSUM | 1L << MTU | 1L << MAC | 1L << MERGE_BUFFERS
                | 1L << VirtioDevice.EVENT_INDEX;
        if (device.offers(CHECKSUM)) {
            wanted |= 1L << SEGMENTATION;
        }
        // Without merging, each buffer would have to hold the longest segment (section 5.1.6.3.1).
        if (device.offers(RECEIVE_CHECKSUM) && device.offers(MERGE_BUFFERS)) {
            wanted |= 1L << RECEIVE_SEGMENTS;
        }
        return wanted;
    }

    private ReceiveQueue receiveQueue(Hardware hardware) {
        boolean merge = device.has(MERGE_BUFFERS);
        int longest = (device.has(RECEIVE_SEGMENTS) ? LONGEST_PACKET : mtu) + ETHERNET_HEADER;
        int buffer = merge ? BUFFER : Math.max(BUFFER, FrameHeader.LENGTH + longest);
        return new ReceiveQueue(hardware, receiveRing, merge, buffer, longest);
    }

    /** A locally administered address for one station, where the device has none of its own. */
    private static long randomAddress(Hardware hardware) {
        byte[] random = new byte[MacAddress.LENGTH];
        hardware.processorRandom(random);
        long bits = 0;
        for (byte octet : random) {
            bits = bits << 8 | octet & 0xFF;
        }
        return bits & ~0x0300_0000_0000L | 0x0200_0000_0000L;
    }

    private static void nobody(Buffer frame, boolean checksumValid) {
        // Nobody listens yet.
    }

    @Override
    public MacAddress mac() {
        return mac;
    }

    @Override
    public int mtu() {
        return mtu;
    }

    @Override
    public Offloads offloads() {
        return offloads;
    }

    @Override
    public void transmit(OutgoingFrame frame) {
        if (stopped) {
            transmit.drop();
        } else {
            transmit.send(frame);
        }
    }

    @Override
    public void listen(Receiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public Statistics statistics() {
        return new Statistics(receive.frames(), receive.bytes(), transmit.frames(), transmit.bytes(),
                receive.dropped() + transmit.dropped());
    }

    @Override
    public boolean poll() {
        if (stopped) {
            return false;
        }
        if (interruptible) {
            interruptible = false;
            receiveRing.suppressInterrupts();
        }
        boolean any = receive.poll(BUDGET, receiver);
        transmit.flush();
        checkFaults();
        return any;
    }

    @Override
    public boolean sleep() {
        if (stopped) {
            return true;
        }
        transmit.flush();
        // The line falls now if it was raised, so that the next interrupt is an edge.
        device.transport().acknowledgeInterrupt();
        interruptible = true;
        return receiveRing.requestInterrupt();
    }

    private void checkFaults() {
        if (receiveRing.stopped() || transmitRing.stopped()) {
            stopped = true;
            device.fail();
            console.print("The network device is out of service: " + receiveRing.fault() + transmitRing.fault());
        }
    }
}
