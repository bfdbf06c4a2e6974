package ristretto.corrections;

import java.util.AbstractList;
import java.util.ConcurrentModificationException;
import java.util.ListIterator;
import java.util.NoSuchElementException;

/** Between two elements of a list. It is at the end where the list ends, even if that was elsewhere when it was made. */
final class ListCursor<E> implements ListIterator<E> {
    private final AbstractList<E> list;
    private int next;
    private int returned = -1;
    private int modifications;

    ListCursor(AbstractList<E> list, int next) {
        this.list = list;
        this.next = next;
        this.modifications = AbstractListCorrections.modifications(list);
    }

    private void checkUnmodified() {
        if (modifications != AbstractListCorrections.modifications(list)) {
            throw new ConcurrentModificationException();
        }
    }

    private void checkReturned() {
        if (returned < 0) {
            throw new IllegalStateException();
        }
        checkUnmodified();
    }

    @Override
    public boolean hasNext() {
        return next != list.size();
    }

    @Override
    public E next() {
        checkUnmodified();
        if (next >= list.size()) {
            throw new NoSuchElementException();
        }
        E element = list.get(next);
        returned = next++;
        return element;
    }

    @Override
    public boolean hasPrevious() {
        return next != 0;
    }

    @Override
    public E previous() {
        checkUnmodified();
        if (next == 0) {
            throw new NoSuchElementException();
        }
        E element = list.get(next - 1);
        returned = --next;
        return element;
    }

    @Override
    public int nextIndex() {
        return next;
    }

    @Override
    public int previousIndex() {
        return next - 1;
    }

    @Override
    public void remove() {
        checkReturned();
        list.remove(returned);
        if (returned < next) {
            next--;
        }
        returned = -1;
        modifications = AbstractListCorrections.modifications(list);
    }

    @Override
    public void set(E element) {
        checkReturned();
        list.set(returned, element);
        modifications = AbstractListCorrections.modifications(list);
    }

    @Override
    public void add(E element) {
        checkUnmodified();
        list.add(next++, element);
        returned = -1;
        modifications = AbstractListCorrections.modifications(list);
    }
}
