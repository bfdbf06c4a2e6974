package ristretto.signatures;

/**
 * A frame on its way down the stack: headers that grow towards the front as each layer adds its own, then parts of
 * payload that are referred to, not copied. A stack keeps one and {@linkplain #clear clears} it for each frame.
 */
public final class OutgoingFrame {
    /** Room for Ethernet, IPv4 or IPv6, and TCP with all its options. */
    public static final int HEADROOM = 160;
    /** The most parts of payload: 64 KiB of pages, the first and the last of which are not whole. */
    public static final int PARTS = 17;

    private final Buffer head;
    private final Buffer[] parts = new Buffer[PARTS];
    private final int[] offsets = new int[PARTS];
    private final int[] lengths = new int[PARTS];
    private int start;
    private int count;
    private int payload;
    private int checksumStart;
    private int checksumOffset;
    private int segmentSize;

    /** Creates an empty frame whose headers are written into {@code head}, at least {@link #HEADROOM} bytes. */
    public OutgoingFrame(Buffer head) {
        if (head.length() < HEADROOM) {
            throw new IllegalArgumentException("a head of " + head.length() + " bytes, not " + HEADROOM);
        }
        this.head = head;
        clear();
    }

    /** Empties the frame. */
    public void clear() {
        for (int i = 0; i < count; i++) {
            parts[i] = null;
        }
        start = head.length();
        count = 0;
        payload = 0;
        checksumStart = -1;
        checksumOffset = 0;
        segmentSize = 0;
    }

    /** {@code prepend(bytes)} makes room for a header in front; its first byte is at {@link #start} of {@link #head}. */
    public int prepend(int bytes) {
        if (bytes < 0 || bytes > start) {
            throw new IllegalStateException("no headroom for " + bytes + " bytes");
        }
        start -= bytes;
        return start;
    }

    /** {@code append(part, from, length)} adds a part of payload at the end; false if the frame has {@link #PARTS} already. */
    public boolean append(Buffer part, int from, int length) {
        if (count == PARTS) {
            return false;
        }
        if ((from | length) < 0 || from > part.length() - length) {
            throw new IndexOutOfBoundsException(length + " bytes at " + from + " of a buffer of " + part.length());
        }
        parts[count] = part;
        offsets[count] = from;
        lengths[count] = length;
        count++;
        payload += length;
        return true;
    }

    /** Where headers are written. */
    public Buffer head() {
        return head;
    }

    /** The offset in {@link #head} of the first byte of the frame. */
    public int start() {
        return start;
    }

    /** Bytes of headers so far. */
    public int headLength() {
        return head.length() - start;
    }

    /** Bytes of payload. */
    public int payloadLength() {
        return payload;
    }

    /** Bytes in all so far. */
    public int length() {
        return headLength() + payload;
    }

    public int parts() {
        return count;
    }

    public Buffer part(int index) {
        return parts[checkedPart(index)];
    }

    public int partOffset(int index) {
        return offsets[checkedPart(index)];
    }

    public int partLength(int index) {
        return lengths[checkedPart(index)];
    }

    private int checkedPart(int index) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException("part " + index + " of " + count);
        }
        return index;
    }

    /**
     * {@code completeChecksum(start, offset)} asks the device to sum the bytes from {@code start}, an offset in
     * {@link #head}, to the end of the frame and to store the complement {@code offset} bytes after {@code start}, where
     * the sum of the pseudo-header stands now (virtio 1.2, section 5.1.6.2). Only where the device
     * {@linkplain Network.Offloads offers} it.
     */
    public void completeChecksum(int start, int offset) {
        checksumStart = start;
        checksumOffset = offset;
    }

    /** {@code segment(size)} asks the device to split the TCP segment into ones with {@code size} bytes of payload each. */
    public void segment(int size) {
        segmentSize = size;
    }

    /** The offset in {@link #head} from which the device sums, or -1 if the checksum is complete. */
    public int checksumStart() {
        return checksumStart;
    }

    public int checksumOffset() {
        return checksumOffset;
    }

    /** The payload of each segment that the device makes, or 0 if the frame goes out as it is. */
    public int segmentSize() {
        return segmentSize;
    }

    /** The one's complement sum of all payload, added to {@code initial} as {@link Buffer#sum} does, parts of odd length included. */
    public int sumPayload(int initial) {
        int sum = initial;
        boolean odd = false;
        for (int i = 0; i < count; i++) {
            int part = parts[i].sum(offsets[i], lengths[i], 0);
            // A part that begins at an odd offset has its bytes in the other halves of the words (RFC 1071, section 2 (B)).
            sum += odd ? (part & 0xFF) << 8 | part >>> 8 : part;
            sum = (sum & 0xFFFF) + (sum >>> 16);
            odd ^= (lengths[i] & 1) != 0;
        }
        return sum;
    }

    /** {@code copyTo(into, at)} writes the whole frame, {@link #length} bytes, to {@code into}. */
    public void copyTo(Buffer into, int at) {
        into.put(at, head, start, headLength());
        int to = at + headLength();
        for (int i = 0; i < count; i++) {
            into.put(to, parts[i], offsets[i], lengths[i]);
            to += lengths[i];
        }
    }
}
