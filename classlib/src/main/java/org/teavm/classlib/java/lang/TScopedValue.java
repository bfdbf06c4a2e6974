package org.teavm.classlib.java.lang;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;

/** {@link ScopedValue}: a thread's bindings are a list, innermost first. */
public final class TScopedValue<T> {
    private TScopedValue() { }

    public static <T> TScopedValue<T> newInstance() {
        return new TScopedValue<>();
    }

    public static <T> Carrier where(TScopedValue<T> key, T value) {
        return new Carrier(Objects.requireNonNull(key), value, null);
    }

    public T get() {
        return orElseThrow(() -> new NoSuchElementException("ScopedValue not bound"));
    }

    public boolean isBound() {
        return find(TThread.currentThread().scope, this) != null;
    }

    @SuppressWarnings("unchecked")
    public T orElse(T other) {
        Objects.requireNonNull(other);
        Carrier found = find(TThread.currentThread().scope, this);
        return found == null ? other : (T) found.value;
    }

    @SuppressWarnings("unchecked")
    public <X extends Throwable> T orElseThrow(Supplier<? extends X> failure) throws X {
        Objects.requireNonNull(failure);
        Carrier found = find(TThread.currentThread().scope, this);
        if (found == null) {
            throw failure.get();
        }
        return (T) found.value;
    }

    private static Carrier find(Carrier scope, TScopedValue<?> key) {
        Carrier at = scope;
        while (at != null && at.key != key) {
            at = at.outer;
        }
        return at;
    }

    /** Something to be done with values bound. */
    @FunctionalInterface
    public interface CallableOp<T, X extends Throwable> {
        T call() throws X;
    }

    /** Bindings, the last one first. */
    public static final class Carrier {
        private final TScopedValue<?> key;
        private final Object value;
        private final Carrier outer;

        private Carrier(TScopedValue<?> key, Object value, Carrier outer) {
            this.key = key;
            this.value = value;
            this.outer = outer;
        }

        public <T> Carrier where(TScopedValue<T> key, T value) {
            return new Carrier(Objects.requireNonNull(key), value, this);
        }

        @SuppressWarnings("unchecked")
        public <T> T get(TScopedValue<T> key) {
            Carrier found = find(this, Objects.requireNonNull(key));
            if (found == null) {
                throw new NoSuchElementException("No mapping present");
            }
            return (T) found.value;
        }

        public void run(TRunnable action) {
            Objects.requireNonNull(action);
            call(() -> {
                action.run();
                return null;
            });
        }

        public <R, X extends Throwable> R call(CallableOp<? extends R, X> action) throws X {
            Objects.requireNonNull(action);
            TThread thread = TThread.currentThread();
            Carrier former = thread.scope;
            thread.scope = on(former);
            try {
                return action.call();
            } finally {
                thread.scope = former;
            }
        }

        /** These bindings in front of others. */
        private Carrier on(Carrier scope) {
            return new Carrier(key, value, outer == null ? scope : outer.on(scope));
        }
    }
}
