package ristretto.collector.stock;

/** Makes much garbage and keeps little, without a lock: what any collector can do. */
public final class Harmless {
    private static final long[][] KEPT = new long[1000][];

    private Harmless() { }

    public static void main(String[] arguments) {
        for (int i = 0; i < 6_000_000; i++) {
            KEPT[i % KEPT.length] = new long[] {i, i, i, i};
        }
        for (int i = 0; i < KEPT.length; i++) {
            if (KEPT[i][3] % KEPT.length != i) {
                throw new IllegalStateException("what was kept has changed");
            }
        }
        System.out.println("all right");
    }
}
