package ristretto.collector.stock;

/** Collects while a lock is held. In TeaVM 0.16.0 the monitor is then freed: docs/teavm-defects.md. */
public final class UntracedMonitor {
    private static final Object[] KEPT = new Object[1000];

    private UntracedMonitor() { }

    public static void main(String[] arguments) throws InterruptedException {
        Thread other = new Thread(Thread::yield);
        other.start();
        for (int round = 0; round < 20; round++) {
            Object lock = new Object();
            synchronized (lock) {
                for (long i = 0; i < 300_000; i++) {
                    KEPT[(int) i % KEPT.length] = new long[] {i, i, i, i};
                }
            }
        }
        other.join();
        System.out.println("all right");
    }
}
