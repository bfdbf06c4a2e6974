package ristretto.collector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Maps, lists and trees of the class library, kept over many collections. */
final class Structures {
    private Structures() { }

    static void run(Chance chance, int size, int rounds) {
        Map<String, List<Integer>> kept = new HashMap<>();
        int[] expected = new int[size];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < size; i++) {
                int key = chance.below(size);
                kept.computeIfAbsent("key" + key, any -> new ArrayList<>()).add(key * 31 + expected[key]++);
            }
            tree(14, round);
            System.gc();
            verify(kept, expected);
        }
    }

    private static void verify(Map<String, List<Integer>> kept, int[] expected) {
        for (int key = 0; key < expected.length; key++) {
            List<Integer> values = kept.getOrDefault("key" + key, List.of());
            Collecting.check(values.size() == expected[key], "a list has lost or won elements");
            for (int i = 0; i < values.size(); i++) {
                Collecting.check(values.get(i) == key * 31 + i, "an element has changed");
            }
        }
    }

    /** A binary tree of which one half is dropped while the other is made. */
    private static void tree(int depth, int tag) {
        Tree tree = Tree.of(depth, tag);
        Tree.of(depth, tag + 1);
        Collecting.check(tree.sum() == ((1L << depth + 1) - 1) * tag, "a tree has changed");
    }

    private record Tree(Tree left, Tree right, int tag) {
        static Tree of(int depth, int tag) {
            return new Tree(depth == 0 ? null : of(depth - 1, tag), depth == 0 ? null : of(depth - 1, tag), tag);
        }

        long sum() {
            return tag + (left == null ? 0 : left.sum()) + (right == null ? 0 : right.sum());
        }
    }
}
