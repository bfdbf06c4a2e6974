package ristretto.collector.stock;

/** Many objects that only frames refer to, with gaps between. In TeaVM 0.16.0 a table is too small: docs/teavm-defects.md. */
public final class PinnedRoots {
    private static final int DEPTH = 15_000;
    private static Object garbage;

    private PinnedRoots() { }

    public static void main(String[] arguments) {
        System.out.println(descend(DEPTH) == DEPTH ? "all right" : "wrong");
    }

    private static int descend(int depth) {
        int[] mine = {depth, depth};
        garbage = new int[3];
        if (depth == 0) {
            collect();
            return 0;
        }
        int below = descend(depth - 1);
        return mine[0] == depth && mine[1] == depth ? below + 1 : 0;
    }

    private static void collect() {
        for (int i = 0; i < 2_000_000; i++) {
            garbage = new int[] {i};
        }
    }
}
