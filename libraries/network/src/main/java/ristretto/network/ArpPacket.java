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

    private static final int HARDWARE = 0;
    private static final int PROTOCOL = 2;
    private static final int LENGTHS = 4;
    private static final int OPERATION = 6;
    private static final int SENDER_MAC = 8;
    private static final int SENDER = 14;
    private static final int TARGET_MAC = 18;
    private static final int TARGET = 24;

    private static final int ETHERNET = 1;
    private static final int IPV4 = 0x0800;
    private static final int SIX_AND_FOUR = 0x0604;

    /** The packet at the start of {@code payload}, or empty if it is too short, no request or reply, or not for IPv4 over Ethernet. */
    public static Optional<ArpPacket> parse(Buffer payload) {
        if (payload.length() < LENGTH || payload.getUnsignedShort(HARDWARE) != ETHERNET
            || payload.getUnsignedShort(PROTOCOL) != IPV4 || payload.getUnsignedShort(LENGTHS) != SIX_AND_FOUR) {
            return Optional.empty();
        }
        int operation = payload.getUnsignedShort(OPERATION);
        if (operation != REQUEST && operation != REPLY) {
            return Optional.empty();
        }
        return Optional.of(new ArpPacket(operation, MacAddress.get(payload, SENDER_MAC), new Ipv4Address(payload.getInt(SENDER)),
            MacAddress.get(payload, TARGET_MAC), new Ipv4Address(payload.getInt(TARGET))));
    }

    /** Writes the packet, {@link #LENGTH} bytes from {@code at}. */
    public void emit(Buffer into, int at) {
        into.putShort(at + HARDWARE, ETHERNET);
        into.putShort(at + PROTOCOL, IPV4);
        into.putShort(at + LENGTHS, SIX_AND_FOUR);
        into.putShort(at + OPERATION, operation);
        senderMac.put(into, at + SENDER_MAC);
        into.putInt(at + SENDER, sender.bits());
        targetMac.put(into, at + TARGET_MAC);
        into.putInt(at + TARGET, target.bits());
    }
}
