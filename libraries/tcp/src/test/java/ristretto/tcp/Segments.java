package ristretto.tcp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ristretto.jvm.JvmBuffer;
import ristretto.signatures.Buffer;

/** Segments as tests write and read them. */
final class Segments {
    private Segments() { }

    /** What a device with segmentation offload makes of a packet. */
    static List<FakeIp.Packet> split(FakeIp.Packet packet) {
        byte[] all = packet.bytes();
        int header = (all[12] & 0xF0) >>> 2;
        List<FakeIp.Packet> parts = new ArrayList<>();
        for (int at = header; at < all.length; at += packet.segmentSize()) {
            int length = Math.min(packet.segmentSize(), all.length - at);
            byte[] bytes = Arrays.copyOf(all, header + length);
            System.arraycopy(all, at, bytes, header, length);
            Buffer buffer = JvmBuffer.of(bytes);
            buffer.putInt(4, buffer.getInt(4) + at - header);
            if (at + length < all.length) {
                buffer.putByte(13, bytes[13] & ~(Segment.FIN | Segment.PSH));
            }
            parts.add(sealed(bytes, packet));
        }
        return parts;
    }

    private static FakeIp.Packet sealed(byte[] bytes, FakeIp.Packet like) {
        return seal(bytes, new FakeIp.Packet(bytes, like.source(), like.destination(), 0));
    }

    /** Computes the checksum. */
    static FakeIp.Packet seal(byte[] bytes, FakeIp.Packet packet) {
        Buffer buffer = JvmBuffer.of(bytes);
        buffer.putShort(16, 0);
        int pseudo = new FakeIp("0.0.0.0").pseudoHeaderSum(packet.source(), packet.destination(), 6, bytes.length);
        buffer.putShort(16, ~buffer.sum(0, bytes.length, pseudo));
        return packet;
    }
}
