package ristretto.virtio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VirtqueueTest {
    private static final int SIZE = 8;

    private final SimulatedHardware hardware = new SimulatedHardware();
    private final NetworkModel model = new NetworkModel(hardware, SIZE, 1500);
    private final QueueModel device = model.queues[0];
    private final Virtqueue queue = queue();

    private Virtqueue queue() {
        model.slow = true;
        VirtioDevice opened = new VirtioDevice(hardware, new MmioTransport(hardware, plugIn()));
        opened.accept(1L << VirtioDevice.EVENT_INDEX);
        Virtqueue made = opened.queue(0, SIZE, 1, true);
        opened.start();
        return made;
    }

    private MmioWindow plugIn() {
        hardware.devices.add(new MmioModel(model, 0x1000_0000L));
        return new MmioWindow(0x1000_0000L, 5);
    }

    private void lend(int ranges, int length) {
        for (int i = 0; i < ranges; i++) {
            queue.add(0x10_0000 + 0x1000L * i, length, true);
        }
        queue.submit();
        queue.flush();
    }

    private void assertStopsWith(String why) {
        assertEquals(Virtqueue.NONE, queue.nextUsed());
        assertTrue(queue.stopped());
        assertTrue(queue.fault().contains(why), queue.fault());
        assertEquals(Virtqueue.NONE, queue.nextUsed());
        assertTrue(queue.requestInterrupt());
    }

    @Test
    void aChainComesBackWithItsLength() {
        lend(3, 100);
        QueueModel.Chain chain = device.take();
        assertEquals(300, chain.writable());
        device.put(chain.head(), 250);
        device.show();
        assertEquals(chain.head(), queue.nextUsed());
        assertEquals(250, queue.usedLength());
        assertEquals(5, queue.free());
        queue.free(chain.head());
        assertEquals(8, queue.free());
        assertEquals(List.of(), model.violations);
    }

    @Test
    void nothingIsVisibleBeforeTheFlush() {
        queue.add(0x10_0000, 10, false);
        queue.submit();
        assertEquals(0, device.waiting());
        queue.flush();
        assertEquals(1, device.waiting());
    }

    @Test
    void anAbandonedChainLeavesNoTrace() {
        queue.add(0x10_0000, 10, true);
        queue.add(0x10_0000, 10, true);
        queue.abandon();
        assertEquals(8, queue.free());
        lend(1, 7);
        assertEquals(7, device.take().writable());
    }

    @Test
    void moreDescriptorsThanThereAreCannotBeTaken() {
        lend(SIZE, 1);
        assertEquals(0, queue.free());
        assertThrows(IllegalStateException.class, () -> queue.add(0x10_0000, 1, true));
    }

    @Property(tries = 100)
    void chainsReturnedInAnyOrderKeepDescriptorsApart(@ForAll long seed) {
        Random random = new Random(seed);
        VirtqueueTest fresh = new VirtqueueTest();
        Map<Integer, QueueModel.Chain> lent = new HashMap<>();
        for (int step = 0; step < 2000; step++) {
            if (random.nextBoolean() && fresh.queue.free() > 0) {
                fresh.lend(1 + random.nextInt(fresh.queue.free()), 16);
                QueueModel.Chain chain = fresh.device.take();
                lent.put(chain.head(), chain);
            } else if (!lent.isEmpty()) {
                Integer head = List.copyOf(lent.keySet()).get(random.nextInt(lent.size()));
                fresh.device.put(head, 16);
                fresh.device.show();
                assertEquals(head, fresh.queue.nextUsed());
                fresh.queue.free(head);
                lent.remove(head);
            }
            int taken = lent.values().stream().mapToInt(chain -> chain.ranges().size()).sum();
            assertEquals(SIZE - taken, fresh.queue.free(), "seed " + seed);
        }
        assertEquals(List.of(), fresh.model.violations);
        assertFalse(fresh.queue.stopped());
    }

    @Test
    void anIndexBeyondWhatWasLentStopsTheQueue() {
        lend(1, 10);
        device.showIndex(2);
        assertStopsWith("returns 2 chains but has 1");
    }

    @Test
    void anIndexThatGoesBackStopsTheQueue() {
        lend(1, 10);
        device.put(device.take().head(), 10);
        device.show();
        queue.free(queue.nextUsed());
        device.showIndex(0);
        assertStopsWith("returns 65535 chains");
    }

    @Test
    void aChainThatDoesNotExistStopsTheQueue() {
        for (int chain : new int[] {SIZE, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            VirtqueueTest fresh = new VirtqueueTest();
            fresh.lend(1, 10);
            fresh.device.put(chain, 10);
            fresh.device.show();
            fresh.assertStopsWith("returns chain " + chain);
        }
    }

    @Test
    void aDescriptorThatIsNoHeadStopsTheQueue() {
        lend(2, 10);
        device.put(device.take().head() + 1, 10);
        device.show();
        assertStopsWith("which it does not have");
    }

    @Test
    void aChainReturnedTwiceStopsTheQueue() {
        lend(1, 10);
        lend(1, 10);
        int head = device.take().head();
        device.put(head, 10);
        device.put(head, 10);
        device.show();
        queue.free(queue.nextUsed());
        assertStopsWith("returns chain " + head);
    }

    @Test
    void aLengthBeyondTheChainStopsTheQueue() {
        for (int length : new int[] {21, -1, Integer.MIN_VALUE}) {
            VirtqueueTest fresh = new VirtqueueTest();
            fresh.lend(2, 10);
            fresh.device.put(fresh.device.take().head(), length);
            fresh.device.show();
            fresh.assertStopsWith("claims to have written " + (length & 0xFFFF_FFFFL));
        }
    }

    @Property(tries = 500)
    void noContentOfTheUsedRingDoesHarm(@ForAll long seed) {
        Random random = new Random(seed);
        VirtqueueTest fresh = new VirtqueueTest();
        Set<Integer> lent = new HashSet<>();
        for (int i = 0; i < SIZE; i++) {
            fresh.lend(1, 16);
            lent.add(fresh.device.take().head());
        }
        byte[] garbage = new byte[6 + 8 * SIZE];
        random.nextBytes(garbage);
        for (int i = 4; i < garbage.length; i += 8) {
            // Small numbers now and then, so that some entries pass.
            garbage[i] = (byte) random.nextInt(2 * SIZE);
            boolean small = random.nextBoolean();
            for (int j = 1; small && j < 4 && i + j < garbage.length; j++) {
                garbage[i + j] = 0;
            }
        }
        garbage[2] = (byte) random.nextInt(2 * SIZE);
        garbage[3] = 0;
        fresh.hardware.all().put((int) fresh.device.used, garbage, 0, garbage.length);
        for (int chain; (chain = fresh.queue.nextUsed()) != Virtqueue.NONE;) {
            assertTrue(lent.remove(chain), "seed " + seed);
            assertTrue(fresh.queue.usedLength() >= 0 && fresh.queue.usedLength() <= 16, "seed " + seed);
        }
    }

    @Test
    void aRaceBetweenSleepAndReturnIsSeen() {
        lend(1, 10);
        assertTrue(queue.requestInterrupt());
        device.put(device.take().head(), 1);
        device.show();
        assertFalse(queue.requestInterrupt());
    }
}
