package ristretto.collector.stock;

/** One live array of many small objects. In TeaVM 0.16.0 the marker's queue is too short for it: docs/teavm-defects.md. */
public final class ManySmallObjects {
    private static final int COUNT = 100_000;

    private ManySmallObjects() { }

    private record Small(int value) { }

    public static void main(String[] arguments) {
        Small[] all = new Small[COUNT];
        for (int i = 0; i < COUNT; i++) {
            all[i] = new Small(i);
        }
        System.gc();
        long sum = 0;
        for (Small one : all) {
            sum += one.value;
        }
        System.out.println(sum == COUNT * (COUNT - 1L) / 2 ? "all right" : "wrong");
    }
}
