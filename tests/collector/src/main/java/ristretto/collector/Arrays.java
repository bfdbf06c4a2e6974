package ristretto.collector;

/** Arrays of every size and of none. */
final class Arrays {
    private Arrays() { }

    static void run(int rounds) {
        for (int round = 0; round < rounds; round++) {
            impossible();
            dimensions();
            sizes();
            large();
        }
    }

    private static void impossible() {
        for (int length : new int[] {-1, Integer.MIN_VALUE}) {
            try {
                byte[] never = new byte[length];
                throw new IllegalStateException("an array has length " + never.length);
            } catch (NegativeArraySizeException expected) {
                Collecting.check(expected.getMessage().equals(Integer.toString(length)), "another message");
            }
        }
        try {
            int[][] never = new int[0][-5];
            throw new IllegalStateException("an array has length " + never.length);
        } catch (NegativeArraySizeException expected) {
            Collecting.check(expected.getMessage().equals("-5"), "another message");
        }
        for (int length : new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE / 2, 1 << 29}) {
            try {
                long[] never = new long[length];
                throw new IllegalStateException("an array has length " + never.length);
            } catch (OutOfMemoryError expected) {
                Collecting.check(expected.getMessage() != null, "no message");
            }
        }
    }

    /** A collection comes while they are made. */
    private static void dimensions() {
        for (int i = 0; i < 30; i++) {
            int[][][] cube = new int[20][30][100];
            for (int[][] plane : cube) {
                Collecting.check(plane.length == 30, "a plane has another size");
                for (int[] row : plane) {
                    Collecting.check(row.length == 100 && row[0] == 0 && row[99] == 0, "a row is not new");
                    row[0] = i;
                    row[99] = i;
                }
            }
        }
    }

    private static void sizes() {
        byte[][] all = new byte[700][];
        for (int i = 0; i < all.length; i++) {
            all[i] = new byte[i * i / 10];
            for (int j = 0; j < all[i].length; j++) {
                Collecting.check(all[i][j] == 0, "an array is not zero");
            }
            java.util.Arrays.fill(all[i], (byte) i);
            if (i > 100) {
                all[i - 100] = null;
            }
        }
        for (int i = all.length - 99; i < all.length; i++) {
            for (byte b : all[i]) {
                Collecting.check(b == (byte) i, "an array has changed");
            }
        }
    }

    private static void large() {
        long[][] kept = new long[3][];
        int length = (int) (Runtime.getRuntime().totalMemory() / 10 / 8);
        for (int i = 0; i < 30; i++) {
            kept[i % 3] = new long[length];
            Collecting.check(kept[i % 3][length - 1] == 0, "a large array is not zero");
            kept[i % 3][0] = i;
            kept[i % 3][length - 1] = i;
        }
        for (int i = 27; i < 30; i++) {
            Collecting.check(kept[i % 3][0] == i && kept[i % 3][length - 1] == i, "a large array has changed");
        }
        int[] copy = new int[] {1, 2, 3};
        for (int i = 0; i < 100_000; i++) {
            copy = copy.clone();
        }
        Collecting.check(copy[0] == 1 && copy[2] == 3, "a copy differs");
    }
}
