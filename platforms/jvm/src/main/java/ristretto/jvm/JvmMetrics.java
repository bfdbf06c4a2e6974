package ristretto.jvm;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import ristretto.signatures.Metrics;
import ristretto.signatures.Provides;

/**
 * What the JVM's management beans tell. Collections are counted from when this object was made, in milliseconds, and shortly after
 * they have ended; those that go on beside the program are no pauses, and are not counted.
 */
@Provides(value = Metrics.class, targets = "jvm")
public final class JvmMetrics implements Metrics {
    private static final Pauses NONE = new Pauses(0, 0, 0);

    private final AtomicReference<Pauses> young = new AtomicReference<>(NONE);
    private final AtomicReference<Pauses> full = new AtomicReference<>(NONE);

    public JvmMetrics() {
        ManagementFactory.getGarbageCollectorMXBeans().forEach(
                collector -> ((NotificationEmitter) collector).addNotificationListener(this::note, null, null));
    }

    private void note(Notification notification, Object none) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            var collection = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
            long pause = TimeUnit.MILLISECONDS.toNanos(collection.getGcInfo().getDuration());
            switch (collection.getGcAction()) {
                case "end of minor GC" -> young.updateAndGet(before -> with(before, pause));
                case "end of major GC" -> full.updateAndGet(before -> with(before, pause));
                default -> { }
            }
        }
    }

    private static Pauses with(Pauses before, long pause) {
        return new Pauses(before.count() + 1, before.total() + pause, Math.max(before.longest(), pause));
    }

    @Override
    public long uptime() {
        return TimeUnit.MILLISECONDS.toNanos(ManagementFactory.getRuntimeMXBean().getUptime());
    }

    @Override
    public Heap heap() {
        MemoryUsage usage = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new Heap(usage.getUsed(), usage.getMax());
    }

    @Override
    public Pauses youngCollections() {
        return young.get();
    }

    @Override
    public Pauses fullCollections() {
        return full.get();
    }
}
