package ristretto.tcp;

/** Connections in the order in which they came. A connection is in one list at most; it holds the links itself. */
final class BlockList {
    private ControlBlock oldest;
    private ControlBlock newest;
    private int count;

    int count() {
        return count;
    }

    /** The one that came first, or null. */
    ControlBlock oldest() {
        return oldest;
    }

    void add(ControlBlock block) {
        block.list = this;
        block.older = newest;
        block.newer = null;
        if (newest == null) {
            oldest = block;
        } else {
            newest.newer = block;
        }
        newest = block;
        count++;
    }

    /** Takes {@code block}, which is in this list, out of it. */
    void remove(ControlBlock block) {
        ControlBlock older = block.older;
        ControlBlock newer = block.newer;
        if (older == null) {
            oldest = newer;
        } else {
            older.newer = newer;
        }
        if (newer == null) {
            newest = older;
        } else {
            newer.older = older;
        }
        block.list = null;
        count--;
    }
}
