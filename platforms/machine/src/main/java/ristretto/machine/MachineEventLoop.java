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
        protected void fire() {
            try {
                task.run();
            } catch (RuntimeException | Error failure) {
                // What failed has failed; the machine goes on.
                failure.printStackTrace();
            }
        }
    }

    private static final class WaitingFibers implements Condition {
        private final WaitQueue queue = new WaitQueue();

        @Override
        public boolean await(long deadline) throws InterruptedException {
            return queue.awaitInterruptibly(deadline);
        }

        @Override
        public void signalAll() {
            queue.wakeAll();
        }
    }
}
