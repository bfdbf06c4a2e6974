package ristretto.collector;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.WeakHashMap;

/** Weak references, their queues, and interned strings. */
final class Weakness {
    private Weakness() { }

    private static final class Numbered extends WeakReference<int[]> {
        final int number;

        Numbered(int number, int[] referent, ReferenceQueue<int[]> queue) {
            super(referent, queue);
            this.number = number;
        }
    }

    static void run(int size, int rounds) {
        for (int round = 0; round < rounds; round++) {
            ReferenceQueue<int[]> queue = new ReferenceQueue<>();
            List<Numbered> references = new ArrayList<>();
            int[][] held = new int[size][];
            for (int i = 0; i < size; i++) {
                int[] referent = {i};
                references.add(new Numbered(i, referent, queue));
                if (i % 3 == 0) {
                    held[i] = referent;
                }
            }
            collectYoung();
            verifyHeld(references, held);
            System.gc();
            verifyHeld(references, held);
            verifyCleared(references, queue, size);
            maps(size);
        }
        byHand();
    }

    private static void collectYoung() {
        for (int i = 0; i < 100_000; i++) {
            byte[] garbage = new byte[1000];
            garbage[0] = 1;
        }
    }

    private static void verifyHeld(List<Numbered> references, int[][] held) {
        for (Numbered reference : references) {
            if (reference.number % 3 == 0) {
                Collecting.check(reference.get() == held[reference.number] && reference.get()[0] == reference.number,
                    "a reference has lost what is held");
            }
        }
    }

    private static void verifyCleared(List<Numbered> references, ReferenceQueue<int[]> queue, int size) {
        boolean[] seen = new boolean[size];
        int count = 0;
        for (Object next = queue.poll(); next != null; next = queue.poll()) {
            Numbered reference = (Numbered) next;
            Collecting.check(reference == references.get(reference.number), "a reference has another identity");
            Collecting.check(!seen[reference.number] && reference.get() == null, "a reference came twice, or too early");
            seen[reference.number] = true;
            count++;
        }
        // The last one may still be in a frame.
        Collecting.check(count >= size - (size + 2) / 3 - 1, "not all references to what is not held were queued: " + count);
    }

    private static void maps(int size) {
        WeakHashMap<Object, String> map = new WeakHashMap<>();
        List<Object> keys = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Object key = new Object();
            map.put(key, "value " + i);
            if (i % 2 == 0) {
                keys.add(key);
            }
        }
        System.gc();
        // The last key may still be in a frame.
        Collecting.check(map.size() - keys.size() <= 1, "a weak map has " + map.size() + " entries");
        for (int i = 0; i < keys.size(); i++) {
            Collecting.check(map.get(keys.get(i)).equals("value " + 2 * i), "a weak map has lost a value");
        }
    }

    private static void byHand() {
        ReferenceQueue<int[]> queue = new ReferenceQueue<>();
        Numbered reference = new Numbered(0, new int[1], queue);
        Collecting.check(!reference.isEnqueued() && reference.enqueue() && reference.isEnqueued(), "cannot be put in its queue");
        Collecting.check(!reference.enqueue() && reference.get() == null, "was put in its queue twice");
        Collecting.check(queue.poll() == reference && !reference.isEnqueued() && queue.poll() == null, "the queue has another order");
    }

    static void interned(int size, int rounds) {
        String[] held = new String[size];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < size; i++) {
                String text = ("interned " + round + " " + i).intern();
                if (i % 4 == 0) {
                    held[i] = text;
                }
            }
            collectYoung();
            System.gc();
            for (int i = 0; i < size; i += 4) {
                Collecting.check(held[i] == ("interned " + round + " " + i).intern(), "an interned string has another identity");
            }
        }
        Collecting.check("interned".intern() == "interned", "a constant is not interned");
    }
}
