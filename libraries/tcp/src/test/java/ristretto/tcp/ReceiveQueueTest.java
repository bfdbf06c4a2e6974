package ristretto.tcp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import ristretto.jvm.JvmMemory;
import ristretto.signatures.Buffer;
import ristretto.simulator.CountingMemory;

class ReceiveQueueTest {
    private final CountingMemory memory = new CountingMemory(new JvmMemory(), 1 << 24);
    private final Chunks chunks = new Chunks(memory, 1 << 20);
    private final ReceiveQueue queue = new ReceiveQueue(chunks);

    @Test
    void aFilledGapMakesAllReadable() {
        queue.start(-3);
        Buffer data = Bench.buffer(new byte[] {1, 2, 3, 4, 5, 6});
        assertTrue(queue.accept(data, 4, 1, 2));
        assertTrue(queue.gaps());
        assertEquals(0, queue.available());
        assertTrue(queue.accept(data, 0, -3, 4));
        assertFalse(queue.gaps());
        byte[] read = new byte[6];
        assertEquals(6, queue.read(Bench.buffer(read), 0, 6));
        assertArrayEquals(new byte[] {1, 2, 3, 4, 5, 6}, read);
        assertEquals(0, chunks.used());
        assertEquals(3, queue.next());
    }

    @Test
    void tooManyGapsAreRefused() {
        queue.start(0);
        Buffer data = Bench.buffer(new byte[10]);
        for (int i = 1; i <= ReceiveQueue.MOST_RANGES; i++) {
            assertTrue(queue.accept(data, 0, 20 * i, 10));
        }
        assertFalse(queue.accept(data, 0, 20 * (ReceiveQueue.MOST_RANGES + 1), 10));
        assertTrue(queue.accept(data, 0, 30, 10));
        assertTrue(queue.accept(data, 0, 0, 10));
        queue.release();
        assertEquals(0, chunks.used());
    }

    @Test
    void withoutMemoryNothingIsHeld() {
        queue.start(100);
        int free = (1 << 20) / Chunks.SIZE - 1;
        for (int i = 0; i < free; i++) {
            chunks.allocate();
        }
        assertFalse(queue.accept(Bench.buffer(new byte[10_000]), 0, 100, 10_000));
        assertEquals(free, chunks.used());
        assertTrue(queue.accept(Bench.buffer(new byte[1000]), 0, 100, 1000));
    }

    @Property(tries = 300)
    void segmentsInAnyOrderMakeTheSameBytes(@ForAll long seed) {
        Random random = new Random(seed);
        int start = random.nextInt();
        byte[] all = new byte[1 + random.nextInt(100_000)];
        random.nextBytes(all);
        Buffer source = Bench.buffer(all);
        ReceiveQueue queue = new ReceiveQueue(chunks);
        queue.start(start);
        byte[] read = new byte[all.length];
        int done = 0;
        int window = 1 + random.nextInt(70_000);
        while (done < all.length) {
            int next = queue.next() - start;
            int edge = Math.min(done + window, all.length);
            if (edge > next) {
                int from = random.nextInt(3) == 0 ? next : next + random.nextInt(edge - next);
                int length = Math.min(edge - from, 1 + random.nextInt(5000));
                queue.accept(source, from, start + from, length);
            }
            if (random.nextInt(4) == 0) {
                done += queue.read(Bench.buffer(read), done, random.nextInt(Math.min(8000, read.length - done) + 1));
            }
        }
        assertTrue(Arrays.equals(all, read));
        assertEquals(0, chunks.used());
    }
}
