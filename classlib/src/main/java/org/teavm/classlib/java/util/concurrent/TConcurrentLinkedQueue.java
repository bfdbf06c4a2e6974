package org.teavm.classlib.java.util.concurrent;

import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.concurrent.ConcurrentLinkedDeque;

/** {@link java.util.concurrent.ConcurrentLinkedQueue}. */
public class TConcurrentLinkedQueue<E> extends AbstractQueue<E> implements java.io.Serializable {
    private final ConcurrentLinkedDeque<E> elements = new ConcurrentLinkedDeque<>();

    public TConcurrentLinkedQueue() { }

    public TConcurrentLinkedQueue(Collection<? extends E> elements) {
        this.elements.addAll(elements);
    }

    @Override
    public boolean add(E element) {
        return elements.add(element);
    }

    @Override
    public boolean offer(E element) {
        return elements.add(element);
    }

    @Override
    public E poll() {
        return elements.poll();
    }

    @Override
    public E peek() {
        return elements.peek();
    }

    @Override
    public boolean remove(Object element) {
        return element != null && elements.remove(element);
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public Iterator<E> iterator() {
        return elements.iterator();
    }
}
