package org.teavm.classlib.java.util;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.teavm.classlib.java.io.TSerializable;
import org.teavm.classlib.java.lang.TCloneNotSupportedException;
import org.teavm.classlib.java.lang.TCloneable;
import org.teavm.classlib.java.lang.TObject;
import org.teavm.interop.Rename;

/**
 * {@code HashMap} with the order of iteration that HotSpot's has: the same spreading of hash codes, sizes of the table, places
 * in a bin and times of growth. Bins never become trees, so that only bins of more than eight in large tables differ.
 */
public class THashMap<K, V> extends TAbstractMap<K, V> implements TCloneable, TSerializable {
    private static final int DEFAULT_CAPACITY = 16;
    private static final int MAXIMUM_CAPACITY = 1 << 30;
    private static final float DEFAULT_LOAD_FACTOR = 0.75f;
    /** A bin of so many makes a smaller table grow, instead of becoming a tree. */
    private static final int LONG_BIN = 8;
    private static final int SMALL_TABLE = 64;

    int elementCount;
    int modCount;
    private HashEntry<K, V>[] table;
    /** The size at which the table grows; before there is one, its size, or 0. */
    private int threshold;
    private final float loadFactor;

    static class HashEntry<K, V> extends TMapEntry<K, V> {
        final int hash;
        HashEntry<K, V> next;

        HashEntry(int hash, K key, V value, HashEntry<K, V> next) {
            super(key, value);
            this.hash = hash;
            this.next = next;
        }
    }

    public THashMap() {
        loadFactor = DEFAULT_LOAD_FACTOR;
    }

    public THashMap(int capacity) {
        this(capacity, DEFAULT_LOAD_FACTOR);
    }

    public THashMap(int capacity, float loadFactor) {
        if (capacity < 0) {
            throw new IllegalArgumentException("Illegal initial capacity: " + capacity);
        }
        if (!(loadFactor > 0)) {
            throw new IllegalArgumentException("Illegal load factor: " + loadFactor);
        }
        this.loadFactor = loadFactor;
        threshold = tableSize(capacity);
    }

    public THashMap(TMap<? extends K, ? extends V> map) {
        this();
        putAll(map);
    }

    public static <K, V> THashMap<K, V> newHashMap(int size) {
        return new THashMap<>(capacity(size));
    }

    /** Of a table that takes so many entries without growing. */
    static int capacity(int size) {
        if (size < 0) {
            throw new IllegalArgumentException("Negative number of mappings: " + size);
        }
        return (int) Math.ceil(size / (double) DEFAULT_LOAD_FACTOR);
    }

    private static int tableSize(int capacity) {
        return capacity <= 1 ? 1 : capacity >= MAXIMUM_CAPACITY ? MAXIMUM_CAPACITY : Integer.highestOneBit(capacity - 1) << 1;
    }

    private static int hash(Object key) {
        if (key == null) {
            return 0;
        }
        int code = key.hashCode();
        return code ^ code >>> 16;
    }

    /** For a map that keeps an order of its own. */
    HashEntry<K, V> newEntry(int hash, K key, V value, HashEntry<K, V> next) {
        return new HashEntry<>(hash, key, value, next);
    }

    /** An entry was read or overwritten. */
    void accessed(HashEntry<K, V> entry) { }

    /** An entry was added. */
    void inserted() { }

    /** An entry was taken away. */
    void removed(HashEntry<K, V> entry) { }

    final HashEntry<K, V> entryByKey(Object key) {
        return find(hash(key), key);
    }

    private HashEntry<K, V> find(int hash, Object key) {
        if (table == null) {
            return null;
        }
        HashEntry<K, V> entry = table[hash & table.length - 1];
        while (entry != null && !(entry.hash == hash && (entry.key == key || key != null && key.equals(entry.key)))) {
            entry = entry.next;
        }
        return entry;
    }

    @SuppressWarnings("unchecked")
    private void grow() {
        HashEntry<K, V>[] old = table;
        if (old == null) {
            table = new HashEntry[threshold == 0 ? DEFAULT_CAPACITY : threshold];
        } else if (old.length == MAXIMUM_CAPACITY) {
            threshold = Integer.MAX_VALUE;
            return;
        } else {
            table = new HashEntry[old.length * 2];
            for (int i = 0; i < old.length; i++) {
                split(old[i], i, old.length);
            }
        }
        float limit = table.length * loadFactor;
        threshold = limit < MAXIMUM_CAPACITY ? (int) limit : Integer.MAX_VALUE;
    }

    /** Entries stay in their order, in two bins. */
    private void split(HashEntry<K, V> bin, int index, int distance) {
        HashEntry<K, V> low = null;
        HashEntry<K, V> high = null;
        HashEntry<K, V> next;
        for (HashEntry<K, V> entry = bin; entry != null; entry = next) {
            next = entry.next;
            entry.next = null;
            if ((entry.hash & distance) == 0) {
                if (low == null) {
                    table[index] = entry;
                } else {
                    low.next = entry;
                }
                low = entry;
            } else {
                if (high == null) {
                    table[index + distance] = entry;
                } else {
                    high.next = entry;
                }
                high = entry;
            }
        }
    }

    /** Puts a new entry behind the others of its bin. */
    final HashEntry<K, V> append(int hash, K key, V value) {
        if (table == null) {
            grow();
        }
        HashEntry<K, V> added = newEntry(hash, key, value, null);
        HashEntry<K, V> last = table[hash & table.length - 1];
        int before = 0;
        if (last == null) {
            table[hash & table.length - 1] = added;
        } else {
            for (before = 1; last.next != null; before++) {
                last = last.next;
            }
            last.next = added;
        }
        growIfLong(before);
        modCount++;
        if (++elementCount > threshold) {
            grow();
        }
        inserted();
        return added;
    }

    /** Puts a new entry before the others of its bin, as {@code compute}, {@code computeIfAbsent} and {@code merge} do. */
    private void prepend(int hash, K key, V value) {
        if (table == null || elementCount > threshold) {
            grow();
        }
        int index = hash & table.length - 1;
        int before = 0;
        for (HashEntry<K, V> entry = table[index]; entry != null; entry = entry.next) {
            before++;
        }
        table[index] = newEntry(hash, key, value, table[index]);
        growIfLong(before);
        modCount++;
        elementCount++;
        inserted();
    }

    private void growIfLong(int bin) {
        if (bin >= LONG_BIN && table.length < SMALL_TABLE) {
            grow();
        }
    }

    final HashEntry<K, V> removeByKey(Object key) {
        HashEntry<K, V> entry = entryByKey(key);
        if (entry != null) {
            removeEntry(entry);
        }
        return entry;
    }

    final void removeEntry(HashEntry<K, V> entry) {
        int index = entry.hash & table.length - 1;
        if (table[index] == entry) {
            table[index] = entry.next;
        } else {
            HashEntry<K, V> previous = table[index];
            while (previous.next != entry) {
                previous = previous.next;
            }
            previous.next = entry.next;
        }
        modCount++;
        elementCount--;
        removed(entry);
    }

    @Override
    public int size() {
        return elementCount;
    }

    @Override
    public boolean isEmpty() {
        return elementCount == 0;
    }

    @Override
    public boolean containsKey(Object key) {
        return entryByKey(key) != null;
    }

    @Override
    public boolean containsValue(Object value) {
        return THashMapViews.any(this, entry -> TObjects.equals(value, entry.value));
    }

    @Override
    public V get(Object key) {
        return getOrDefault(key, null);
    }

    @Override
    public V getOrDefault(Object key, V otherwise) {
        HashEntry<K, V> entry = entryByKey(key);
        if (entry == null) {
            return otherwise;
        }
        accessed(entry);
        return entry.value;
    }

    @Override
    public V put(K key, V value) {
        return put(key, value, false);
    }

    @Override
    public V putIfAbsent(K key, V value) {
        return put(key, value, true);
    }

    private V put(K key, V value, boolean ifAbsent) {
        int hash = hash(key);
        HashEntry<K, V> entry = find(hash, key);
        if (entry == null) {
            append(hash, key, value);
            return null;
        }
        V former = entry.value;
        if (!ifAbsent || former == null) {
            entry.value = value;
        }
        accessed(entry);
        return former;
    }

    @Override
    public void putAll(TMap<? extends K, ? extends V> map) {
        int size = map.size();
        if (size == 0) {
            return;
        }
        if (table == null) {
            int capacity = (int) Math.ceil(size / (double) loadFactor);
            if (capacity > threshold) {
                threshold = tableSize(capacity);
            }
        } else {
            while (size > threshold && table.length < MAXIMUM_CAPACITY) {
                grow();
            }
        }
        for (TIterator<? extends TMap.Entry<? extends K, ? extends V>> it = map.entrySet().iterator(); it.hasNext();) {
            TMap.Entry<? extends K, ? extends V> entry = it.next();
            put(entry.getKey(), entry.getValue());
        }
    }

    @Override
    public V remove(Object key) {
        HashEntry<K, V> entry = removeByKey(key);
        return entry == null ? null : entry.value;
    }

    @Override
    public void clear() {
        modCount++;
        elementCount = 0;
        for (int i = 0; table != null && i < table.length; i++) {
            table[i] = null;
        }
    }

    @Override
    public V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
        int hash = hash(key);
        HashEntry<K, V> entry = find(hash, key);
        if (entry != null && entry.value != null) {
            accessed(entry);
            return entry.value;
        }
        int expected = modCount;
        V value = function.apply(key);
        checkUnmodified(expected);
        if (value != null) {
            set(entry, hash, key, value);
        }
        return value;
    }

    @Override
    public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        HashEntry<K, V> entry = entryByKey(key);
        return entry == null || entry.value == null ? null : compute(key, function);
    }

    @Override
    public V compute(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        int hash = hash(key);
        HashEntry<K, V> entry = find(hash, key);
        int expected = modCount;
        V value = function.apply(key, entry == null ? null : entry.value);
        checkUnmodified(expected);
        set(entry, hash, key, value);
        return value;
    }

    @Override
    public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
        if (value == null || function == null) {
            throw new NullPointerException();
        }
        int hash = hash(key);
        HashEntry<K, V> entry = find(hash, key);
        V merged = value;
        if (entry != null && entry.value != null) {
            int expected = modCount;
            merged = function.apply(entry.value, value);
            checkUnmodified(expected);
        }
        set(entry, hash, key, merged);
        return merged;
    }

    /** Gives an entry, or a new one where there was none, a value; none if it is null. */
    private void set(HashEntry<K, V> entry, int hash, K key, V value) {
        if (entry == null) {
            if (value != null) {
                prepend(hash, key, value);
            }
        } else if (value == null) {
            removeEntry(entry);
        } else {
            entry.value = value;
            accessed(entry);
        }
    }

    final void checkUnmodified(int expected) {
        if (modCount != expected) {
            throw new TConcurrentModificationException();
        }
    }

    @Override
    public TSet<K> keySet() {
        if (cachedKeySet == null) {
            cachedKeySet = new THashMapViews.Keys<>(this);
        }
        return cachedKeySet;
    }

    @Override
    public TCollection<V> values() {
        if (cachedValues == null) {
            cachedValues = new THashMapViews.Values<>(this);
        }
        return cachedValues;
    }

    @Override
    public TSet<TMap.Entry<K, V>> entrySet() {
        return new THashMapViews.Entries<>(this);
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        forEachEntry(entry -> action.accept(entry.key, entry.value));
    }

    @Override
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        forEachEntry(entry -> entry.value = function.apply(entry.key, entry.value));
    }

    /** In the order of iteration; the map must not change meanwhile. */
    void forEachEntry(Consumer<HashEntry<K, V>> action) {
        int expected = modCount;
        for (int i = 0; table != null && i < table.length; i++) {
            for (HashEntry<K, V> entry = table[i]; entry != null; entry = entry.next) {
                action.accept(entry);
            }
        }
        checkUnmodified(expected);
    }

    /** The first entry of the bins from an index on. */
    final HashEntry<K, V> firstFrom(int index) {
        HashEntry<K, V> entry = null;
        for (int i = index; entry == null && table != null && i < table.length; i++) {
            entry = table[i];
        }
        return entry;
    }

    final HashEntry<K, V> following(HashEntry<K, V> entry) {
        return entry.next != null ? entry.next : firstFrom((entry.hash & table.length - 1) + 1);
    }

    @Rename("clone")
    @SuppressWarnings("unchecked")
    public TObject clone0() {
        try {
            THashMap<K, V> copy = (THashMap<K, V>) super.clone();
            copy.forget();
            copy.putAll(this);
            return copy;
        } catch (TCloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Makes a copy of another map independent of it, and empty. */
    void forget() {
        table = null;
        threshold = 0;
        elementCount = 0;
        modCount = 0;
        cachedKeySet = null;
        cachedValues = null;
    }
}
