package ristretto.jvm;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import ristretto.signatures.Buffer;
import ristretto.signatures.EventLoop;
import ristretto.signatures.Instance;
import ristretto.signatures.MacAddress;
import ristretto.signatures.Network;
import ristretto.signatures.OutgoingFrame;
import ristretto.signatures.Provides;

/**
 * A network interface on a tap device of Linux: what the program sends, the computer's kernel receives. Frames carry the
 * header of virtio-net (virtio 1.2, section 5.1.6), in the byte order of the processor.
 */
@Provides(value = Network.class, targets = "jvm")
public final class TapNetwork implements Network {
    static final int HEADER = 10;
    private static final int ETHERNET_HEADER = 14;
    private static final int MAXIMUM_FRAME = 0xFFFF + ETHERNET_HEADER;
    private static final int FLAG_NEEDS_CHECKSUM = 1;
    private static final int FLAG_DATA_VALID = 2;
    private static final int SEGMENT_TCP_IPV4 = 1;
    private static final int LOCALLY_ADMINISTERED = 2;
    /** The most bytes of an IPv4 packet, less headers of both layers with all their options. */
    private static final Offloads OFFLOADS = new Offloads(true, 0xFFFF - 120);

    private final TapDevice device;
    private final EventLoop loop;
    private final MacAddress mac;
    private final int mtu;
    private final LinuxCalls sending = new LinuxCalls();
    private final MemorySegment outgoing = Arena.ofAuto().allocate(HEADER + MAXIMUM_FRAME, 8);
    private final Buffer outgoingBytes = JvmBuffer.of(outgoing);
    private Receiver receiver = (frame, checksumValid) -> { };
    private boolean listening;
    private long received;
    private long receivedBytes;
    private long sent;
    private long sentBytes;
    private long dropped;

    public TapNetwork(EventLoop loop, Instance instance, TapSettings settings) {
        this.loop = loop;
        this.device = TapDevice.open(settings.device().orElse("tap" + instance.index()));
        this.mac = settings.mac().orElseGet(() -> peerOf(device.hostAddress()));
        this.mtu = device.mtu();
    }

    /** An address for the other end of a link: of the same device, always the same, and not its own. */
    static MacAddress peerOf(MacAddress host) {
        return new MacAddress((host.bits() ^ 1) & ~(1L << 40) | (long) LOCALLY_ADMINISTERED << 40);
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
        return OFFLOADS;
    }

    @Override
    public void transmit(OutgoingFrame frame) {
        int length = frame.length();
        if (length > MAXIMUM_FRAME) {
            dropped++;
            return;
        }
        writeHeader(frame);
        frame.copyTo(outgoingBytes, HEADER);
        if (device.write(sending, outgoing, HEADER + length) < 0) {
            dropped++;
        } else {
            sent++;
            sentBytes += length;
        }
    }

    private void writeHeader(OutgoingFrame frame) {
        outgoingBytes.fill(0, HEADER, 0);
        if (frame.checksumStart() >= 0) {
            int checksumStart = frame.checksumStart() - frame.start();
            outgoingBytes.putByte(0, FLAG_NEEDS_CHECKSUM);
            outgoingBytes.putShortLittleEndian(6, checksumStart);
            outgoingBytes.putShortLittleEndian(8, frame.checksumOffset());
        }
        if (frame.segmentSize() > 0 && frame.payloadLength() > frame.segmentSize()) {
            outgoingBytes.putByte(1, SEGMENT_TCP_IPV4);
            outgoingBytes.putShortLittleEndian(2, frame.headLength());
            outgoingBytes.putShortLittleEndian(4, frame.segmentSize());
        }
    }

    @Override
    public void listen(Receiver receiver) {
        this.receiver = receiver;
        if (!listening) {
            listening = true;
            Thread.ofPlatform().daemon().name("tap").start(this::receive);
        }
    }

    @Override
    public Statistics statistics() {
        return new Statistics(received, receivedBytes, sent, sentBytes, dropped);
    }

    private void receive() {
        LinuxCalls calls = new LinuxCalls();
        MemorySegment incoming = Arena.ofAuto().allocate(HEADER + MAXIMUM_FRAME, 8);
        Buffer bytes = JvmBuffer.of(incoming);
        while (true) {
            long length = device.read(calls, incoming);
            if (length >= 0) {
                deliver(bytes, (int) length);
            } else if (length != -LinuxCalls.EINTR) {
                // The device was deleted or set down for good: nothing will ever arrive again.
                return;
            }
        }
    }

    private void deliver(Buffer bytes, int length) {
        loop.enter();
        try {
            int frame = length - HEADER;
            if (frame < ETHERNET_HEADER) {
                dropped++;
                return;
            }
            received++;
            receivedBytes += frame;
            boolean valid = (bytes.getByte(0) & (FLAG_NEEDS_CHECKSUM | FLAG_DATA_VALID)) != 0;
            receiver.received(bytes.slice(HEADER, frame), valid);
        } catch (RuntimeException | Error failure) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
        } finally {
            loop.leave();
        }
    }
}
