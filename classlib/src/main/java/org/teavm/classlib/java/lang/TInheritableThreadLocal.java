package org.teavm.classlib.java.lang;

import java.util.Map;
import java.util.WeakHashMap;

/** {@link InheritableThreadLocal}. */
public class TInheritableThreadLocal<T> extends TThreadLocal<T> {
    public TInheritableThreadLocal() { }

    protected T childValue(T parentValue) {
        return parentValue;
    }

    @Override
    Map<TThreadLocal<?>, Object> values(TThread thread) {
        return thread.heritage == null ? null : ((Values) thread.heritage).map;
    }

    @Override
    Map<TThreadLocal<?>, Object> newValues(TThread thread) {
        Values values = new Values();
        thread.heritage = values;
        return values.map;
    }

    private static final class Values implements TThread.Heritage {
        private final Map<TThreadLocal<?>, Object> map = new WeakHashMap<>();

        @Override
        public TThread.Heritage ofChild() {
            Values child = new Values();
            for (Map.Entry<TThreadLocal<?>, Object> each : map.entrySet()) {
                if (each.getKey() instanceof TInheritableThreadLocal<?> local) {
                    child.map.put(local, ofChild(local, each.getValue()));
                }
            }
            return child;
        }

        @SuppressWarnings("unchecked")
        private static <T> T ofChild(TInheritableThreadLocal<T> local, Object value) {
            return local.childValue((T) value);
        }
    }
}
