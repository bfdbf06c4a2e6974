package org.teavm.classlib.java.util.concurrent;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** {@link java.util.concurrent.TransferQueue}. */
public interface TTransferQueue<E> extends BlockingQueue<E> {
    boolean tryTransfer(E element);

    void transfer(E element) throws InterruptedException;

    boolean tryTransfer(E element, long timeout, TimeUnit unit) throws InterruptedException;

    boolean hasWaitingConsumer();

    int getWaitingConsumerCount();
}
