package ristretto.network;

import java.util.Optional;
import ristretto.signatures.Buffer;
import ristretto.signatures.MacAddress;

/**
 * The header of an Ethernet II frame (RFC 894). The static accessors read a frame that {@link #fits}.
 *
 * @param type the EtherType, 0x600 or more; less would be a length (IEEE 802.3)
 */
public record EthernetHeader(MacAddress destination, MacAddress source, int type) {
    /** Bytes of a header. */
    public static final int LENGTH = 14;

    private static final int DESTINATION = 0;
    private static final int SOURCE = 6;
    private static final int TYPE = 12;

    /** Whether {@code frame} is long enough for a header: then no accessor fails. */
    public static boolean fits(Buffer frame) {
        return frame.length() >= LENGTH;
    }

    static long destinationBits(Buffer frame) {
        return frame.getLong(DESTINATION) >>> 16;
    }

    static long sourceBits(Buffer frame) {
        return frame.getLong(SOURCE) >>> 16;
    }

    static int type(Buffer frame) {
        return frame.getUnsignedShort(TYPE);
    }

    /** The header of {@code frame}, if it is long enough. */
    public static Optional<EthernetHeader> parse(Buffer frame) {
        return fits(frame) ? Optional.of(new EthernetHeader(MacAddress.get(frame, DESTINATION), MacAddress.get(frame, SOURCE), type(frame)))
            : Optional.empty();
    }

    /** Writes the header, {@link #LENGTH} bytes from {@code at}. */
    public void emit(Buffer into, int at) {
        write(into, at, destination, source, type);
    }

    static void write(Buffer into, int at, MacAddress destination, MacAddress source, int type) {
        into.putLong(at + DESTINATION, destination.bits() << 16 | source.bits() >>> 32);
        into.putInt(at + SOURCE + 2, (int) source.bits());
        into.putShort(at + TYPE, type);
    }
}
