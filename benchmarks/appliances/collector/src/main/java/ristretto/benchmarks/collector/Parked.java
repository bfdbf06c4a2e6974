package ristretto.benchmarks.collector;

/** Threads that wait, each with four frames that hold what nothing else does, until this is closed. */
final class Parked implements AutoCloseable {
    private static final int DEPTH = 4;

    private int parked;
    private int left;
    private boolean free;

    Parked(int count) {
        left = count;
        for (int i = 0; i < count; i++) {
            int number = i;
            Thread.startVirtualThread(() -> descend(DEPTH, number));
        }
        synchronized (this) {
            await(() -> parked == count);
        }
    }

    private interface Condition {
        boolean holds();
    }

    private void await(Condition condition) {
        while (!condition.holds()) {
            try {
                wait();
            } catch (InterruptedException unexpected) {
                throw new IllegalStateException(unexpected);
            }
        }
    }

    private void descend(int depth, int number) {
        int[] mine = {number, depth};
        if (depth > 1) {
            descend(depth - 1, number);
        } else {
            waitUntilFree();
        }
        if (mine[0] != number || mine[1] != depth) {
            throw new IllegalStateException("what a parked thread held has changed");
        }
    }

    private synchronized void waitUntilFree() {
        parked++;
        notifyAll();
        await(() -> free);
        left--;
        notifyAll();
    }

    @Override
    public synchronized void close() {
        free = true;
        notifyAll();
        await(() -> left == 0);
    }
}
