package org.teavm.classlib.java.util;

/** {@link java.util.TimerTask}. */
public abstract class TTimerTask implements Runnable {
    /** Milliseconds of {@link System#currentTimeMillis}, meaningful once scheduled. */
    long time;
    /** Between starts if positive, between the end of the time before and the next if negative, 0 for once. */
    long period;
    boolean scheduled;
    boolean cancelled;
    private boolean ran;

    protected TTimerTask() { }

    @Override
    public abstract void run();

    /** True if the task will not run although it would have. */
    public boolean cancel() {
        boolean would = scheduled && !cancelled && !(period == 0 && ran);
        cancelled = true;
        return would;
    }

    public long scheduledExecutionTime() {
        return period < 0 ? time + period : time - period;
    }

    /** Says when it is due next; false if it is not. */
    final boolean begin(long now) {
        if (cancelled) {
            return false;
        }
        ran = true;
        time = period < 0 ? now - period : time + period;
        return period != 0;
    }
}
