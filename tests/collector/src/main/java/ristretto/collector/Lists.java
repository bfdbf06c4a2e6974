package ristretto.collector;

/** Shapes that make a marker recurse or its stack grow. */
final class Lists {
    private Lists() { }

    private static final class Node {
        Node first;
        Node second;
        int number;

        Node(Node first, Node second, int number) {
            this.first = first;
            this.second = second;
            this.number = number;
        }
    }

    static void run(int size, int rounds) {
        for (int round = 0; round < rounds; round++) {
            Node byFirst = null;
            Node bySecond = null;
            for (int i = 0; i < size; i++) {
                byFirst = new Node(byFirst, new Node(new Node(null, null, -i), null, i), i);
                bySecond = new Node(new Node(null, new Node(null, null, -i), i), bySecond, i);
            }
            Object[] arrays = arrays(size / 100 + 1);
            System.gc();
            verify(byFirst, bySecond, size);
            verify(arrays, size / 100 + 1);
        }
    }

    private static void verify(Node byFirst, Node bySecond, int size) {
        for (int i = size - 1; i >= 0; i--) {
            Collecting.check(byFirst.number == i && byFirst.second.number == i && byFirst.second.first.number == -i,
                "the list by first has changed at " + i);
            Collecting.check(bySecond.number == i && bySecond.first.number == i && bySecond.first.second.number == -i,
                "the list by second has changed at " + i);
            byFirst = byFirst.first;
            bySecond = bySecond.second;
        }
        Collecting.check(byFirst == null && bySecond == null, "a list has another end");
    }

    /** Arrays in arrays in arrays, each with one that goes deeper at its end. */
    private static Object[] arrays(int depth) {
        Object[] inner = new Object[0];
        for (int i = 0; i < depth; i++) {
            Object[] outer = new Object[100];
            for (int j = 0; j < 99; j++) {
                outer[j] = new Object[] {i + j};
            }
            outer[99] = inner;
            inner = outer;
        }
        return inner;
    }

    private static void verify(Object[] arrays, int depth) {
        for (int i = depth - 1; i >= 0; i--) {
            for (int j = 0; j < 99; j++) {
                Collecting.check((Integer) ((Object[]) arrays[j])[0] == i + j, "an array has changed at " + i);
            }
            arrays = (Object[]) arrays[99];
        }
    }
}
