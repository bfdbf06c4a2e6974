package ristretto.elf;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The content of a compressed section: a header and a stream of zlib (System V ABI, "Compression Header"). It is written by a zlib in
 * Java, because that of a JDK may be any of several, which compress to different bytes.
 */
final class Compression {
    private static final int ZLIB = 1;
    private static final int HEADER = 24;
    /** More than any document has. */
    private static final int MOST = 64 << 20;

    private Compression() { }

    static byte[] compress(byte[] content) throws ElfException {
        try {
            Deflater deflater = new Deflater(JZlib.Z_BEST_COMPRESSION);
            byte[] stream = new byte[content.length + content.length / 1000 + 64];
            deflater.setInput(content);
            deflater.setOutput(stream);
            if (deflater.deflate(JZlib.Z_FINISH) != JZlib.Z_STREAM_END) {
                throw new ElfException("a document of " + content.length + " bytes cannot be compressed");
            }
            int length = HEADER + (int) deflater.getTotalOut();
            return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).putInt(ZLIB).putInt(0).putLong(content.length).putLong(1)
                    .put(stream, 0, length - HEADER).array();
        } catch (GZIPException impossible) {
            throw new IllegalStateException("the level of compression is one that there is", impossible);
        }
    }

    /** @param what names the section in messages */
    static byte[] decompress(byte[] section, String what) throws ElfException {
        ByteBuffer header = ByteBuffer.wrap(section).order(ByteOrder.LITTLE_ENDIAN);
        if (section.length < HEADER || header.getInt(0) != ZLIB || header.getLong(8) < 0 || header.getLong(8) > MOST) {
            throw new ElfException(what + " is damaged: its header is wrong");
        }
        byte[] content = new byte[(int) header.getLong(8)];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(section, HEADER, section.length - HEADER);
            int length = inflater.inflate(content);
            if (length != content.length || !finished(inflater)) {
                throw new ElfException(what + " is damaged: it is not as long as it says");
            }
            return content;
        } catch (DataFormatException damaged) {
            throw new ElfException(what + " is damaged: " + damaged.getMessage());
        }
    }

    /** The checksum at the end is read only once more is asked for. */
    private static boolean finished(Inflater inflater) throws DataFormatException {
        return inflater.inflate(new byte[1]) == 0 && inflater.finished();
    }
}
