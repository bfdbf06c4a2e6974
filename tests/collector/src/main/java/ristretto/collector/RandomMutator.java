package ristretto.collector;

import java.lang.ref.WeakReference;

/**
 * Changes a graph at random, and notes in tables of numbers what it must look like. A node's content follows from its
 * number; all of every reachable node is compared.
 */
final class RandomMutator {
    private static final int ROOTS = 64;

    private static final class Node {
        final int number;
        final byte[] content;
        Node left;
        Node right;
        Node[] more;

        Node(int number, int length) {
            this.number = number;
            content = new byte[length];
            for (int i = 0; i < length; i++) {
                content[i] = (byte) (number * 31 + i);
            }
        }
    }

    private final Chance chance;
    private final Node[] roots = new Node[ROOTS];
    private final int[] rootNumbers = new int[ROOTS];
    private final int[] left;
    private final int[] right;
    private final int[][] more;
    private final int[] length;
    private final int[] reached;
    private final int[] pending;
    private final int[] unused;
    private final WeakReference<Node>[] weak;
    private int unusedCount;
    private int mark;

    @SuppressWarnings("unchecked")
    private RandomMutator(Chance chance, int size) {
        this.chance = chance;
        left = new int[size];
        right = new int[size];
        more = new int[size][];
        length = new int[size];
        reached = new int[size];
        pending = new int[size];
        unused = new int[size];
        weak = new WeakReference[size];
    }

    static void run(Chance chance, int size, int rounds) {
        RandomMutator mutator = new RandomMutator(chance, size);
        mutator.findUnused();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < size * 4; i++) {
                mutator.step();
            }
            if (chance.below(3) == 0) {
                System.gc();
            }
            mutator.verify();
        }
    }

    private void step() {
        if (unusedCount == 0) {
            findUnused();
            while (unusedCount < left.length / 4) {
                int root = chance.below(ROOTS);
                roots[root] = null;
                rootNumbers[root] = 0;
                findUnused();
            }
        }
        switch (chance.below(8)) {
            case 0, 1, 2 -> addRoot();
            case 3 -> copyRoot();
            case 4, 5 -> link();
            case 6 -> linkMany();
            default -> garbage();
        }
    }

    /** A new node that refers to roots. */
    private void addRoot() {
        int number = unused[--unusedCount];
        int size = chance.below(1000) == 0 ? chance.below(50_000) : chance.below(4) == 0 ? chance.below(2000) : chance.below(40);
        Node node = new Node(number, size);
        length[number] = size;
        more[number] = null;
        int a = chance.below(ROOTS);
        node.left = roots[a];
        left[number] = rootNumbers[a];
        right[number] = 0;
        weak[number] = new WeakReference<>(node);
        int root = chance.below(ROOTS);
        roots[root] = node;
        rootNumbers[root] = number;
    }

    private void copyRoot() {
        int from = chance.below(ROOTS);
        int to = chance.below(ROOTS);
        roots[to] = roots[from];
        rootNumbers[to] = rootNumbers[from];
    }

    /** Changes a node some way from a root. */
    private void link() {
        Node node = walk(roots[chance.below(ROOTS)]);
        if (node != null) {
            int to = chance.below(ROOTS);
            if (chance.below(2) == 0) {
                node.left = roots[to];
                left[node.number] = rootNumbers[to];
            } else {
                node.right = roots[to];
                right[node.number] = rootNumbers[to];
            }
        }
    }

    private void linkMany() {
        Node node = walk(roots[chance.below(ROOTS)]);
        if (node == null) {
            return;
        }
        if (node.more == null) {
            int count = chance.below(20) == 0 ? 300 : 1 + chance.below(10);
            node.more = new Node[count];
            more[node.number] = new int[count];
        }
        for (int i = 0; i < 3; i++) {
            int at = chance.below(node.more.length);
            int to = chance.below(ROOTS);
            node.more[at] = roots[to];
            more[node.number][at] = rootNumbers[to];
        }
    }

    private Node walk(Node from) {
        Node node = from;
        for (int i = chance.below(20); i > 0 && node != null; i--) {
            Node next = chance.below(2) == 0 ? node.left : node.right;
            if (next == null) {
                break;
            }
            node = next;
        }
        return node;
    }

    private void garbage() {
        String text = "garbage " + chance.below(1000);
        Collecting.check(text.hashCode() == ("gar" + text.substring(3)).hashCode(), "garbage is wrong");
    }

    /** Numbers of nodes that cannot be reached any more, by the tables alone. 0 means no node. */
    private void findUnused() {
        reach();
        unusedCount = 0;
        for (int number = 1; number < left.length; number++) {
            if (reached[number] != mark) {
                unused[unusedCount++] = number;
            }
        }
    }

    private int reach() {
        mark++;
        int count = 0;
        for (int number : rootNumbers) {
            count = reach(number, count);
        }
        for (int i = 0; i < count; i++) {
            int number = pending[i];
            count = reach(left[number], count);
            count = reach(right[number], count);
            if (more[number] != null) {
                for (int other : more[number]) {
                    count = reach(other, count);
                }
            }
        }
        return count;
    }

    private int reach(int number, int count) {
        if (number != 0 && reached[number] != mark) {
            reached[number] = mark;
            pending[count++] = number;
        }
        return count;
    }

    private void verify() {
        int expected = reach();
        for (int i = 0; i < ROOTS; i++) {
            same(roots[i], rootNumbers[i]);
        }
        for (int i = 0; i < expected; i++) {
            Node node = weak[pending[i]].get();
            Collecting.check(node != null && node.number == pending[i], "a weak reference has lost a live node");
            verify(node);
        }
    }

    private void verify(Node node) {
        int number = node.number;
        Collecting.check(node.content.length == length[number], "a content has another length");
        for (int i = 0; i < node.content.length; i++) {
            Collecting.check(node.content[i] == (byte) (number * 31 + i), "a content has changed");
        }
        same(node.left, left[number]);
        same(node.right, right[number]);
        Collecting.check((node.more == null) == (more[number] == null), "an array was lost");
        for (int i = 0; node.more != null && i < node.more.length; i++) {
            same(node.more[i], more[number][i]);
        }
    }

    private void same(Node node, int number) {
        Collecting.check(node == null ? number == 0 : node.number == number && weak[number].get() == node,
            "a reference has changed");
    }
}
