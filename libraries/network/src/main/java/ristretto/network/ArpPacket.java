package ristretto.network;

import java.util.Optional;
import ristretto.signatures.Buffer;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.MacAddress;

/**
 * An ARP packet for IPv4 over Ethernet (RFC 826).
 *
 * @param operation {@link #REQUEST} or {@link #REPLY}
 * @param targetMac of no meaning in a request
 */
public record ArpPacket(int operation, MacAddress senderMac, Ipv4Address sender, MacAddress targetMac, Ipv4Address target) {
    public static final int REQUEST = 1;
    public static final int REPLY = 2;
    /** Bytes of a packet. */
    public static final int LENGTH = 28;
    /** The target's link address in a request. */
    public static final MacAddress UNKNOWN = new MacAddress(0);

    // Hardware and protocol type share a word, the lengths of their addresses another half.
    private static final int HARDWARE = 0;
    private static final int LENGTHS = 4;
    private static final int OPERATION = 6;
    private static final int SENDER_MAC = 8;
    private static final int SENDER = 14;
    private static final int TARGET_MAC = 18;
    private static final int TARGET = 24;

    private static final int ETHERNET = 1;
    private static final int IPV4 = 0x0800;
    private static final int SIX_AND_FOUR = 0x0604;

    /** Whether a payload begins with a request or a reply for IPv4 over Ethernet: then no accessor fails. */
    public static boolean wellFormed(Buffer payload) {
        return payload.length() >= LENGTH && payload.getInt(HARDWARE) == (ETHERNET << 16 | IPV4)
            && payload.getUnsignedShort(LENGTHS) == SIX_AND_FOUR && (operation(payload) == REQUEST || operation(payload) == REPLY);
    }

    static int operation(Buffer payload) {
        return payload.getUnsignedShort(OPERATION);
    }

    static long senderMacBits(Buffer payload) {
        return payload.getLong(SENDER_MAC) >>> 16;
    }

    static int senderBits(Buffer payload) {
        return payload.getInt(SENDER);
    }

    static int targetBits(Buffer payload) {
        return payload.getInt(TARGET);
    }

    /** The packet at the start of {@code payload}, if it is {@linkplain #wellFormed well-formed}. */
    public static Optional<ArpPacket> parse(Buffer payload) {
        return wellFormed(payload) ? Optional.of(new ArpPacket(operation(payload), MacAddress.get(payload, SENDER_MAC),
            new Ipv4Address(senderBits(payload)), MacAddress.get(payload, TARGET_MAC), new Ipv4Address(targetBits(payload))))
            : Optional.empty();
    }

    /** Writes the packet, {@link #LENGTH} bytes from {@code at}. */
    public void emit(Buffer into, int at) {
        write(into, at, operation, senderMac, sender.bits(), targetMac, target.bits());
    }

    static void write(Buffer into, int at, int operation, MacAddress senderMac, int sender, MacAddress targetMac, int target) {
        into.putInt(at + HARDWARE, ETHERNET << 16 | IPV4);
        into.putInt(at + LENGTHS, SIX_AND_FOUR << 16 | operation);
        into.putLong(at + SENDER_MAC, senderMac.bits() << 16 | sender >>> 16);
        into.putLong(at + SENDER + 2, (long) sender << 48 | targetMac.bits());
        into.putInt(at + TARGET, target);
    }
}
