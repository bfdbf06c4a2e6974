package ristretto.collector;

/** One of the fibers of a {@link Soak}. It keeps some objects, all of which it checks at each step. */
final class SoakFiber implements Runnable {
    private static final int KEPT = 8;
    /** A fiber sleeps up to this long, so that most are parked most of the time. */
    private static final int MICROSECONDS = 400_000;

    private final Soak soak;
    private final int number;
    private final Chance chance;
    private final SoakNode[] kept = new SoakNode[KEPT];

    SoakFiber(Soak soak, int number) {
        this.soak = soak;
        this.number = number;
        chance = new Chance(soak.seed * 1_000_003 + soak.ended * 65_537 + number);
    }

    @Override
    public void run() {
        try {
            do {
                step();
            } while (!soak.over && chance.below(500) > 0);
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
        soak.running--;
        soak.ended++;
        if (!soak.over) {
            soak.start(number);
        }
    }

    private void step() throws InterruptedException {
        soak.steps++;
        kept[chance.below(KEPT)] = new SoakNode(chance.below(1_000_000));
        Soak.Guarded lock = soak.locks[chance.below(soak.locks.length)];
        switch (chance.below(8)) {
            case 0 -> descend(chance.below(40));
            case 1 -> await(lock);
            case 2 -> exchange(lock);
            case 3 -> ownLock(new Object());
            case 4 -> overflow();
            default -> count(lock);
        }
        sleep();
        for (SoakNode node : kept) {
            if (node != null) {
                node.verify();
            }
        }
    }

    private void sleep() throws InterruptedException {
        int microseconds = chance.below(MICROSECONDS);
        soak.parked++;
        soak.mostParked = Math.max(soak.mostParked, soak.parked);
        Thread.sleep(microseconds / 1000, microseconds % 1000 * 1000);
        soak.parked--;
    }

    /** Holds an object in each frame while it is parked in the innermost. */
    private void descend(int depth) throws InterruptedException {
        SoakNode mine = new SoakNode(depth + number);
        if (depth == 0) {
            sleep();
        } else {
            descend(depth - 1);
        }
        mine.verify();
    }

    /** Others run between reading and writing, without the lock. */
    private void count(Soak.Guarded lock) {
        synchronized (lock) {
            synchronized (lock) {
                int seen = lock.count;
                Thread.yield();
                lock.count = seen + 1;
                lock.expected++;
            }
        }
    }

    private void await(Soak.Guarded lock) throws InterruptedException {
        SoakNode held = new SoakNode(number);
        synchronized (lock) {
            if (chance.below(2) == 0) {
                lock.notifyAll();
            } else {
                lock.wait(1 + chance.below(50));
            }
            Collecting.check(Thread.holdsLock(lock), "a lock was lost");
        }
        held.verify();
    }

    private void exchange(Soak.Guarded lock) {
        synchronized (lock) {
            SoakNode other = lock.left;
            Thread.yield();
            Collecting.check(lock.left == other, "another was in the lock");
            lock.left = kept[chance.below(KEPT)];
            if (other != null) {
                other.verify();
                kept[chance.below(KEPT)] = other;
            }
        }
    }

    /** A lock that only this fiber knows, with and without an identity hash, held over a collection. */
    private void ownLock(Object lock) throws InterruptedException {
        int hash = chance.below(2) == 0 ? lock.hashCode() : 0;
        synchronized (lock) {
            if (hash == 0) {
                hash = lock.hashCode();
            }
            sleep();
            Collecting.check(Thread.holdsLock(lock) && lock.hashCode() == hash, "an own lock has changed");
        }
        Collecting.check(!Thread.holdsLock(lock) && lock.hashCode() == hash, "an own lock was kept");
    }

    /** Rarely, for it has a whole stack touched, and 32 fibers at most do it. */
    private void overflow() {
        if (number < 32 && chance.below(4) == 0) {
            try {
                Collecting.check(recur(0) < 0, "a stack has no end");
            } catch (StackOverflowError expected) {
                soak.overflows++;
            }
        }
    }

    private static int recur(int depth) {
        return depth < 0 ? 0 : 1 + recur(depth + 1);
    }
}
