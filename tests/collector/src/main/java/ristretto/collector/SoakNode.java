package ristretto.collector;

import java.lang.ref.WeakReference;

/** An object whose whole content follows from one number. */
final class SoakNode {
    private final long number;
    private final byte[] bytes;
    private final Object[] parts;
    private final WeakReference<Object> weak;

    SoakNode(long number) {
        this.number = number;
        bytes = new byte[(int) (number % 1000 == 0 ? number % 40_000 : number % 200)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (number * 31 + i);
        }
        parts = new Object[(int) (number % 300 == 0 ? 200 : number % 7)];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = i % 2 == 0 ? "part " + (number + i) : new long[] {number, i};
        }
        weak = new WeakReference<>(parts);
    }

    void verify() {
        Collecting.check(bytes.length == (number % 1000 == 0 ? number % 40_000 : number % 200), "an array has another length");
        for (int i = 0; i < bytes.length; i++) {
            Collecting.check(bytes[i] == (byte) (number * 31 + i), "a byte has changed");
        }
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 0) {
                Collecting.check(parts[i].equals("part " + (number + i)), "a text has changed");
            } else {
                Collecting.check(((long[]) parts[i])[0] == number && ((long[]) parts[i])[1] == i, "a part has changed");
            }
        }
        Collecting.check(weak.get() == parts, "a weak reference has lost what is held");
    }
}
