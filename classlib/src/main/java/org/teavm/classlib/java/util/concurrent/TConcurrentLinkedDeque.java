package org.teavm.classlib.java.util.concurrent;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * {@link java.util.concurrent.ConcurrentLinkedDeque}: a list linked both ways. A node that was taken out keeps its links, so that an
 * iterator which stands on it finds the way back.
 */
public class TConcurrentLinkedDeque<E> extends AbstractCollection<E> implements DequeOfPresent<E>, java.io.Serializable {
    private Node<E> first;
    private Node<E> last;
    private int size;

    public TConcurrentLinkedDeque() { }

    public TConcurrentLinkedDeque(Collection<? extends E> elements) {
        addAll(elements);
    }

    private static final class Node<E> {
        /** Null once the node is out. */
        E element;
        Node<E> before;
        Node<E> after;
    }

    @Override
    public void addFirst(E element) {
        Node<E> node = new Node<>();
        node.element = Objects.requireNonNull(element);
        node.after = first;
        if (first == null) {
            last = node;
        } else {
            first.before = node;
        }
        first = node;
        size++;
    }

    @Override
    public void addLast(E element) {
        Node<E> node = new Node<>();
        node.element = Objects.requireNonNull(element);
        node.before = last;
        if (last == null) {
            first = node;
        } else {
            last.after = node;
        }
        last = node;
        size++;
    }

    private E unlink(Node<E> node) {
        if (node == null || node.element == null) {
            return null;
        }
        if (node.before == null) {
            first = node.after;
        } else {
            node.before.after = node.after;
        }
        if (node.after == null) {
            last = node.before;
        } else {
            node.after.before = node.before;
        }
        size--;
        E element = node.element;
        node.element = null;
        return element;
    }

    @Override
    public boolean add(E element) {
        addLast(element);
        return true;
    }

    @Override
    public boolean offer(E element) {
        return add(element);
    }

    @Override
    public boolean offerFirst(E element) {
        addFirst(element);
        return true;
    }

    @Override
    public boolean offerLast(E element) {
        return add(element);
    }

    @Override
    public void push(E element) {
        addFirst(element);
    }

    @Override
    public E pollFirst() {
        return unlink(first);
    }

    @Override
    public E pollLast() {
        return unlink(last);
    }

    @Override
    public E poll() {
        return pollFirst();
    }

    @Override
    public E peekFirst() {
        return first == null ? null : first.element;
    }

    @Override
    public E peekLast() {
        return last == null ? null : last.element;
    }

    @Override
    public E peek() {
        return peekFirst();
    }

    @Override
    public E remove() {
        return removeFirst();
    }

    @Override
    public E element() {
        return getFirst();
    }

    @Override
    public boolean remove(Object element) {
        return removeFirstOccurrence(element);
    }

    @Override
    public boolean removeFirstOccurrence(Object element) {
        return removeOne(iterator(), element);
    }

    @Override
    public boolean removeLastOccurrence(Object element) {
        return removeOne(descendingIterator(), element);
    }

    private static boolean removeOne(Iterator<?> elements, Object element) {
        Objects.requireNonNull(element);
        while (elements.hasNext()) {
            if (element.equals(elements.next())) {
                elements.remove();
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        boolean any = false;
        for (Iterator<E> each = iterator(); each.hasNext();) {
            if (filter.test(each.next())) {
                each.remove();
                any = true;
            }
        }
        return any;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void clear() {
        while (size > 0) {
            unlink(first);
        }
    }

    @Override
    public Iterator<E> iterator() {
        return new Elements(first, true);
    }

    @Override
    public Iterator<E> descendingIterator() {
        return new Elements(last, false);
    }

    /** Each element that is there throughout comes once; others may. */
    private final class Elements implements Iterator<E> {
        private final boolean forward;
        private Node<E> returned;
        private Node<E> at;
        private E next;

        Elements(Node<E> start, boolean forward) {
            this.forward = forward;
            at = start;
            next = at == null ? null : at.element;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public E next() {
            E element = DequeOfPresent.present(next);
            returned = at;
            do {
                at = forward ? at.after : at.before;
            } while (at != null && at.element == null);
            next = at == null ? null : at.element;
            return element;
        }

        @Override
        public void remove() {
            if (returned == null) {
                throw new IllegalStateException();
            }
            unlink(returned);
            returned = null;
        }
    }
}
