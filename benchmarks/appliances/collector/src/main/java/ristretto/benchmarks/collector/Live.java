package ristretto.benchmarks.collector;

/** So many MiB of lists whose links jump through the whole heap, that nothing but a collector's own prefetching helps it. */
final class Live {
    /** Lists of a hundred; a node and its content are about 72 bytes. */
    private static final int LENGTH = 100;
    private static final int LIST_BYTES = 7200;

    private final Node[] heads;

    private static final class Node {
        private final Node next;
        private final byte[] content = new byte[24];
        private final int number;

        Node(Node next, int number) {
            this.next = next;
            this.number = number;
        }
    }

    Live(int mebibytes) {
        heads = new Node[(mebibytes << 20) / LIST_BYTES];
        for (int i = 0; i < LENGTH; i++) {
            for (int list = 0; list < heads.length; list++) {
                heads[list] = new Node(heads[list], i);
            }
        }
    }

    /** Puts a new node in place of the first of a list. */
    void replace(int step) {
        Node head = heads[step % heads.length];
        heads[step % heads.length] = new Node(head.next, head.number);
    }

    void check() {
        long sum = 0;
        for (Node head : heads) {
            for (Node node = head; node != null; node = node.next) {
                sum += node.number + node.content.length - 24;
            }
        }
        if (sum != heads.length * (LENGTH * (LENGTH - 1L) / 2)) {
            throw new IllegalStateException("what was kept has changed");
        }
    }
}
