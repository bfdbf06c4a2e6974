package ristretto.collections;

import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** A tree as a map, or the part of it between two bounds, upwards or downwards. {@code TreeMap} is one without bounds. */
public class TreePart<K, V> extends NeighbourMap<K, V> {
    /** Another one only while a copy is made. */
    private Tree<K, V> tree;
    /** In the tree's order; null if the part has no end there. */
    private final Bound<K> low;
    private final Bound<K> high;
    private final boolean descending;

    /** The whole of an empty tree. */
    protected TreePart(Comparator<? super K> order) {
        this(new Tree<>(order), null, null, false);
    }

    private TreePart(Tree<K, V> tree, Bound<K> low, Bound<K> high, boolean descending) {
        this.tree = tree;
        this.low = low;
        this.high = high;
        this.descending = descending;
    }

    private record Bound<K>(K key, boolean inclusive) { }

    /** Makes a copy of another map independent of it, and empty. */
    protected final void forget() {
        tree = new Tree<>(tree.order);
    }

    /** @param map whose entries are in the order of this one, which has none */
    protected final void append(SortedMap<? extends K, ? extends V> map) {
        for (Map.Entry<? extends K, ? extends V> entry : map.entrySet()) {
            tree.append(entry.getKey(), entry.getValue());
        }
    }

    /** Of the whole tree; notices a change at once. */
    protected final void forEachEntry(Consumer<Map.Entry<K, V>> action) {
        int expected = tree.changes();
        for (TreeNode<K, V> node = tree.outermost(false); node != null; node = tree.neighbour(node, true)) {
            action.accept(node);
            tree.checkUnmodified(expected);
        }
    }

    private Bound<K> bound(boolean greater) {
        return greater ? high : low;
    }

    /** Whether a key lies beyond one of the ends. */
    private boolean beyond(Object key, boolean greater, boolean inclusive) {
        Bound<K> bound = bound(greater);
        if (bound == null) {
            return false;
        }
        int sign = tree.compare(key, bound.key);
        return sign == 0 ? !inclusive : sign > 0 == greater;
    }

    private boolean beyond(Object key, boolean greater) {
        Bound<K> bound = bound(greater);
        return bound != null && beyond(key, greater, bound.inclusive);
    }

    private boolean inRange(Object key) {
        return !beyond(key, false) && !beyond(key, true);
    }

    private void refuseOutside(K key) {
        if (!inRange(key)) {
            throw new IllegalArgumentException("key out of range");
        }
    }

    private TreeNode<K, V> within(TreeNode<K, V> node) {
        return node != null && inRange(node.getKey()) ? node : null;
    }

    /** Null if there is none, or if the key is outside. */
    final TreeNode<K, V> find(Object key) {
        return inRange(key) ? tree.find(key) : null;
    }

    private TreeNode<K, V> edge(boolean greater) {
        Bound<K> bound = bound(greater);
        return within(bound == null ? tree.outermost(greater) : tree.near(bound.key, !greater, bound.inclusive));
    }

    @Override
    protected Map.Entry<K, V> outermost(boolean last) {
        return edge(last != descending);
    }

    @Override
    protected Map.Entry<K, V> near(K key, boolean ahead, boolean inclusive) {
        boolean greater = ahead != descending;
        return beyond(key, !greater) ? edge(!greater) : within(tree.near(key, greater, inclusive));
    }

    final Iterator<Map.Entry<K, V>> cursor() {
        Bound<K> last = bound(!descending);
        TreeNode<K, V> end = last == null ? null : tree.near(last.key, !descending, !last.inclusive);
        return new TreeCursor<>(tree, edge(descending), end, !descending);
    }

    @Override
    public V get(Object key) {
        TreeNode<K, V> node = find(key);
        return node == null ? null : node.getValue();
    }

    @Override
    public boolean containsKey(Object key) {
        return find(key) != null;
    }

    @Override
    public V put(K key, V value) {
        refuseOutside(key);
        return tree.put(key, value, false);
    }

    @Override
    public V putIfAbsent(K key, V value) {
        refuseOutside(key);
        return tree.put(key, value, true);
    }

    @Override
    public V remove(Object key) {
        TreeNode<K, V> node = find(key);
        if (node == null) {
            return null;
        }
        tree.remove(node);
        return node.getValue();
    }

    @Override
    public boolean replace(K key, V former, V value) {
        TreeNode<K, V> node = find(key);
        boolean same = node != null && Objects.equals(former, node.getValue());
        if (same) {
            node.setValue(value);
        }
        return same;
    }

    @Override
    public V replace(K key, V value) {
        TreeNode<K, V> node = find(key);
        return node == null ? null : node.setValue(value);
    }

    /** In an empty tree anything can be looked for: whether it is a key is found out when it is put. */
    private TreeNode<K, V> findBefore(K key) {
        return tree.size() == 0 ? null : tree.find(key);
    }

    private V unmodifiedBy(Supplier<? extends V> function) {
        int expected = tree.changes();
        V value = function.get();
        tree.checkUnmodified(expected);
        return value;
    }

    /** What a function gives for a key that may be outside, where nothing is not refused. */
    private V admitted(K key, V value) {
        if (value != null) {
            refuseOutside(key);
        }
        return value;
    }

    @Override
    public V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
        Objects.requireNonNull(function);
        if (!inRange(key)) {
            return admitted(key, function.apply(key));
        }
        TreeNode<K, V> node = findBefore(key);
        if (node != null && node.getValue() != null) {
            return node.getValue();
        }
        V value = unmodifiedBy(() -> function.apply(key));
        if (value != null) {
            tree.put(key, value, false);
        }
        return value;
    }

    @Override
    public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        TreeNode<K, V> node = find(key);
        return node == null || node.getValue() == null ? null : compute(node, key, function);
    }

    @Override
    public V compute(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        return inRange(key) ? compute(findBefore(key), key, function) : admitted(key, function.apply(key, null));
    }

    private V compute(TreeNode<K, V> node, K key, BiFunction<? super K, ? super V, ? extends V> function) {
        return set(node, key, unmodifiedBy(() -> function.apply(key, node == null ? null : node.getValue())));
    }

    @Override
    public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
        refuseOutside(key);
        Objects.requireNonNull(function);
        Objects.requireNonNull(value);
        TreeNode<K, V> node = findBefore(key);
        V former = node == null ? null : node.getValue();
        return set(node, key, former == null ? value : unmodifiedBy(() -> function.apply(former, value)));
    }

    /** Gives a node, or a new one where there was none, a value; none if it is null. */
    private V set(TreeNode<K, V> node, K key, V value) {
        if (node == null) {
            if (value != null) {
                tree.put(key, value, false);
            }
        } else if (value == null) {
            tree.remove(node);
        } else {
            node.setValue(value);
        }
        return value;
    }

    private boolean isWhole() {
        return low == null && high == null;
    }

    @Override
    public void clear() {
        if (isWhole()) {
            tree.clear();
        } else {
            for (Iterator<?> each = cursor(); each.hasNext();) {
                each.next();
                each.remove();
            }
        }
    }

    @Override
    public int size() {
        if (isWhole()) {
            return tree.size();
        }
        int count = 0;
        for (Iterator<?> each = cursor(); each.hasNext(); each.next()) {
            count++;
        }
        return count;
    }

    @Override
    public boolean isEmpty() {
        return edge(descending) == null;
    }

    @Override
    public Comparator<? super K> comparator() {
        return descending ? Collections.reverseOrder(tree.order) : tree.order;
    }

    @Override
    public NavigableMap<K, V> subMap(K from, boolean fromInclusive, K to, boolean toInclusive) {
        Bound<K> first = end("fromKey", from, fromInclusive);
        Bound<K> last = end("toKey", to, toInclusive);
        return descending ? part(last, first) : part(first, last);
    }

    @Override
    public NavigableMap<K, V> headMap(K to, boolean inclusive) {
        Bound<K> last = end("toKey", to, inclusive);
        return descending ? part(last, high) : part(low, last);
    }

    @Override
    public NavigableMap<K, V> tailMap(K from, boolean inclusive) {
        Bound<K> first = end("fromKey", from, inclusive);
        return descending ? part(low, first) : part(first, high);
    }

    /** An end that is excluded may be one of this part that is excluded. */
    private Bound<K> end(String name, K key, boolean inclusive) {
        if (inclusive ? !inRange(key) : beyond(key, false, true) || beyond(key, true, true)) {
            throw new IllegalArgumentException(name + " out of range");
        }
        return new Bound<>(key, inclusive);
    }

    /** A single bound is compared with itself: that tells whether it is a key. */
    private TreePart<K, V> part(Bound<K> newLow, Bound<K> newHigh) {
        Bound<K> one = newLow == null ? newHigh : newLow;
        Bound<K> other = newHigh == null ? newLow : newHigh;
        if (tree.compare(one.key, other.key) > 0) {
            throw new IllegalArgumentException("fromKey > toKey");
        }
        return new TreePart<>(tree, newLow, newHigh, descending);
    }

    @Override
    public TreePart<K, V> descendingMap() {
        return new TreePart<>(tree, low, high, !descending);
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return sequencedEntrySet();
    }

    @Override
    public SequencedSet<Map.Entry<K, V>> sequencedEntrySet() {
        return new TreeEntries<>(this);
    }
}
