package ristretto.benchmarks.collector;

/**
 * How long collections stop a program that keeps 1 to 256 MiB, and how fast it allocates. The pauses of young collections
 * are steps of the program that took much longer than others: that can be measured with any collector.
 */
public final class Pauses {
    private static final int STEP = 50;
    private static final long PAUSE = 10_000;

    private static Node[] heads;
    private static Object sink;

    private Pauses() { }

    private static final class Node {
        Node next;
        final byte[] content = new byte[24];
        final int number;

        Node(Node next, int number) {
            this.next = next;
            this.number = number;
        }
    }

    public static void main(String[] arguments) {
        for (int megabytes = 1; megabytes <= 256; megabytes *= 4) {
            build(megabytes);
            full(megabytes);
            young(megabytes);
            check(megabytes);
        }
        heads = null;
        System.gc();
        rate();
    }

    /** Lists of a hundred; a node and its content are 72 bytes. */
    private static void build(int megabytes) {
        heads = null;
        System.gc();
        heads = new Node[(megabytes << 20) / 7200];
        for (int i = 0; i < 100; i++) {
            for (int list = 0; list < heads.length; list++) {
                heads[list] = new Node(heads[list], i);
            }
        }
    }

    private static void full(int megabytes) {
        long[] times = new long[9];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            System.gc();
            times[i] = System.nanoTime() - start;
        }
        print(megabytes, "full", times, times.length);
    }

    /** Makes garbage, and now and then has an old object refer to a new one. */
    private static void young(int megabytes) {
        long[] pauses = new long[10_000];
        int count = 0;
        long last = System.nanoTime();
        for (int step = 0; step < 120_000; step++) {
            for (int i = 0; i < STEP; i++) {
                sink = new byte[50];
            }
            Node head = heads[step % heads.length];
            heads[step % heads.length] = new Node(head.next, head.number);
            long now = System.nanoTime();
            if (now - last > PAUSE && count < pauses.length) {
                pauses[count++] = now - last;
            }
            last = now;
        }
        print(megabytes, "young", pauses, count);
    }

    private static void check(int megabytes) {
        long sum = 0;
        for (Node head : heads) {
            for (Node node = head; node != null; node = node.next) {
                sum += node.number;
            }
        }
        if (sum != heads.length * 4950L) {
            throw new IllegalStateException("what was kept has changed");
        }
    }

    private static void rate() {
        long[] times = new long[9];
        for (int round = 0; round < times.length; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < 4 << 20; i++) {
                sink = new Node[2];
            }
            times[round] = System.nanoTime() - start;
        }
        sort(times, times.length);
        System.out.println("allocation " + (4 << 20) * 32L * 1000 / times[times.length / 2] + " MB/s in objects of 32 bytes");
    }

    private static void print(int megabytes, String kind, long[] times, int count) {
        sort(times, count);
        System.out.println(megabytes + " MiB " + kind + ": " + count + " pauses"
            + (count == 0 ? "" : ", least " + times[0] / 1000 + ", median " + times[count / 2] / 1000 + ", longest "
            + times[count - 1] / 1000 + " us"));
    }

    private static void sort(long[] values, int count) {
        for (int i = 1; i < count; i++) {
            long value = values[i];
            int at = i;
            for (; at > 0 && values[at - 1] > value; at--) {
                values[at] = values[at - 1];
            }
            values[at] = value;
        }
    }
}
