package org.teavm.classlib.java.util.concurrent;

import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;

/** {@link java.util.concurrent.ArrayBlockingQueue}; in any case whoever has waited longest comes first. */
public class TArrayBlockingQueue<E> extends WaitingQueue<E> {
    public TArrayBlockingQueue(int capacity) {
        super(new ConcurrentLinkedDeque<>(), capacity);
    }

    public TArrayBlockingQueue(int capacity, boolean fair) {
        this(capacity);
    }

    public TArrayBlockingQueue(int capacity, boolean fair, Collection<? extends E> elements) {
        this(capacity);
        for (E element : elements) {
            if (!offer(Objects.requireNonNull(element))) {
                throw new IllegalArgumentException();
            }
        }
    }
}
