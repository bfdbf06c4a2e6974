package ristretto.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ristretto.jvm.JvmBuffer;
import ristretto.signatures.Buffer;

/** What a device with checksum and TCP segmentation offload does to an Ethernet frame with an IPv4 packet. */
final class TransportOffload {
    private static final int IP = 14;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int FIN_PSH = 0x09;
    private static final int CWR = 0x80;

    private TransportOffload() {
    }

    /** Sums from {@code start} to the end, and stores the complement at {@code start + offset} (virtio 1.2, section 5.1.6.2). */
    static void completeChecksum(byte[] frame, int start, int offset) {
        Buffer buffer = JvmBuffer.of(frame);
        int sum = ~buffer.sum(start, frame.length - start, 0) & 0xFFFF;
        // Zero would mean "no checksum" to UDP; the two zeros of one's complement are equal to TCP.
        buffer.putShort(start + offset, sum == 0 ? 0xFFFF : sum);
    }

    /** The segments of {@code size} bytes each into which a device splits one long TCP segment. */
    static List<byte[]> split(byte[] frame, int size) {
        Buffer buffer = JvmBuffer.of(frame);
        int tcp = IP + (buffer.getUnsignedByte(IP) & 0xF) * 4;
        int data = tcp + (buffer.getUnsignedByte(tcp + 12) >> 4) * 4;
        List<byte[]> pieces = new ArrayList<>();
        for (int from = data; from < frame.length || pieces.isEmpty(); from += size) {
            int count = Math.min(size, frame.length - from);
            byte[] piece = Arrays.copyOf(frame, data + count);
            System.arraycopy(frame, from, piece, data, count);
            adjust(JvmBuffer.of(piece), tcp, pieces.size(), from - data, from + count == frame.length);
            pieces.add(piece);
        }
        return pieces;
    }

    private static void adjust(Buffer piece, int tcp, int index, int offset, boolean last) {
        piece.putShort(IP + 2, piece.length() - IP);
        piece.putShort(IP + 4, piece.getUnsignedShort(IP + 4) + index);
        piece.putShort(IP + 10, 0);
        piece.putShort(IP + 10, ~piece.sum(IP, tcp - IP, 0));
        piece.putInt(tcp + 4, piece.getInt(tcp + 4) + offset);
        int flags = piece.getUnsignedByte(tcp + 13);
        piece.putByte(tcp + 13, flags & ~(last ? 0 : FIN_PSH) & ~(index == 0 ? 0 : CWR));
        piece.putShort(tcp + 16, 0);
        piece.putShort(tcp + 16, ~transportSum(piece, tcp, piece.length() - tcp));
    }

    /** Whether a frame holds a TCP or UDP packet with a right checksum. */
    static boolean checksumValid(byte[] frame) {
        Buffer buffer = JvmBuffer.of(frame);
        if (frame.length < IP + 20 || buffer.getUnsignedShort(12) != 0x0800) {
            return false;
        }
        int header = (buffer.getUnsignedByte(IP) & 0xF) * 4;
        int total = buffer.getUnsignedShort(IP + 2);
        int protocol = buffer.getUnsignedByte(IP + 9);
        boolean fragment = (buffer.getUnsignedShort(IP + 6) & 0x3FFF) != 0;
        if (header < 20 || header > total || total > frame.length - IP || fragment || protocol != TCP && protocol != UDP) {
            return false;
        }
        return transportSum(buffer, IP + header, total - header) == 0xFFFF;
    }

    private static int transportSum(Buffer buffer, int at, int length) {
        int sum = buffer.sum(IP + 12, 8, buffer.getUnsignedByte(IP + 9));
        sum += length;
        return buffer.sum(at, length, (sum & 0xFFFF) + (sum >>> 16));
    }
}
