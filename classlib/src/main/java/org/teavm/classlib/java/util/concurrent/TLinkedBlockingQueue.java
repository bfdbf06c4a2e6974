package org.teavm.classlib.java.util.concurrent;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedDeque;

/** {@link java.util.concurrent.LinkedBlockingQueue}. */
public class TLinkedBlockingQueue<E> extends WaitingQueue<E> {
    public TLinkedBlockingQueue() {
        this(Integer.MAX_VALUE);
    }

    public TLinkedBlockingQueue(int capacity) {
        super(new ConcurrentLinkedDeque<>(), capacity);
    }

    public TLinkedBlockingQueue(Collection<? extends E> elements) {
        this();
        addAll(elements);
    }
}
