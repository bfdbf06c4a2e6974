package ristretto.machine;

/** Something that happens at a point of time, in the loop: it may not block. */
public abstract class Alarm extends Timers.Entry {
    /** Has {@link #fire} called at {@code deadline}, a time of {@link Clock#now}, instead of what was set before. */
    public final void set(long deadline) {
        Scheduler.timers.set(this, deadline);
    }

    public final void cancel() {
        Scheduler.timers.cancel(this);
    }

    @Override
    protected abstract void fire();
}
