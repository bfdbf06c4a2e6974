package ristretto.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ristretto.signatures.Metrics;

@Timeout(60)
class JvmMetricsTest {
    private final JvmMetrics metrics = new JvmMetrics();

    /** Listeners hear of a collection in the order in which they were registered. */
    @Test
    void aFullCollectionIsCounted() throws Exception {
        assertEquals(new Metrics.Pauses(0, 0, 0), metrics.fullCollections());
        CountDownLatch collected = new CountDownLatch(1);
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener((notification, none) -> countMajor(notification, collected), null, null);
        }
        System.gc();
        collected.await();
        Metrics.Pauses full = metrics.fullCollections();
        assertTrue(full.count() > 0, full::toString);
        assertTrue(full.longest() <= full.total(), full::toString);
    }

    private static void countMajor(Notification notification, CountDownLatch collected) {
        if (GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData()).getGcAction().equals("end of major GC")) {
            collected.countDown();
        }
    }

    @Test
    void theHeapIsAsFullAsTheJvmSays() {
        Metrics.Heap heap = metrics.heap();
        assertTrue(heap.used() > 0 && heap.used() <= heap.size(), heap::toString);
        assertEquals(Runtime.getRuntime().maxMemory(), heap.size());
    }

    @Test
    void theMachineHasRunSinceTheJvmWasStarted() {
        assertTrue(metrics.uptime() > 0);
        assertTrue(metrics.uptime() <= (System.currentTimeMillis() + 1 - ManagementFactory.getRuntimeMXBean().getStartTime() + 1000) * 1_000_000);
    }
}
