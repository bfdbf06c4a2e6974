package org.teavm.classlib.java.util.concurrent;

import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** {@link java.util.concurrent.BlockingDeque}. */
public interface TBlockingDeque<E> extends BlockingQueue<E>, Deque<E> {
    void putFirst(E element) throws InterruptedException;

    void putLast(E element) throws InterruptedException;

    E takeFirst() throws InterruptedException;

    E takeLast() throws InterruptedException;

    boolean offerFirst(E element, long timeout, TimeUnit unit) throws InterruptedException;

    boolean offerLast(E element, long timeout, TimeUnit unit) throws InterruptedException;

    E pollFirst(long timeout, TimeUnit unit) throws InterruptedException;

    E pollLast(long timeout, TimeUnit unit) throws InterruptedException;
}
