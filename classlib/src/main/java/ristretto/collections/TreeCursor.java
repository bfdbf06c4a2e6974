package ristretto.collections;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

/** Goes through nodes of a tree in either direction until one that is beyond the end; null for none. */
final class TreeCursor<K, V> implements Iterator<Map.Entry<K, V>> {
    private final Tree<K, V> tree;
    private final TreeNode<K, V> end;
    private final boolean upwards;
    private int expected;
    private TreeNode<K, V> next;
    private TreeNode<K, V> current;

    TreeCursor(Tree<K, V> tree, TreeNode<K, V> first, TreeNode<K, V> end, boolean upwards) {
        this.tree = tree;
        this.end = end;
        this.upwards = upwards;
        expected = tree.changes();
        next = first;
    }

    @Override
    public boolean hasNext() {
        return next != null && next != end;
    }

    @Override
    public Map.Entry<K, V> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        tree.checkUnmodified(expected);
        current = next;
        next = tree.neighbour(current, upwards);
        return current;
    }

    @Override
    public void remove() {
        if (current == null) {
            throw new IllegalStateException();
        }
        tree.checkUnmodified(expected);
        tree.remove(current);
        current = null;
        expected = tree.changes();
    }
}
