package org.teavm.classlib.java.util;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.teavm.classlib.java.util.THashMap.HashEntry;

/** What shows the entries of a {@code HashMap} as collections. */
final class THashMapViews {
    private THashMapViews() { }

    /** Whether an entry is as asked for. */
    static <K, V> boolean any(THashMap<K, V> map, Predicate<HashEntry<K, V>> condition) {
        for (HashEntry<K, V> entry = map.firstFrom(0); entry != null; entry = map.following(entry)) {
            if (condition.test(entry)) {
                return true;
            }
        }
        return false;
    }

    /** Goes through the table; what comes next is known before it is asked for. */
    private abstract static class Entering<K, V, T> implements TIterator<T> {
        private final THashMap<K, V> map;
        private int expected;
        private HashEntry<K, V> next;
        private HashEntry<K, V> current;

        Entering(THashMap<K, V> map) {
            this.map = map;
            expected = map.modCount;
            next = map.firstFrom(0);
        }

        @Override
        public final boolean hasNext() {
            return next != null;
        }

        final HashEntry<K, V> advance() {
            map.checkUnmodified(expected);
            if (next == null) {
                throw new TNoSuchElementException();
            }
            current = next;
            next = map.following(current);
            return current;
        }

        @Override
        public final void remove() {
            if (current == null) {
                throw new IllegalStateException();
            }
            map.checkUnmodified(expected);
            map.removeEntry(current);
            current = null;
            expected = map.modCount;
        }
    }

    static final class Keys<K, V> extends TAbstractSet<K> {
        private final THashMap<K, V> map;

        Keys(THashMap<K, V> map) {
            this.map = map;
        }

        @Override
        public TIterator<K> iterator() {
            return new Entering<K, V, K>(map) {
                @Override
                public K next() {
                    return advance().key;
                }
            };
        }

        @Override
        public void forEach(Consumer<? super K> action) {
            map.forEachEntry(entry -> action.accept(entry.key));
        }

        @Override
        public int size() {
            return map.size();
        }

        @Override
        public void clear() {
            map.clear();
        }

        @Override
        public boolean contains(Object key) {
            return map.containsKey(key);
        }

        @Override
        public boolean remove(Object key) {
            return map.removeByKey(key) != null;
        }
    }

    static final class Values<K, V> extends TAbstractCollection<V> {
        private final THashMap<K, V> map;

        Values(THashMap<K, V> map) {
            this.map = map;
        }

        @Override
        public TIterator<V> iterator() {
            return new Entering<K, V, V>(map) {
                @Override
                public V next() {
                    return advance().value;
                }
            };
        }

        @Override
        public void forEach(Consumer<? super V> action) {
            map.forEachEntry(entry -> action.accept(entry.value));
        }

        @Override
        public int size() {
            return map.size();
        }

        @Override
        public void clear() {
            map.clear();
        }

        @Override
        public boolean contains(Object value) {
            return map.containsValue(value);
        }
    }

    static final class Entries<K, V> extends TAbstractSet<TMap.Entry<K, V>> {
        private final THashMap<K, V> map;

        Entries(THashMap<K, V> map) {
            this.map = map;
        }

        @Override
        public TIterator<TMap.Entry<K, V>> iterator() {
            return new Entering<K, V, TMap.Entry<K, V>>(map) {
                @Override
                public TMap.Entry<K, V> next() {
                    return advance();
                }
            };
        }

        @Override
        public void forEach(Consumer<? super TMap.Entry<K, V>> action) {
            map.forEachEntry(action::accept);
        }

        @Override
        public int size() {
            return map.size();
        }

        @Override
        public void clear() {
            map.clear();
        }

        @Override
        public boolean contains(Object object) {
            return find(object) != null;
        }

        @Override
        public boolean remove(Object object) {
            HashEntry<K, V> entry = find(object);
            if (entry != null) {
                map.removeEntry(entry);
            }
            return entry != null;
        }

        private HashEntry<K, V> find(Object object) {
            if (object instanceof TMap.Entry<?, ?> wanted) {
                HashEntry<K, V> entry = map.entryByKey(wanted.getKey());
                return entry != null && TObjects.equals(entry.value, wanted.getValue()) ? entry : null;
            }
            return null;
        }
    }
}
