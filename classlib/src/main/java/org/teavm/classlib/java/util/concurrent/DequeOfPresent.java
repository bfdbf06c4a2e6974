package org.teavm.classlib.java.util.concurrent;

import java.util.Deque;
import java.util.NoSuchElementException;

/** What a deque says with an exception, by what it says with null. */
interface DequeOfPresent<E> extends Deque<E> {
    static <E> E present(E element) {
        if (element == null) {
            throw new NoSuchElementException();
        }
        return element;
    }

    @Override
    default E removeFirst() {
        return present(pollFirst());
    }

    @Override
    default E removeLast() {
        return present(pollLast());
    }

    @Override
    default E pop() {
        return removeFirst();
    }

    @Override
    default E getFirst() {
        return present(peekFirst());
    }

    @Override
    default E getLast() {
        return present(peekLast());
    }
}
