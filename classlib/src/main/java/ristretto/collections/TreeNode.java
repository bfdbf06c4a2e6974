package ristretto.collections;

import java.util.AbstractMap;

/** An entry of a {@link Tree}. */
final class TreeNode<K, V> extends AbstractMap.SimpleEntry<K, V> {
    TreeNode<K, V> parent;
    private TreeNode<K, V> left;
    private TreeNode<K, V> right;
    /** Of the part of the tree that begins here; 1 if nothing is below. */
    private int height = 1;

    TreeNode(K key, V value) {
        super(key, value);
    }

    /** What is below on the side of greater keys, or of smaller ones; null if nothing is. */
    TreeNode<K, V> child(boolean greater) {
        return greater ? right : left;
    }

    void setChild(boolean greater, TreeNode<K, V> child) {
        if (greater) {
            right = child;
        } else {
            left = child;
        }
        if (child != null) {
            child.parent = this;
        }
    }

    /** Takes the place of another node, with what is below of it. */
    void succeed(TreeNode<K, V> other) {
        setChild(false, other.left);
        setChild(true, other.right);
        height = other.height;
    }

    private int height(boolean greater) {
        TreeNode<K, V> child = child(greater);
        return child == null ? 0 : child.height;
    }

    /** By how much the side of greater keys is higher. */
    int lean() {
        return height(true) - height(false);
    }

    /** @return whether the height is another than before */
    boolean measure() {
        int former = height;
        height = 1 + Math.max(height(false), height(true));
        return height != former;
    }
}
