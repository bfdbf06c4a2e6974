package ristretto.collector;

import java.util.ArrayList;
import java.util.List;

/** One fiber uses up all memory again and again; others go on. */
final class Exhaustion {
    private Exhaustion() { }

    private static boolean over;
    private static int turns;

    static void run(int rounds) throws InterruptedException {
        Thread other = new Thread(Exhaustion::goOn);
        other.start();
        for (int round = 0; round < rounds; round++) {
            int before = turns;
            exhaust(round % 4);
            Thread.yield();
            System.gc();
            Collecting.check(Runtime.getRuntime().freeMemory() > Runtime.getRuntime().totalMemory() / 2, "memory was not freed");
            while (turns == before) {
                Thread.yield();
            }
        }
        over = true;
        other.join();
    }

    private static void exhaust(int kind) {
        try {
            fill(kind);
            throw new IllegalStateException("memory has no end");
        } catch (OutOfMemoryError expected) {
            System.out.println("caught: " + expected.getMessage());
            Collecting.check(expected.getStackTrace().length > 1 || kind != 1, "no stack trace");
        }
    }

    private static void fill(int kind) {
        List<Object> all = new ArrayList<>();
        Object last = null;
        while (true) {
            switch (kind) {
                case 0 -> last = new Object[] {last};
                case 1 -> all.add(new byte[100_000]);
                case 2 -> all.add(new byte[3000]);
                default -> all.add("text " + all.size());
            }
        }
    }

    private static void goOn() {
        while (!over) {
            int[] small = {turns, turns + 1};
            Thread.yield();
            Collecting.check(small[1] == small[0] + 1, "what another fiber holds has changed");
            turns++;
        }
    }
}
