package ristretto.collector;

import ristretto.machine.CollectorStatistics;

/** Old arrays, a wide one and many narrow ones, whose elements are replaced, copied and shifted between young collections. */
final class WideArrays {
    private static final int NARROW = 2000;

    private final Chance chance;
    private final Object[][] arrays = new Object[NARROW + 1][];
    private final int[][] expected = new int[NARROW + 1][];

    private WideArrays(Chance chance, int size) {
        this.chance = chance;
        for (int i = 0; i <= NARROW; i++) {
            int length = i == 0 ? size : chance.below(i % 50 == 0 ? 1000 : 80);
            arrays[i] = new Object[length];
            expected[i] = new int[length];
        }
    }

    static void run(Chance chance, int size, int rounds) {
        WideArrays all = new WideArrays(chance, size);
        System.gc();
        for (int round = 0; round < rounds; round++) {
            int young = CollectorStatistics.youngCollections();
            while (CollectorStatistics.youngCollections() < young + 3) {
                all.change(chance.below(4) == 0 ? 0 : chance.below(NARROW + 1));
            }
            all.verify();
            if (chance.below(5) == 0) {
                System.gc();
            }
        }
    }

    private void change(int which) {
        Object[] array = arrays[which];
        int[] numbers = expected[which];
        if (array.length == 0) {
            return;
        }
        int at = chance.below(array.length);
        int number = chance.below(1_000_000);
        switch (chance.below(8)) {
            case 0 -> shift(array, numbers, at);
            case 1 -> set(array, numbers, at, null, 0);
            default -> set(array, numbers, at, new int[] {number}, number);
        }
        byte[] garbage = new byte[500];
        Collecting.check(garbage[at % 500] == 0, "a new array is not zero");
    }

    private static void set(Object[] array, int[] numbers, int at, int[] element, int number) {
        array[at] = element;
        numbers[at] = number;
    }

    private void shift(Object[] array, int[] numbers, int from) {
        int count = chance.below(Math.min(100, array.length - from) + 1);
        int to = chance.below(array.length - count + 1);
        System.arraycopy(array, from, array, to, count);
        System.arraycopy(numbers, from, numbers, to, count);
    }

    private void verify() {
        for (int i = 0; i <= NARROW; i++) {
            for (int j = 0; j < arrays[i].length; j++) {
                int[] element = (int[]) arrays[i][j];
                Collecting.check(element == null ? expected[i][j] == 0 : element[0] == expected[i][j], "an element has changed");
            }
        }
    }
}
