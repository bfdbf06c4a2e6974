package ristretto.simulator;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import ristretto.jvm.JvmBuffer;
import ristretto.signatures.OutgoingFrame;

/** Writes Ethernet frames in the pcap format with nanoseconds (draft-ietf-opsawg-pcap), which Wireshark opens. */
public final class PcapWriter implements Closeable {
    private static final int MAGIC_NANOSECONDS = 0xA1B23C4D;
    private static final int LINKTYPE_ETHERNET = 1;
    private static final int SNAP_LENGTH = 0x40000;

    private final OutputStream out;

    /** Writes the file header. */
    public PcapWriter(OutputStream out) {
        this.out = out;
        put(ByteBuffer.allocate(24).putInt(MAGIC_NANOSECONDS).putShort((short) 2).putShort((short) 4)
            .putInt(0).putInt(0).putInt(SNAP_LENGTH).putInt(LINKTYPE_ETHERNET));
    }

    /** {@code write(time, frame)} adds a frame that was seen {@code time} nanoseconds after the capture's origin. */
    public synchronized void write(long time, byte[] frame) {
        put(ByteBuffer.allocate(16 + frame.length).putInt((int) (time / 1_000_000_000)).putInt((int) (time % 1_000_000_000))
            .putInt(frame.length).putInt(frame.length).put(frame));
    }

    /** As {@link #write(long, byte[])}. */
    public void write(long time, OutgoingFrame frame) {
        byte[] bytes = new byte[frame.length()];
        frame.copyTo(JvmBuffer.of(bytes), 0);
        write(time, bytes);
    }

    private void put(ByteBuffer bytes) {
        try {
            out.write(bytes.array(), 0, bytes.position());
        } catch (IOException failed) {
            throw new UncheckedIOException("the capture cannot be written", failed);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
