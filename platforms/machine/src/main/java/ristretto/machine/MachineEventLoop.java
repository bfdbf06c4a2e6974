package ristretto.machine;

import ristretto.signatures.EventLoop;
import ristretto.signatures.Provides;

/** The event loop of an image: there is one processor and no preemption, so whoever runs is in the loop. */
@Provides(value = EventLoop.class, targets = {"virtio", "sandbox"})
public final class MachineEventLoop implements EventLoop {
    @Override
    public void enter() { }

    @Override
    public void leave() { }

    @Override
    public long now() {
        return Clock.now();
    }

    @Override
    public Timer timer(Runnable task) {
        return new TaskTimer(task);
    }

    @Override
    public Condition condition() {
        return new WaitingFibers();
    }

    @Override
    public void submit(Runnable task) {
        new TaskTimer(task).set(0);
    }

    private static final class TaskTimer extends Timers.Entry implements Timer {
        private final Runnable task;

        TaskTimer(Runnable task) {
            this.task = task;
        }

        @Override
        public void set(long deadline) {
            Scheduler.timers.set(this, deadline);
        }

        @Override
        public void cancel() {
            Scheduler.timers.cancel(this);
        }

        @Override
        public boolean pending() {
            return super.isPending();
        }

        @Override
        void fire() {
            try {
                task.run();
            } catch (RuntimeException | Error failure) {
                // What failed has failed; the machine goes on.
                failure.printStackTrace();
            }
        }
    }

    /** Most of the time one fiber waits: it has a place of its own. */
    private static final class WaitingFibers implements Condition {
        private Waiter first;

        @Override
        public boolean await(long deadline) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Waiter waiter = new Waiter(Fiber.current(), first);
            first = waiter;
            Fiber.current().park(deadline);
            remove(waiter);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return deadline == NEVER || Clock.now() < deadline;
        }

        @Override
        public void signalAll() {
            Waiter waiter = first;
            first = null;
            while (waiter != null) {
                waiter.fiber.unpark();
                waiter = waiter.next;
            }
        }

        private void remove(Waiter waiter) {
            if (first == waiter) {
                first = waiter.next;
                return;
            }
            for (Waiter at = first; at != null; at = at.next) {
                if (at.next == waiter) {
                    at.next = waiter.next;
                    return;
                }
            }
        }
    }

    private static final class Waiter {
        final Fiber fiber;
        Waiter next;

        Waiter(Fiber fiber, Waiter next) {
            this.fiber = fiber;
            this.next = next;
        }
    }
}
