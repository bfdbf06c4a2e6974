package ristretto.machine;

/** Deadlines in a binary heap. */
final class Timers {
    /** Something that happens at a deadline. */
    abstract static class Entry {
        private long deadline;
        /** Where in the heap, counted from 1; 0 if not set. */
        private int at;

        protected abstract void fire();

        final boolean isPending() {
            return at != 0;
        }
    }

    private Entry[] heap = new Entry[16];
    private int size;

    /** The earliest deadline, or {@link Long#MAX_VALUE}. */
    long earliest() {
        return size == 0 ? Long.MAX_VALUE : heap[1].deadline;
    }

    void set(Entry entry, long deadline) {
        entry.deadline = deadline;
        if (entry.at != 0) {
            siftUp(entry.at);
            siftDown(entry.at);
            return;
        }
        if (++size == heap.length) {
            Entry[] larger = new Entry[size * 2];
            System.arraycopy(heap, 0, larger, 0, size);
            heap = larger;
        }
        place(entry, size);
        siftUp(size);
    }

    /** As {@link #set}, but what is set for an earlier time stays: who fires then has to look at the clock. */
    void setNoLater(Entry entry, long deadline) {
        if (entry.at == 0 || entry.deadline > deadline) {
            set(entry, deadline);
        }
    }

    void cancel(Entry entry) {
        int at = entry.at;
        if (at == 0) {
            return;
        }
        entry.at = 0;
        Entry last = heap[size];
        heap[size--] = null;
        if (last != entry) {
            place(last, at);
            siftUp(at);
            siftDown(last.at);
        }
    }

    /** Fires what was due at {@code now}; true if anything was. */
    boolean fire(long now) {
        boolean any = false;
        while (size > 0 && heap[1].deadline <= now) {
            Entry due = heap[1];
            cancel(due);
            due.fire();
            any = true;
        }
        return any;
    }

    private void siftUp(int from) {
        int at = from;
        Entry entry = heap[at];
        while (at > 1 && heap[at >> 1].deadline > entry.deadline) {
            place(heap[at >> 1], at);
            at >>= 1;
        }
        place(entry, at);
    }

    private void siftDown(int from) {
        int at = from;
        Entry entry = heap[at];
        while (at * 2 <= size) {
            int child = at * 2;
            if (child < size && heap[child + 1].deadline < heap[child].deadline) {
                child++;
            }
            if (heap[child].deadline >= entry.deadline) {
                break;
            }
            place(heap[child], at);
            at = child;
        }
        place(entry, at);
    }

    private void place(Entry entry, int at) {
        heap[at] = entry;
        entry.at = at;
    }
}
