package ristretto.elf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The part of an image that a loader looks at: the file up to the end of its last segment, without the table of sections. It is an
 * executable by itself. What lies behind it does not change what runs, so that a document there can name it by a digest.
 */
public final class Loadable {
    private final byte[] bytes;

    private Loadable(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The first bytes of {@code image}, with zeros in the fields of its header that are about sections (offsets 40 to 47, 58 to 63). */
    public static Loadable of(ElfFile image) {
        long end = Math.max(ElfFile.HEADER, ByteBuffer.wrap(image.bytes()).order(ByteOrder.LITTLE_ENDIAN).getLong(ElfFile.SEGMENTS)
                + (long) image.segments().size() * ElfFile.SEGMENT_HEADER);
        for (Segment segment : image.segments()) {
            end = Math.max(end, segment.offset() + segment.fileSize());
        }
        byte[] part = Arrays.copyOf(image.bytes(), (int) end);
        Arrays.fill(part, ElfFile.SECTIONS, ElfFile.SECTIONS + 8, (byte) 0);
        Arrays.fill(part, ElfFile.SECTION_SIZE, ElfFile.HEADER, (byte) 0);
        return new Loadable(part);
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
