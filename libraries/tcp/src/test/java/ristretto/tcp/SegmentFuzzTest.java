package ristretto.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.Arrays;
import ristretto.signatures.TransportException.Reason;

/**
 * Segments of any content reach a stack that listens and has a connection. An input is a run of steps of eight bytes and what
 * they ask for: what to do, flags, length of options in words, length of payload, and 16 bits each of how far sequence and
 * acknowledgment number are from those expected; then the options. Checksums are right, so that segments get past them.
 */
class SegmentFuzzTest {
    private static final int STEP = 8;
    private static final TcpSettings SETTINGS = new TcpSettings(8, 4, 1 << 18, 8192, 16384, 40, 200, 5000, 2000, 4, 7000, true);

    @FuzzTest(maxDuration = "1m")
    void noSegmentsStopTheStackOrMakeItGrow(byte[] input) {
        try (Peer peer = new Peer(SETTINGS).connected()) {
            ByteBuffer steps = ByteBuffer.wrap(input);
            for (int count = 0; steps.remaining() >= STEP && count < 200; count++) {
                step(peer, steps);
                peer.seen.clear();
                assertTrue(peer.engine.table.count() <= 8 + 4 + 4);
                assertTrue(peer.engine.chunks.used() <= 64);
            }
            peer.loop.inLoop(() -> {
                while (peer.listener.waiting() > 0) {
                    peer.listener.take().abort(Reason.CLOSED);
                }
                peer.block.abort(Reason.CLOSED);
            });
            peer.loop.runUntilIdle();
            Bench.checkNothingHeld(peer.engine, peer.memory);
            assertEquals(0, peer.engine.table.count());
        }
    }

    private static void step(Peer peer, ByteBuffer steps) {
        int kind = steps.get();
        int flags = steps.get();
        int words = steps.get() & 15;
        int length = steps.get() & 0xFF;
        short sequence = steps.getShort();
        short acknowledgment = steps.getShort();
        switch (kind & 7) {
            case 0 -> peer.loop.inLoop(() -> peer.block.read(Bench.buffer(new byte[8192]), 0, length * 32));
            case 1 -> {
                if (peer.block.state().sends()) {
                    peer.loop.inLoop(() -> peer.block.write(Bench.buffer(new byte[8192]), 0, length * 32));
                }
            }
            case 2 -> peer.flush();
            case 3 -> peer.milliseconds((long) length * length);
            case 4 -> {
                if (length == 4) {
                    peer.loop.inLoop((flags & 1) == 0 ? peer.block::closeOutput : peer.block::close);
                }
            }
            default -> {
                byte[] options = new byte[4 * Math.min(words, 10)];
                steps.get(options, 0, Math.min(options.length, steps.remaining()));
                peer.options = options;
                peer.window = (kind & 8) == 0 ? 65535 : length;
                peer.port = Peer.PEER_PORT + (kind >>> 6 & 3);
                byte[] payload = new byte[length * 8];
                Arrays.fill(payload, (byte) kind);
                peer.send(flags, peer.block.receiver.next() + sequence, peer.block.sender.furthest() + acknowledgment, payload);
            }
        }
    }
}
