package ristretto.collections;

import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Objects;

/**
 * A balanced tree of search (Adelson-Velsky and Landis, 1962): the heights of the two sides of a node differ by one at most. A node
 * that stays keeps its key, so that iterators can hold nodes. Where nothing is found the answer is null.
 */
final class Tree<K, V> {
    /** Null for the keys' own order. */
    final Comparator<? super K> order;
    private TreeNode<K, V> root;
    private int size;
    private int changes;

    Tree(Comparator<? super K> order) {
        this.order = order;
    }

    int size() {
        return size;
    }

    /** How many nodes have been added and removed. */
    int changes() {
        return changes;
    }

    void checkUnmodified(int expected) {
        if (changes != expected) {
            throw new ConcurrentModificationException();
        }
    }

    @SuppressWarnings("unchecked")
    int compare(Object k1, Object k2) {
        return order == null ? ((Comparable<Object>) k1).compareTo(k2) : order.compare((K) k1, (K) k2);
    }

    /** Null is refused in the keys' own order, even where there are no keys. */
    TreeNode<K, V> find(Object key) {
        if (order == null) {
            Objects.requireNonNull(key);
        }
        TreeNode<K, V> node = root;
        int sign;
        while (node != null && (sign = compare(key, node.getKey())) != 0) {
            node = node.child(sign > 0);
        }
        return node;
    }

    /** The next node on a side of a key, or that of the key. */
    TreeNode<K, V> near(Object key, boolean greater, boolean inclusive) {
        TreeNode<K, V> nearest = null;
        TreeNode<K, V> node = root;
        while (node != null) {
            int sign = compare(key, node.getKey());
            if (sign == 0 && inclusive) {
                return node;
            }
            boolean onwards = sign == 0 ? greater : sign > 0;
            if (onwards != greater) {
                nearest = node;
            }
            node = node.child(onwards);
        }
        return nearest;
    }

    /** The node of the greatest key, or of the smallest. */
    TreeNode<K, V> outermost(boolean greater) {
        return root == null ? null : outermost(root, greater);
    }

    private static <K, V> TreeNode<K, V> outermost(TreeNode<K, V> from, boolean greater) {
        TreeNode<K, V> node = from;
        while (node.child(greater) != null) {
            node = node.child(greater);
        }
        return node;
    }

    TreeNode<K, V> neighbour(TreeNode<K, V> of, boolean greater) {
        if (of.child(greater) != null) {
            return outermost(of.child(greater), !greater);
        }
        TreeNode<K, V> node = of;
        while (node.parent != null && node.parent.child(greater) == node) {
            node = node.parent;
        }
        return node.parent;
    }

    /** @return the value that the key had */
    V put(K key, V value, boolean ifAbsent) {
        TreeNode<K, V> parent = null;
        TreeNode<K, V> node = root;
        int sign = node == null ? compare(key, key) : 0;
        while (node != null) {
            sign = compare(key, node.getKey());
            if (sign == 0) {
                return ifAbsent && node.getValue() != null ? node.getValue() : node.setValue(value);
            }
            parent = node;
            node = node.child(sign > 0);
        }
        add(new TreeNode<>(key, value), parent, sign > 0);
        return null;
    }

    /** @param key greater than all others */
    void append(K key, V value) {
        add(new TreeNode<>(key, value), outermost(true), true);
    }

    private void add(TreeNode<K, V> node, TreeNode<K, V> parent, boolean greater) {
        if (parent == null) {
            root = node;
        } else {
            parent.setChild(greater, node);
        }
        size++;
        changes++;
        balance(parent);
    }

    void remove(TreeNode<K, V> node) {
        TreeNode<K, V> lowest = node.parent;
        if (node.child(false) == null || node.child(true) == null) {
            replace(node, node.child(node.child(false) == null));
        } else {
            TreeNode<K, V> next = outermost(node.child(true), false);
            lowest = next.parent == node ? next : next.parent;
            replace(next, next.child(true));
            next.succeed(node);
            replace(node, next);
        }
        size--;
        changes++;
        balance(lowest);
    }

    void clear() {
        root = null;
        size = 0;
        changes++;
    }

    private void replace(TreeNode<K, V> node, TreeNode<K, V> replacement) {
        TreeNode<K, V> parent = node.parent;
        if (parent != null) {
            parent.setChild(parent.child(true) == node, replacement);
        } else {
            root = replacement;
            if (replacement != null) {
                replacement.parent = null;
            }
        }
    }

    /** From a node below which something was added or removed up to where that is not felt. */
    private void balance(TreeNode<K, V> lowest) {
        boolean changed = true;
        for (TreeNode<K, V> node = lowest; node != null && changed; node = node.parent) {
            int lean = node.lean();
            if (lean >= -1 && lean <= 1) {
                changed = node.measure();
            } else {
                node = straightened(node, lean > 0);
            }
        }
    }

    /** @return what stands now where a node stood whose one side was too high by one */
    private TreeNode<K, V> straightened(TreeNode<K, V> node, boolean greater) {
        TreeNode<K, V> high = node.child(greater);
        if (greater ? high.lean() < 0 : high.lean() > 0) {
            rotate(high, greater);
        }
        return rotate(node, !greater);
    }

    /** Moves a node down on one side; what is below on the other rises in its place. */
    private TreeNode<K, V> rotate(TreeNode<K, V> node, boolean greater) {
        TreeNode<K, V> rising = node.child(!greater);
        replace(node, rising);
        node.setChild(!greater, rising.child(greater));
        rising.setChild(greater, node);
        node.measure();
        rising.measure();
        return rising;
    }
}
