package org.teavm.classlib.java.util.concurrent;

import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;
import ristretto.machine.Fiber;
import ristretto.machine.WaitQueue;

/**
 * {@link java.util.concurrent.ConcurrentHashMap}: a table of lists, iterated in HotSpot's order. A function that computes a value
 * may wait; its entry is busy meanwhile, and who would change it waits. A larger table has entries of its own, so that an
 * iterator goes on in the one that it began with.
 */
public class TConcurrentHashMap<K, V> extends AbstractMap<K, V> implements ConcurrentMap<K, V>, java.io.Serializable {
    private static final int SMALLEST = 16;

    private Node<K, V>[] table;
    private int first;
    private int size;

    public TConcurrentHashMap() {
        this(SMALLEST, false);
    }

    public TConcurrentHashMap(int initialCapacity) {
        this(spacious(checked(initialCapacity)), false);
    }

    public TConcurrentHashMap(int initialCapacity, float loadFactor) {
        this(initialCapacity, loadFactor, 1);
    }

    public TConcurrentHashMap(int initialCapacity, float loadFactor, int concurrencyLevel) {
        this((int) Math.min(1 << 30, 1 + Math.max(checked(initialCapacity), concurrencyLevel) / positive(loadFactor, concurrencyLevel)), false);
    }

    public TConcurrentHashMap(Map<? extends K, ? extends V> map) {
        this();
        putAll(map);
    }

    private TConcurrentHashMap(int least, boolean unused) {
        first = 1;
        while (first < least && first < 1 << 30) {
            first <<= 1;
        }
    }

    private static int checked(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException();
        }
        return capacity;
    }

    private static float positive(float loadFactor, int concurrencyLevel) {
        if (!(loadFactor > 0) || concurrencyLevel <= 0) {
            throw new IllegalArgumentException();
        }
        return loadFactor;
    }

    private static int spacious(int capacity) {
        return (int) Math.min(capacity + (capacity >>> 1) + 1L, 1 << 30);
    }

    private static final class Node<K, V> implements Map.Entry<K, V> {
        final K key;
        final int hash;
        /** Null while it is being computed for the first time. */
        V value;
        Node<K, V> next;
        /** Whoever computes the value, and those who wait for that; null if nobody does. */
        Fiber computing;
        WaitQueue waiting;

        Node(K key, int hash, V value) {
            this.key = key;
            this.hash = hash;
            this.value = value;
        }

        @Override
        public K getKey() {
            return key;
        }

        @Override
        public V getValue() {
            return value;
        }

        @Override
        public V setValue(V value) {
            throw new UnsupportedOperationException();
        }
    }

    private static int spread(Object key) {
        int hash = key.hashCode();
        return (hash ^ hash >>> 16) & Integer.MAX_VALUE;
    }

    private Node<K, V> find(Object key, int hash) {
        if (table == null) {
            return null;
        }
        Node<K, V> node = table[hash & table.length - 1];
        while (node != null && (node.hash != hash || node.key != key && !key.equals(node.key))) {
            node = node.next;
        }
        return node;
    }

    /** The entry of a key when nobody computes its value. */
    private Node<K, V> findIdle(Object key, int hash) {
        for (;;) {
            Node<K, V> node = find(key, hash);
            if (node == null || node.computing == null) {
                return node;
            }
            if (node.computing == Fiber.current()) {
                throw new IllegalStateException("Recursive update");
            }
            if (node.waiting == null) {
                node.waiting = new WaitQueue();
            }
            node.waiting.awaitUninterruptibly();
        }
    }

    @SuppressWarnings("unchecked")
    private Node<K, V> insert(K key, int hash, V value) {
        if (table == null) {
            table = new Node[first];
        }
        Node<K, V> node = new Node<>(key, hash, value);
        append(table, node);
        if (++size >= table.length - (table.length >>> 2) && table.length < 1 << 30) {
            grow();
            return find(key, hash);
        }
        return node;
    }

    private static <K, V> void append(Node<K, V>[] table, Node<K, V> node) {
        int at = node.hash & table.length - 1;
        Node<K, V> last = table[at];
        if (last == null) {
            table[at] = node;
            return;
        }
        while (last.next != null) {
            last = last.next;
        }
        last.next = node;
    }

    @SuppressWarnings("unchecked")
    private void grow() {
        Node<K, V>[] larger = new Node[table.length * 2];
        for (Node<K, V> head : table) {
            for (Node<K, V> node = head; node != null; node = node.next) {
                Node<K, V> copy = new Node<>(node.key, node.hash, node.value);
                copy.computing = node.computing;
                copy.waiting = node.waiting;
                append(larger, copy);
            }
        }
        table = larger;
    }

    private void unlink(Node<K, V> node) {
        int at = node.hash & table.length - 1;
        Node<K, V> before = table[at];
        if (before == node) {
            table[at] = node.next;
        } else {
            while (before.next != node) {
                before = before.next;
            }
            before.next = node.next;
        }
        size--;
    }

    /** What a function makes of an entry's value while the entry is busy; null removes the entry. */
    private V compute(Node<K, V> node, Function<? super V, ? extends V> function) {
        V made = node.value;
        node.computing = Fiber.current();
        try {
            made = function.apply(node.value);
        } finally {
            // The table may have grown meanwhile.
            settle(find(node.key, node.hash), made);
        }
        return made;
    }

    private void settle(Node<K, V> node, V value) {
        node.computing = null;
        node.value = value;
        if (value == null) {
            unlink(node);
        }
        if (node.waiting != null) {
            node.waiting.wakeAll();
            node.waiting = null;
        }
    }

    @Override
    public V get(Object key) {
        Node<K, V> node = find(key, spread(key));
        return node == null ? null : node.value;
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public boolean containsValue(Object value) {
        return values().contains(Objects.requireNonNull(value));
    }

    public boolean contains(Object value) {
        return containsValue(value);
    }

    @Override
    public V put(K key, V value) {
        return put(key, value, false);
    }

    @Override
    public V putIfAbsent(K key, V value) {
        return put(key, value, true);
    }

    private V put(K key, V value, boolean onlyIfAbsent) {
        Objects.requireNonNull(value);
        int hash = spread(key);
        Node<K, V> node = findIdle(key, hash);
        if (node == null) {
            insert(key, hash, value);
            return null;
        }
        V former = node.value;
        if (!onlyIfAbsent) {
            node.value = value;
        }
        return former;
    }

    @Override
    public V remove(Object key) {
        Node<K, V> node = findIdle(key, spread(key));
        if (node == null) {
            return null;
        }
        unlink(node);
        return node.value;
    }

    @Override
    public boolean remove(Object key, Object value) {
        Node<K, V> node = findIdle(key, spread(key));
        if (value == null || node == null || !node.value.equals(value)) {
            return false;
        }
        unlink(node);
        return true;
    }

    @Override
    public V replace(K key, V value) {
        Objects.requireNonNull(value);
        Node<K, V> node = findIdle(key, spread(key));
        if (node == null) {
            return null;
        }
        V former = node.value;
        node.value = value;
        return former;
    }

    @Override
    public boolean replace(K key, V former, V value) {
        Objects.requireNonNull(former);
        Objects.requireNonNull(value);
        Node<K, V> node = findIdle(key, spread(key));
        if (node == null || !node.value.equals(former)) {
            return false;
        }
        node.value = value;
        return true;
    }

    @Override
    public V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
        Objects.requireNonNull(function);
        int hash = spread(key);
        Node<K, V> node = findIdle(key, hash);
        return node != null ? node.value : computeFirst(key, hash, none -> function.apply(key));
    }

    private V computeFirst(K key, int hash, Function<? super V, ? extends V> function) {
        return compute(insert(key, hash, null), function);
    }

    @Override
    public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        Node<K, V> node = findIdle(key, spread(key));
        return node == null ? null : compute(node, value -> function.apply(key, value));
    }

    @Override
    public V compute(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        int hash = spread(key);
        Node<K, V> node = findIdle(key, hash);
        Function<V, V> ofValue = value -> function.apply(key, value);
        return node != null ? compute(node, ofValue) : computeFirst(key, hash, ofValue);
    }

    @Override
    public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
        Objects.requireNonNull(value);
        Objects.requireNonNull(function);
        int hash = spread(key);
        Node<K, V> node = findIdle(key, hash);
        if (node == null) {
            insert(key, hash, value);
            return value;
        }
        return compute(node, former -> function.apply(former, value));
    }

    @Override
    public V getOrDefault(Object key, V otherwise) {
        V value = get(key);
        return value == null ? otherwise : value;
    }

    @Override
    public int size() {
        return size;
    }

    public long mappingCount() {
        return size;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    public void clear() {
        for (Iterator<?> each = new Entries(); each.hasNext();) {
            each.next();
            each.remove();
        }
    }

    /** Goes through the table that there is now. */
    private final class Entries implements Iterator<Map.Entry<K, V>>, Enumeration<Map.Entry<K, V>> {
        private final Node<K, V>[] nodes = table;
        private int at;
        private Node<K, V> next;
        private V value;
        private K returned;

        Entries() {
            advance();
        }

        private void advance() {
            do {
                next = next == null ? null : next.next;
                while (next == null && nodes != null && at < nodes.length) {
                    next = nodes[at++];
                }
            } while (next != null && next.value == null);
            value = next == null ? null : next.value;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Map.Entry<K, V> next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            Written entry = new Written(next.key, value);
            returned = next.key;
            advance();
            return entry;
        }

        @Override
        public void remove() {
            if (returned == null) {
                throw new IllegalStateException();
            }
            TConcurrentHashMap.this.remove(returned);
            returned = null;
        }

        @Override
        public boolean hasMoreElements() {
            return hasNext();
        }

        @Override
        public Map.Entry<K, V> nextElement() {
            return next();
        }
    }

    /** An entry as it was; setting its value changes the map. */
    private final class Written extends SimpleEntry<K, V> {
        Written(K key, V value) {
            super(key, value);
        }

        @Override
        public V setValue(V value) {
            put(getKey(), Objects.requireNonNull(value));
            return super.setValue(value);
        }
    }

    /** One half of each entry. */
    private static final class Halves<K, V, R> implements Iterator<R>, Enumeration<R> {
        private final Iterator<Map.Entry<K, V>> entries;
        private final Function<? super Map.Entry<K, V>, ? extends R> half;

        Halves(Iterator<Map.Entry<K, V>> entries, Function<? super Map.Entry<K, V>, ? extends R> half) {
            this.entries = entries;
            this.half = half;
        }

        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public R next() {
            return half.apply(entries.next());
        }

        @Override
        public void remove() {
            entries.remove();
        }

        @Override
        public boolean hasMoreElements() {
            return hasNext();
        }

        @Override
        public R nextElement() {
            return next();
        }
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return size;
            }

            @Override
            public boolean contains(Object element) {
                return element instanceof Map.Entry<?, ?> entry && entry.getKey() != null
                    && Objects.equals(get(entry.getKey()), entry.getValue());
            }

            @Override
            public boolean remove(Object element) {
                return element instanceof Map.Entry<?, ?> entry && TConcurrentHashMap.this.remove(entry.getKey(), entry.getValue());
            }
        };
    }

    @Override
    public KeySetView<K, V> keySet() {
        return new KeySetView<>(this, null);
    }

    public KeySetView<K, V> keySet(V value) {
        return new KeySetView<>(this, Objects.requireNonNull(value));
    }

    public static <T> KeySetView<T, Boolean> newKeySet() {
        return new TConcurrentHashMap<T, Boolean>().keySet(Boolean.TRUE);
    }

    public static <T> KeySetView<T, Boolean> newKeySet(int initialCapacity) {
        return new TConcurrentHashMap<T, Boolean>(initialCapacity).keySet(Boolean.TRUE);
    }

    /** The keys; one that is added gets the value that the view was made with, if any. */
    public static final class KeySetView<K, V> extends AbstractSet<K> implements Set<K>, java.io.Serializable {
        private final TConcurrentHashMap<K, V> map;
        private final V value;

        private KeySetView(TConcurrentHashMap<K, V> map, V value) {
            this.map = map;
            this.value = value;
        }

        public TConcurrentHashMap<K, V> getMap() {
            return map;
        }

        public V getMappedValue() {
            return value;
        }

        @Override
        public Iterator<K> iterator() {
            return new Halves<>(map.entrySet().iterator(), Map.Entry::getKey);
        }

        @Override
        public int size() {
            return map.size;
        }

        @Override
        public boolean contains(Object key) {
            return map.containsKey(key);
        }

        @Override
        public boolean add(K key) {
            if (value == null) {
                throw new UnsupportedOperationException();
            }
            return map.putIfAbsent(key, value) == null;
        }

        @Override
        public boolean addAll(Collection<? extends K> keys) {
            boolean changed = false;
            for (K key : keys) {
                changed |= add(key);
            }
            return changed;
        }

        @Override
        public boolean remove(Object key) {
            return map.remove(key) != null;
        }

        @Override
        public void clear() {
            map.clear();
        }
    }

    @Override
    public Collection<V> values() {
        return new AbstractCollection<>() {
            @Override
            public Iterator<V> iterator() {
                return new Halves<>(new Entries(), Map.Entry::getValue);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    public Enumeration<K> keys() {
        return new Halves<>(new Entries(), Map.Entry::getKey);
    }

    public Enumeration<V> elements() {
        return new Halves<>(new Entries(), Map.Entry::getValue);
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        Objects.requireNonNull(action);
        for (Iterator<Map.Entry<K, V>> each = new Entries(); each.hasNext();) {
            Map.Entry<K, V> entry = each.next();
            action.accept(entry.getKey(), entry.getValue());
        }
    }

    // Bulk operations: there is one processor, so that all are sequential.

    public void forEach(long threshold, BiConsumer<? super K, ? super V> action) {
        forEach(action);
    }

    public <U> void forEach(long threshold, BiFunction<? super K, ? super V, ? extends U> function, Consumer<? super U> action) {
        forEach((key, value) -> {
            U made = function.apply(key, value);
            if (made != null) {
                action.accept(made);
            }
        });
    }

    public void forEachKey(long threshold, Consumer<? super K> action) {
        forEach((key, value) -> action.accept(key));
    }

    public void forEachValue(long threshold, Consumer<? super V> action) {
        forEach((key, value) -> action.accept(value));
    }

    public void forEachEntry(long threshold, Consumer<? super Map.Entry<K, V>> action) {
        entrySet().forEach(action);
    }

    public <U> U search(long threshold, BiFunction<? super K, ? super V, ? extends U> function) {
        for (Iterator<Map.Entry<K, V>> each = new Entries(); each.hasNext();) {
            Map.Entry<K, V> entry = each.next();
            U found = function.apply(entry.getKey(), entry.getValue());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    public <U> U searchKeys(long threshold, Function<? super K, ? extends U> function) {
        return search(threshold, (key, value) -> function.apply(key));
    }

    public <U> U searchValues(long threshold, Function<? super V, ? extends U> function) {
        return search(threshold, (key, value) -> function.apply(value));
    }

    public <U> U searchEntries(long threshold, Function<Map.Entry<K, V>, ? extends U> function) {
        return search(threshold, (key, value) -> function.apply(Map.entry(key, value)));
    }

    public <U> U reduce(long threshold, BiFunction<? super K, ? super V, ? extends U> function,
            BiFunction<? super U, ? super U, ? extends U> reducer) {
        U reduced = null;
        for (Iterator<Map.Entry<K, V>> each = new Entries(); each.hasNext();) {
            Map.Entry<K, V> entry = each.next();
            U made = function.apply(entry.getKey(), entry.getValue());
            if (made != null) {
                reduced = reduced == null ? made : reducer.apply(reduced, made);
            }
        }
        return reduced;
    }

    public K reduceKeys(long threshold, BiFunction<? super K, ? super K, ? extends K> reducer) {
        return reduce(threshold, (key, value) -> key, reducer);
    }

    public <U> U reduceKeys(long threshold, Function<? super K, ? extends U> function,
            BiFunction<? super U, ? super U, ? extends U> reducer) {
        return reduce(threshold, (key, value) -> function.apply(key), reducer);
    }

    public V reduceValues(long threshold, BiFunction<? super V, ? super V, ? extends V> reducer) {
        return reduce(threshold, (key, value) -> value, reducer);
    }

    public <U> U reduceValues(long threshold, Function<? super V, ? extends U> function,
            BiFunction<? super U, ? super U, ? extends U> reducer) {
        return reduce(threshold, (key, value) -> function.apply(value), reducer);
    }

    public int reduceKeysToInt(long threshold, ToIntFunction<? super K> function, int basis, IntBinaryOperator reducer) {
        return reduceToInt(threshold, (key, value) -> function.applyAsInt(key), basis, reducer);
    }

    public long reduceKeysToLong(long threshold, ToLongFunction<? super K> function, long basis, LongBinaryOperator reducer) {
        return reduceToLong(threshold, (key, value) -> function.applyAsLong(key), basis, reducer);
    }

    public double reduceKeysToDouble(long threshold, ToDoubleFunction<? super K> function, double basis, DoubleBinaryOperator reducer) {
        return reduceToDouble(threshold, (key, value) -> function.applyAsDouble(key), basis, reducer);
    }

    public int reduceValuesToInt(long threshold, ToIntFunction<? super V> function, int basis, IntBinaryOperator reducer) {
        return reduceToInt(threshold, (key, value) -> function.applyAsInt(value), basis, reducer);
    }

    public long reduceValuesToLong(long threshold, ToLongFunction<? super V> function, long basis, LongBinaryOperator reducer) {
        return reduceToLong(threshold, (key, value) -> function.applyAsLong(value), basis, reducer);
    }

    public double reduceValuesToDouble(long threshold, ToDoubleFunction<? super V> function, double basis, DoubleBinaryOperator reducer) {
        return reduceToDouble(threshold, (key, value) -> function.applyAsDouble(value), basis, reducer);
    }

    public int reduceEntriesToInt(long threshold, ToIntFunction<Map.Entry<K, V>> function, int basis, IntBinaryOperator reducer) {
        return reduceToInt(threshold, (key, value) -> function.applyAsInt(Map.entry(key, value)), basis, reducer);
    }

    public long reduceEntriesToLong(long threshold, ToLongFunction<Map.Entry<K, V>> function, long basis, LongBinaryOperator reducer) {
        return reduceToLong(threshold, (key, value) -> function.applyAsLong(Map.entry(key, value)), basis, reducer);
    }

    public double reduceEntriesToDouble(long threshold, ToDoubleFunction<Map.Entry<K, V>> function, double basis, DoubleBinaryOperator reducer) {
        return reduceToDouble(threshold, (key, value) -> function.applyAsDouble(Map.entry(key, value)), basis, reducer);
    }

    public int reduceToInt(long threshold, ToIntBiFunction<? super K, ? super V> function, int basis, IntBinaryOperator reducer) {
        int reduced = basis;
        for (Iterator<Map.Entry<K, V>> each = new Entries(); each.hasNext();) {
            Map.Entry<K, V> entry = each.next();
            reduced = reducer.applyAsInt(reduced, function.applyAsInt(entry.getKey(), entry.getValue()));
        }
        return reduced;
    }

    public long reduceToLong(long threshold, ToLongBiFunction<? super K, ? super V> function, long basis, LongBinaryOperator reducer) {
        long reduced = basis;
        for (Iterator<Map.Entry<K, V>> each = new Entries(); each.hasNext();) {
            Map.Entry<K, V> entry = each.next();
            reduced = reducer.applyAsLong(reduced, function.applyAsLong(entry.getKey(), entry.getValue()));
        }
        return reduced;
    }

    public double reduceToDouble(long threshold, ToDoubleBiFunction<? super K, ? super V> function, double basis, DoubleBinaryOperator reducer) {
        double reduced = basis;
        for (Iterator<Map.Entry<K, V>> each = new Entries(); each.hasNext();) {
            Map.Entry<K, V> entry = each.next();
            reduced = reducer.applyAsDouble(reduced, function.applyAsDouble(entry.getKey(), entry.getValue()));
        }
        return reduced;
    }

    public Map.Entry<K, V> reduceEntries(long threshold, BiFunction<Map.Entry<K, V>, Map.Entry<K, V>, ? extends Map.Entry<K, V>> reducer) {
        return reduce(threshold, (key, value) -> Map.entry(key, value), reducer);
    }

    public <U> U reduceEntries(long threshold, Function<Map.Entry<K, V>, ? extends U> function,
            BiFunction<? super U, ? super U, ? extends U> reducer) {
        return reduce(threshold, (key, value) -> function.apply(Map.entry(key, value)), reducer);
    }

    public <U> void forEachKey(long threshold, Function<? super K, ? extends U> function, Consumer<? super U> action) {
        forEach(threshold, (key, value) -> function.apply(key), action);
    }

    public <U> void forEachValue(long threshold, Function<? super V, ? extends U> function, Consumer<? super U> action) {
        forEach(threshold, (key, value) -> function.apply(value), action);
    }

    public <U> void forEachEntry(long threshold, Function<Map.Entry<K, V>, ? extends U> function, Consumer<? super U> action) {
        forEach(threshold, (key, value) -> function.apply(Map.entry(key, value)), action);
    }
}
