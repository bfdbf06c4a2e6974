package org.teavm.classlib.java.util;

import java.util.function.Predicate;
import java.util.Arrays;
import java.util.function.Consumer;
import org.teavm.classlib.java.io.TSerializable;

/** {@code PriorityQueue}: a binary heap in an array, whose order is HotSpot's. */
public class TPriorityQueue<E> extends TAbstractQueue<E> implements TSerializable {
    private static final int DEFAULT_CAPACITY = 11;

    private final TComparator<? super E> comparator;
    private Object[] heap;
    private int size;
    private int changes;

    public TPriorityQueue() {
        this(DEFAULT_CAPACITY, null);
    }

    public TPriorityQueue(int capacity) {
        this(capacity, null);
    }

    public TPriorityQueue(TComparator<? super E> comparator) {
        this(DEFAULT_CAPACITY, comparator);
    }

    public TPriorityQueue(int capacity, TComparator<? super E> comparator) {
        if (capacity < 1) {
            throw new IllegalArgumentException();
        }
        this.comparator = comparator;
        heap = new Object[capacity];
    }

    public TPriorityQueue(TPriorityQueue<? extends E> queue) {
        this((TCollection<? extends E>) queue);
    }

    public TPriorityQueue(TSortedSet<? extends E> set) {
        this((TCollection<? extends E>) set);
    }

    @SuppressWarnings("unchecked")
    public TPriorityQueue(TCollection<? extends E> elements) {
        boolean sorted = elements instanceof TSortedSet || elements instanceof TPriorityQueue;
        if (elements instanceof TSortedSet<?> set) {
            comparator = (TComparator<? super E>) set.comparator();
        } else {
            comparator = elements instanceof TPriorityQueue<?> queue ? (TComparator<? super E>) queue.comparator : null;
        }
        Object[] content = elements.toArray();
        for (Object element : content) {
            if (element == null) {
                throw new NullPointerException();
            }
        }
        size = content.length;
        heap = Arrays.copyOf(content, Math.max(1, size), Object[].class);
        for (int i = (size >>> 1) - 1; !sorted && i >= 0; i--) {
            siftDown(i, heap[i]);
        }
    }

    public TComparator<? super E> comparator() {
        return comparator;
    }

    @SuppressWarnings("unchecked")
    private boolean isLess(Object a, Object b) {
        return comparator == null ? ((Comparable<Object>) a).compareTo(b) < 0 : comparator.compare((E) a, (E) b) < 0;
    }

    private void siftUp(int from, Object element) {
        int index = from;
        while (index > 0 && isLess(element, heap[(index - 1) >>> 1])) {
            heap[index] = heap[(index - 1) >>> 1];
            index = (index - 1) >>> 1;
        }
        heap[index] = element;
    }

    private void siftDown(int from, Object element) {
        int index = from;
        while (index < size >>> 1) {
            int child = 2 * index + 1;
            if (child + 1 < size && isLess(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isLess(heap[child], element)) {
                break;
            }
            heap[index] = heap[child];
            index = child;
        }
        heap[index] = element;
    }

    @Override
    public boolean add(E element) {
        return offer(element);
    }

    @Override
    public boolean offer(E element) {
        if (element == null) {
            throw new NullPointerException();
        }
        if (size == 0) {
            isLess(element, element);
        }
        changes++;
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size + 2);
        }
        siftUp(size, element);
        size++;
        return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public E peek() {
        return size == 0 ? null : (E) heap[0];
    }

    @Override
    public E poll() {
        E first = peek();
        if (first != null) {
            removeAt(0);
        }
        return first;
    }

    /** Returns the element that took a place before the index, and would be missed by an iterator; else null. */
    private Object removeAt(int index) {
        changes++;
        Object moved = heap[--size];
        heap[size] = null;
        if (index == size) {
            return null;
        }
        siftDown(index, moved);
        if (heap[index] != moved) {
            return null;
        }
        siftUp(index, moved);
        return heap[index] == moved ? null : moved;
    }

    /** What is left is put in order from the end backwards, as if it were a new queue. */
    @Override
    @SuppressWarnings("unchecked")
    public boolean removeIf(Predicate<? super E> condition) {
        int kept = 0;
        Object[] left = new Object[heap.length];
        for (int i = 0; i < size; i++) {
            if (!condition.test((E) heap[i])) {
                left[kept++] = heap[i];
            }
        }
        if (kept == size) {
            return false;
        }
        changes++;
        heap = left;
        size = kept;
        for (int i = size / 2 - 1; i >= 0; i--) {
            siftDown(i, heap[i]);
        }
        return true;
    }

    @Override
    public boolean remove(Object element) {
        int index = indexOf(element);
        if (index >= 0) {
            removeAt(index);
        }
        return index >= 0;
    }

    private int indexOf(Object element) {
        for (int i = 0; element != null && i < size; i++) {
            if (element.equals(heap[i])) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean contains(Object element) {
        return indexOf(element) >= 0;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void clear() {
        changes++;
        Arrays.fill(heap, 0, size, null);
        size = 0;
    }

    @Override
    public Object[] toArray() {
        return Arrays.copyOf(heap, size);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void forEach(Consumer<? super E> action) {
        int expected = changes;
        for (int i = 0; i < size && changes == expected; i++) {
            action.accept((E) heap[i]);
        }
        if (changes != expected) {
            throw new TConcurrentModificationException();
        }
    }

    @Override
    public TIterator<E> iterator() {
        return new HeapIterator();
    }

    /** Goes through the array, then through what removals moved to a place that had been passed. */
    private final class HeapIterator implements TIterator<E> {
        private final TArrayDeque<Object> passed = new TArrayDeque<>();
        private int next;
        private int last = -1;
        private Object lastPassed;
        private int expected = changes;

        @Override
        public boolean hasNext() {
            return next < size || !passed.isEmpty();
        }

        @Override
        @SuppressWarnings("unchecked")
        public E next() {
            if (changes != expected) {
                throw new TConcurrentModificationException();
            }
            if (next < size) {
                last = next++;
                return (E) heap[last];
            }
            last = -1;
            lastPassed = passed.poll();
            if (lastPassed == null) {
                throw new TNoSuchElementException();
            }
            return (E) lastPassed;
        }

        @Override
        public void remove() {
            if (changes != expected) {
                throw new TConcurrentModificationException();
            }
            if (last >= 0) {
                Object moved = removeAt(last);
                if (moved == null) {
                    next--;
                } else {
                    passed.add(moved);
                }
                last = -1;
            } else if (lastPassed != null) {
                for (int i = 0; i < size; i++) {
                    if (heap[i] == lastPassed) {
                        removeAt(i);
                        break;
                    }
                }
                lastPassed = null;
            } else {
                throw new IllegalStateException();
            }
            expected = changes;
        }
    }
}
