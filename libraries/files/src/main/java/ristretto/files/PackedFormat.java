package ristretto.files;

/**
 * Files in one run of bytes, as they are embedded in an image. All numbers are big-endian and unsigned, all offsets are
 * from the first byte.
 *
 * <pre>
 *  0  magic, 8 bytes: "RFILES01" in ASCII
 *  8  number of files, 4 bytes
 * 12  length of everything, 4 bytes, less than 2^31
 * 16  index, {@value #ENTRY} bytes a file, in the order of the UTF-16 code units of the paths:
 *         0  offset of the path, 4 bytes
 *         4  length of the path in code units, 4 bytes
 *         8  offset of the content, 4 bytes, a multiple of {@value #ALIGNMENT}
 *        12  length of the content in bytes, 4 bytes
 *        16  the first {@value #DIGEST} bytes of the content's SHA-256
 *     paths, in UTF-16, one after the other in the order of the index
 *     contents, in the order of the index, zero bytes before each up to the next multiple of {@value #ALIGNMENT}
 * </pre>
 */
public final class PackedFormat {
    /** "RFILES01" */
    public static final long MAGIC = 0x5246_494C_4553_3031L;
    public static final int COUNT = 8;
    public static final int LENGTH = 12;
    public static final int INDEX = 16;

    public static final int ENTRY = 32;
    public static final int PATH_OFFSET = 0;
    public static final int PATH_LENGTH = 4;
    public static final int CONTENT_OFFSET = 8;
    public static final int CONTENT_LENGTH = 12;
    public static final int CONTENT_DIGEST = 16;

    public static final int DIGEST = 16;
    public static final int ALIGNMENT = 8;

    private PackedFormat() {
    }

    /** The next multiple of {@link #ALIGNMENT}. */
    public static long aligned(long offset) {
        return offset + ALIGNMENT - 1 & -ALIGNMENT;
    }
}
