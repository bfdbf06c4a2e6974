package org.teavm.classlib.java.util;

import java.util.function.Consumer;

/** {@code LinkedHashMap}: a {@code HashMap} whose entries are in a list, by insertion or by access. */
public class TLinkedHashMap<K, V> extends THashMap<K, V> implements TSequencedMap<K, V> {
    private static final float DEFAULT_LOAD_FACTOR = 0.75f;

    LinkedHashMapEntry<K, V> head;
    LinkedHashMapEntry<K, V> tail;
    private final boolean accessOrder;
    /** Where the entry goes that is put now. */
    private Place place = Place.USUAL;

    private enum Place { USUAL, FIRST, LAST }

    static final class LinkedHashMapEntry<K, V> extends HashEntry<K, V> {
        LinkedHashMapEntry<K, V> chainForward;
        LinkedHashMapEntry<K, V> chainBackward;

        LinkedHashMapEntry(int hash, K key, V value, HashEntry<K, V> next) {
            super(hash, key, value, next);
        }
    }

    public TLinkedHashMap() {
        accessOrder = false;
    }

    public TLinkedHashMap(int capacity) {
        super(capacity);
        accessOrder = false;
    }

    public TLinkedHashMap(int capacity, float loadFactor) {
        super(capacity, loadFactor);
        accessOrder = false;
    }

    public TLinkedHashMap(int capacity, float loadFactor, boolean accessOrder) {
        super(capacity, loadFactor);
        this.accessOrder = accessOrder;
    }

    public TLinkedHashMap(TMap<? extends K, ? extends V> map) {
        this(THashMap.capacity(map.size()), DEFAULT_LOAD_FACTOR, false);
        putAll(map);
    }

    public static <K, V> TLinkedHashMap<K, V> newLinkedHashMap(int size) {
        return new TLinkedHashMap<>(THashMap.capacity(size));
    }

    /** Whether the eldest entry shall go, now that another has come. */
    protected boolean removeEldestEntry(@SuppressWarnings("unused") TMap.Entry<K, V> eldest) {
        return false;
    }

    @Override
    HashEntry<K, V> newEntry(int hash, K key, V value, HashEntry<K, V> next) {
        LinkedHashMapEntry<K, V> entry = new LinkedHashMapEntry<>(hash, key, value, next);
        if (place == Place.FIRST) {
            linkFirst(entry);
        } else {
            linkLast(entry);
        }
        return entry;
    }

    private void linkFirst(LinkedHashMapEntry<K, V> entry) {
        entry.chainForward = head;
        entry.chainBackward = null;
        if (head == null) {
            tail = entry;
        } else {
            head.chainBackward = entry;
        }
        head = entry;
    }

    private void linkLast(LinkedHashMapEntry<K, V> entry) {
        entry.chainBackward = tail;
        entry.chainForward = null;
        if (tail == null) {
            head = entry;
        } else {
            tail.chainForward = entry;
        }
        tail = entry;
    }

    private void unlink(LinkedHashMapEntry<K, V> entry) {
        if (entry.chainBackward == null) {
            head = entry.chainForward;
        } else {
            entry.chainBackward.chainForward = entry.chainForward;
        }
        if (entry.chainForward == null) {
            tail = entry.chainBackward;
        } else {
            entry.chainForward.chainBackward = entry.chainBackward;
        }
    }

    @Override
    void accessed(HashEntry<K, V> entry) {
        LinkedHashMapEntry<K, V> linked = (LinkedHashMapEntry<K, V>) entry;
        if (place == Place.FIRST && head != linked) {
            unlink(linked);
            linkFirst(linked);
            modCount++;
        } else if (place != Place.FIRST && (accessOrder || place == Place.LAST) && tail != linked) {
            unlink(linked);
            linkLast(linked);
            modCount++;
        }
    }

    @Override
    void inserted() {
        if (head != null && removeEldestEntry(head)) {
            removeByKey(head.key);
        }
    }

    @Override
    void removed(HashEntry<K, V> entry) {
        unlink((LinkedHashMapEntry<K, V>) entry);
    }

    void removeLinkedEntry(LinkedHashMapEntry<K, V> entry) {
        removeEntry(entry);
    }

    @Override
    public V putFirst(K key, V value) {
        return putAt(Place.FIRST, key, value);
    }

    @Override
    public V putLast(K key, V value) {
        return putAt(Place.LAST, key, value);
    }

    private V putAt(Place where, K key, V value) {
        place = where;
        try {
            return put(key, value);
        } finally {
            place = Place.USUAL;
        }
    }

    @Override
    public boolean containsValue(Object value) {
        for (LinkedHashMapEntry<K, V> entry = head; entry != null; entry = entry.chainForward) {
            if (TObjects.equals(value, entry.value)) {
                return true;
            }
        }
        return false;
    }

    @Override
    void forEachEntry(Consumer<HashEntry<K, V>> action) {
        int expected = modCount;
        for (LinkedHashMapEntry<K, V> entry = head; entry != null; entry = entry.chainForward) {
            action.accept(entry);
        }
        checkUnmodified(expected);
    }

    @Override
    public void clear() {
        super.clear();
        head = null;
        tail = null;
    }

    @Override
    void forget() {
        super.forget();
        head = null;
        tail = null;
    }

    @Override
    public TSet<K> keySet() {
        return sequencedKeySet();
    }

    @Override
    public TCollection<V> values() {
        return sequencedValues();
    }

    @Override
    public TSet<TMap.Entry<K, V>> entrySet() {
        return sequencedEntrySet();
    }

    @Override
    public TSequencedSet<K> sequencedKeySet() {
        if (cachedKeySet == null) {
            cachedKeySet = new TLinkedHashMapKeySet<>(this, false);
        }
        return (TSequencedSet<K>) cachedKeySet;
    }

    @Override
    public TSequencedCollection<V> sequencedValues() {
        if (cachedValues == null) {
            cachedValues = new TLinkedHashMapValues<>(this, false);
        }
        return (TSequencedCollection<V>) cachedValues;
    }

    @Override
    public TSequencedSet<TMap.Entry<K, V>> sequencedEntrySet() {
        return new TLinkedHashMapEntrySet<>(this, false);
    }

    @Override
    public TSequencedMap<K, V> reversed() {
        return new TReversedLinkedHashMap<>(this);
    }

    static <T> T checkNotNull(T entry) {
        if (entry == null) {
            throw new TNoSuchElementException();
        }
        return entry;
    }
}
