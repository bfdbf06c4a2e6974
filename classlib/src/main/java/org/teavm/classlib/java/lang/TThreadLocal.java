package org.teavm.classlib.java.lang;

import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.function.Supplier;

/** {@link ThreadLocal}: each thread keeps a map, whose keys the collector may take. */
public class TThreadLocal<T> {
    public TThreadLocal() { }

    public static <S> TThreadLocal<S> withInitial(Supplier<? extends S> supplier) {
        Objects.requireNonNull(supplier);
        return new TThreadLocal<>() {
            @Override
            protected S initialValue() {
                return supplier.get();
            }
        };
    }

    protected T initialValue() {
        return null;
    }

    /** The values of a thread among which this one's is; null if there are none yet. */
    Map<TThreadLocal<?>, Object> values(TThread thread) {
        return thread.locals;
    }

    Map<TThreadLocal<?>, Object> newValues(TThread thread) {
        thread.locals = new WeakHashMap<>();
        return thread.locals;
    }

    @SuppressWarnings("unchecked")
    public T get() {
        Map<TThreadLocal<?>, Object> values = values(TThread.currentThread());
        if (values != null) {
            Object value = values.get(this);
            if (value != null || values.containsKey(this)) {
                return (T) value;
            }
        }
        T initial = initialValue();
        set(initial);
        return initial;
    }

    public void set(T value) {
        TThread thread = TThread.currentThread();
        Map<TThreadLocal<?>, Object> values = values(thread);
        if (values == null) {
            values = newValues(thread);
        }
        values.put(this, value);
    }

    public void remove() {
        Map<TThreadLocal<?>, Object> values = values(TThread.currentThread());
        if (values != null) {
            values.remove(this);
        }
    }
}
