package org.teavm.classlib.java.util;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** {@link java.util.Timer}: a thread that waits for the next of its tasks. */
public class TTimer {
    private static int lastTimer = -1;

    /** In order of time; of those with the same in order of arrival. */
    private final List<TTimerTask> tasks = new ArrayList<>();
    private boolean cancelled;

    public TTimer() {
        this("Timer-" + ++lastTimer);
    }

    public TTimer(boolean daemon) {
        this("Timer-" + ++lastTimer, daemon);
    }

    public TTimer(String name) {
        this(name, false);
    }

    public TTimer(String name, boolean daemon) {
        Thread thread = new Thread(this::work, name);
        thread.setDaemon(daemon);
        thread.start();
    }

    private void work() {
        try {
            TTimerTask task = next();
            while (task != null) {
                task.run();
                task = next();
            }
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
        } finally {
            cancel();
        }
    }

    /** Waits for a task that is due; null after the end. */
    private synchronized TTimerTask next() throws InterruptedException {
        for (;;) {
            while (tasks.isEmpty() && !cancelled) {
                wait();
            }
            if (cancelled) {
                return null;
            }
            TTimerTask first = tasks.get(0);
            long now = System.currentTimeMillis();
            if (!first.cancelled && first.time > now) {
                wait(first.time - now);
                continue;
            }
            tasks.remove(0);
            if (!first.cancelled) {
                if (first.begin(now)) {
                    insert(first);
                }
                return first;
            }
        }
    }

    private void insert(TTimerTask task) {
        int at = tasks.size();
        while (at > 0 && tasks.get(at - 1).time > task.time) {
            at--;
        }
        tasks.add(at, task);
        notifyAll();
    }

    private synchronized void add(TTimerTask task, long time, long period) {
        if (time < 0) {
            throw new IllegalArgumentException("Illegal execution time.");
        }
        if (cancelled) {
            throw new IllegalStateException("Timer already cancelled.");
        }
        if (task.scheduled || task.cancelled) {
            throw new IllegalStateException("Task already scheduled or cancelled");
        }
        task.scheduled = true;
        task.time = time;
        task.period = period;
        insert(task);
    }

    private static long after(long delay) {
        if (delay < 0) {
            throw new IllegalArgumentException("Negative delay.");
        }
        return System.currentTimeMillis() + delay;
    }

    private static long checked(long period) {
        if (period <= 0) {
            throw new IllegalArgumentException("Non-positive period.");
        }
        return period;
    }

    public void schedule(TTimerTask task, long delay) {
        add(task, after(delay), 0);
    }

    public void schedule(TTimerTask task, Date time) {
        add(task, time.getTime(), 0);
    }

    public void schedule(TTimerTask task, long delay, long period) {
        add(task, after(delay), -checked(period));
    }

    public void schedule(TTimerTask task, Date first, long period) {
        add(task, first.getTime(), -checked(period));
    }

    public void scheduleAtFixedRate(TTimerTask task, long delay, long period) {
        add(task, after(delay), checked(period));
    }

    public void scheduleAtFixedRate(TTimerTask task, Date first, long period) {
        add(task, first.getTime(), checked(period));
    }

    public synchronized void cancel() {
        cancelled = true;
        tasks.clear();
        notifyAll();
    }

    public synchronized int purge() {
        int before = tasks.size();
        tasks.removeIf(task -> task.cancelled);
        return before - tasks.size();
    }
}
