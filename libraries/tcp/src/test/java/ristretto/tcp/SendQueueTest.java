package ristretto.tcp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import ristretto.jvm.JvmBuffer;
import ristretto.jvm.JvmMemory;
import ristretto.signatures.Buffer;
import ristretto.signatures.OutgoingFrame;
import ristretto.simulator.CountingMemory;

class SendQueueTest {
    private final CountingMemory memory = new CountingMemory(new JvmMemory(), 1 << 24);
    private final Chunks chunks = new Chunks(memory, 1 << 22);
    private final OutgoingFrame frame = new OutgoingFrame(Bench.buffer(new byte[OutgoingFrame.HEADROOM]));

    private static Buffer constant(byte[] bytes) {
        return JvmBuffer.of(MemorySegment.ofArray(bytes).asReadOnly());
    }

    private byte[] gather(SendQueue queue, int from, int bytes) {
        frame.clear();
        byte[] got = new byte[queue.gather(frame, from, bytes)];
        assertEquals(got.length, frame.payloadLength());
        frame.copyTo(Bench.buffer(got), 0);
        return got;
    }

    @Test
    void smallPiecesShareAChunk() {
        SendQueue queue = new SendQueue(chunks, 10_000);
        queue.append(Bench.buffer(new byte[] {1, 2}), 0, 2);
        queue.append(constant(new byte[] {3, 4, 5}), 1, 2);
        assertEquals(1, chunks.used());
        assertArrayEquals(new byte[] {2, 4, 5}, gather(queue, 1, 3));
        assertEquals(1, frame.parts());
        queue.discard(4);
        assertEquals(0, chunks.used());
    }

    @Test
    void largeConstantsAreReferredTo() {
        SendQueue queue = new SendQueue(chunks, 10_000);
        Buffer large = constant(new byte[1000]);
        assertEquals(900, queue.append(large, 50, 900));
        gather(queue, 10, 100);
        assertSame(large, frame.part(0));
        assertEquals(60, frame.partOffset(0));
        queue.release();
        assertEquals(0, queue.length());
    }

    @Test
    void onlyWhatIsCopiedCountsAgainstTheLimit() {
        SendQueue queue = new SendQueue(chunks, 1000);
        assertEquals(100_000, queue.append(constant(new byte[100_000]), 0, 100_000));
        assertEquals(1000, queue.append(Bench.buffer(new byte[2000]), 0, 2000));
        assertEquals(0, queue.append(Bench.buffer(new byte[2000]), 0, 2000));
        queue.discard(100_500);
        assertEquals(500, queue.append(Bench.buffer(new byte[2000]), 0, 2000));
        queue.release();
        assertEquals(0, chunks.used());
    }

    @Test
    void aFrameHoldsOnlySoManyParts() {
        SendQueue queue = new SendQueue(chunks, 10_000);
        for (int i = 0; i < 20; i++) {
            queue.append(constant(new byte[300]), 0, 300);
        }
        assertEquals(OutgoingFrame.PARTS * 300, gather(queue, 0, 6000).length);
        assertEquals(900, gather(queue, OutgoingFrame.PARTS * 300, 900).length);
        queue.release();
    }

    @Test
    void thereIsAnEndToPieces() {
        SendQueue queue = new SendQueue(chunks, 10_000);
        int pieces = 0;
        while (queue.append(constant(new byte[300]), 0, 300) > 0) {
            pieces++;
        }
        assertEquals(256, pieces);
        queue.release();
    }

    @Property(tries = 300)
    void itIsAQueue(@ForAll long seed) {
        Random random = new Random(seed);
        SendQueue queue = new SendQueue(chunks, 20_000);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int discarded = 0;
        for (int step = 0; step < 60; step++) {
            byte[] piece = new byte[random.nextInt(6000)];
            random.nextBytes(piece);
            int taken = queue.append(random.nextBoolean() ? constant(piece) : Bench.buffer(piece), 0, piece.length);
            all.write(piece, 0, taken);
            assertEquals(all.size() - discarded, queue.length());
            int from = random.nextInt(queue.length() + 1);
            int bytes = random.nextInt(queue.length() - from + 1);
            byte[] got = gather(queue, from, bytes);
            byte[] expected = Arrays.copyOfRange(all.toByteArray(), discarded + from, discarded + from + got.length);
            assertArrayEquals(expected, got);
            int gone = random.nextInt(queue.length() + 1);
            queue.discard(gone);
            discarded += gone;
        }
        queue.release();
        assertEquals(0, chunks.used());
    }
}
