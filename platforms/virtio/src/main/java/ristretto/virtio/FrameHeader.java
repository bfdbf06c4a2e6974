package ristretto.virtio;

/** The header in front of each frame in a queue, {@code struct virtio_net_hdr} (virtio 1.2, section 5.1.6), little-endian. */
final class FrameHeader {
    static final int LENGTH = 12;

    static final int FLAGS = 0;
    static final int SEGMENTATION = 1;
    /** Bytes of headers in front of the payload that is to be split. */
    static final int HEADERS = 2;
    static final int SEGMENT_SIZE = 4;
    static final int CHECKSUM_START = 6;
    static final int CHECKSUM_OFFSET = 8;
    /** How many receive buffers the frame fills. */
    static final int BUFFERS = 10;

    /** The checksum at {@link #CHECKSUM_OFFSET} is the pseudo-header's only. */
    static final int FLAG_NEEDS_CHECKSUM = 1;
    /** The device verified the checksum. */
    static final int FLAG_VALID = 2;
    static final int SEGMENTATION_NONE = 0;
    static final int SEGMENTATION_TCP_IPV4 = 1;

    private FrameHeader() { }
}
