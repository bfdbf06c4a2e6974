package org.teavm.classlib.java.util;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import ristretto.collections.TreePart;

/** {@link java.util.TreeMap}: the whole of a tree. */
public class TTreeMap<K, V> extends TreePart<K, V> implements Cloneable, java.io.Serializable {
    public TTreeMap() {
        this((Comparator<? super K>) null);
    }

    public TTreeMap(Comparator<? super K> comparator) {
        super(comparator);
    }

    public TTreeMap(Map<? extends K, ? extends V> map) {
        this();
        putAll(map);
    }

    public TTreeMap(SortedMap<K, ? extends V> map) {
        this(map.comparator());
        append(map);
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> map) {
        if (isEmpty() && map instanceof SortedMap<? extends K, ? extends V> sorted && Objects.equals(sorted.comparator(), comparator())) {
            append(sorted);
        } else {
            super.putAll(map);
        }
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        Objects.requireNonNull(action);
        forEachEntry(entry -> action.accept(entry.getKey(), entry.getValue()));
    }

    @Override
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        forEachEntry(entry -> entry.setValue(function.apply(entry.getKey(), entry.getValue())));
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object clone() {
        try {
            TTreeMap<K, V> copy = (TTreeMap<K, V>) super.clone();
            copy.forget();
            copy.append(this);
            return copy;
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
