package ristretto.tcp;

/** The connections in TIME-WAIT, a bounded number: beyond it the oldest is forgotten. */
final class TimeWaits {
    private final int limit;
    // A ring through this head would need a connection to be it: two ends instead.
    private ControlBlock oldest;
    private ControlBlock newest;
    private int count;

    TimeWaits(int limit) {
        this.limit = limit;
    }

    int count() {
        return count;
    }

    void add(ControlBlock block) {
        block.older = newest;
        if (newest == null) {
            oldest = block;
        } else {
            newest.newer = block;
        }
        newest = block;
        count++;
        if (count > limit) {
            oldest.event(State.Event.TIMEOUT);
        }
    }

    void remove(ControlBlock block) {
        if (block.older == null && oldest != block) {
            return;
        }
        if (block.older == null) {
            oldest = block.newer;
        } else {
            block.older.newer = block.newer;
        }
        if (block.newer == null) {
            newest = block.older;
        } else {
            block.newer.older = block.older;
        }
        block.older = null;
        block.newer = null;
        count--;
    }
}
