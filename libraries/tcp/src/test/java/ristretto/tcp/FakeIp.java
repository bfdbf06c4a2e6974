package ristretto.tcp;

import java.util.function.Consumer;
import ristretto.jvm.JvmBuffer;
import ristretto.signatures.Buffer;
import ristretto.signatures.Ip;
import ristretto.signatures.IpAddress;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.Network;
import ristretto.signatures.OutgoingFrame;

/** An IP layer that hands what is sent to a test, after checking its checksum, and to TCP what the test delivers. */
final class FakeIp implements Ip {
    final IpAddress address;
    int mtu = 1480;
    Network.Offloads offloads = Network.Offloads.NONE;
    Consumer<Packet> wire = packet -> { };
    Receiver receiver;

    /** @param segmentSize of a packet that the device would have split, or 0 */
    record Packet(byte[] bytes, IpAddress source, IpAddress destination, int segmentSize) { }

    FakeIp(String address) {
        this.address = Ipv4Address.parse(address);
    }

    @Override
    public IpAddress address() {
        return address;
    }

    @Override
    public int mtu(IpAddress destination) {
        return mtu;
    }

    @Override
    public Network.Offloads offloads() {
        return offloads;
    }

    @Override
    public void send(OutgoingFrame frame, IpAddress destination, int protocol) {
        byte[] bytes = new byte[frame.length()];
        Buffer copy = JvmBuffer.of(bytes);
        frame.copyTo(copy, 0);
        if (frame.checksumStart() >= 0) {
            int sum = copy.sum(frame.checksumStart() - frame.start(), bytes.length, 0);
            copy.putShort(frame.checksumStart() - frame.start() + frame.checksumOffset(), ~sum);
        }
        if (copy.sum(0, bytes.length, pseudoHeaderSum(address, destination, protocol, bytes.length)) != 0xFFFF) {
            throw new AssertionError("a segment was sent with a wrong checksum");
        }
        if (frame.segmentSize() == 0 && bytes.length > mtu) {
            throw new AssertionError("a segment of " + bytes.length + " bytes is longer than the MTU");
        }
        wire.accept(new Packet(bytes, address, destination, frame.segmentSize()));
    }

    @Override
    public int pseudoHeaderSum(IpAddress source, IpAddress destination, int protocol, int length) {
        byte[] header = new byte[12];
        Buffer buffer = JvmBuffer.of(header);
        buffer.putInt(0, ((Ipv4Address) source).bits());
        buffer.putInt(4, ((Ipv4Address) destination).bits());
        buffer.putShort(8, protocol);
        buffer.putShort(10, length);
        return buffer.sum(0, 12, 0);
    }

    @Override
    public void register(int protocol, Receiver receiver) {
        this.receiver = receiver;
    }

    void deliver(Packet packet) {
        receiver.received(JvmBuffer.of(packet.bytes()), packet.source(), packet.destination(), false);
    }
}
