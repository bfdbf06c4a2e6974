package ristretto.simulator;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import ristretto.signatures.EventLoop;
import ristretto.simulator.Participant.State;

/**
 * Who is in the loop, and what time it is. The threads of a simulation take turns; when each of them waits, the next timer
 * is run, or time moves to it.
 */
final class Turns {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Thread, Participant> participants = new IdentityHashMap<>();
    private final PriorityQueue<Participant> ready = new PriorityQueue<>();
    private final PriorityQueue<SimulatedTimer> timers = new PriorityQueue<>();
    private final Bystanders bystanders = new Bystanders();
    private final Watcher watcher = new Watcher(this, bystanders.root());
    private final Participant creator = participant();
    private volatile long now;
    private volatile Thread holder;
    private int depth;
    private boolean inTask;
    private long turns;
    private boolean closed;
    private long order;
    private Throwable failure;

    Condition newCondition() {
        return lock.newCondition();
    }

    void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    long now() {
        return now;
    }

    long nextOrder() {
        return order++;
    }

    boolean closed() {
        return closed;
    }

    /** @throws IllegalStateException if the calling thread is not in the loop */
    void requireHeld() {
        if (holder != Thread.currentThread()) {
            throw new IllegalStateException("this may be called in the event loop only");
        }
    }

    void enter() {
        if (holder == Thread.currentThread()) {
            depth++;
            return;
        }
        locked(() -> {
            rethrow();
            Participant self = participant();
            makeReady(self);
            dispatch();
            while (self.state != State.INSIDE) {
                self.turn.awaitUninterruptibly();
            }
            depth = 1;
        });
    }

    void leave() {
        requireHeld();
        if (--depth > 0) {
            return;
        }
        locked(() -> {
            holder = null;
            if (!inTask) {
                participant().state = State.OUTSIDE;
                dispatchForOthers();
            }
        });
    }

    /** {@code submit(task)} runs {@code task} in the loop, now in virtual time. Any thread may call it. */
    void submit(Runnable task) {
        locked(() -> {
            schedule(new SimulatedTimer(this, task), now, order++);
            if (holder == null) {
                dispatchForOthers();
            }
        });
    }

    private void dispatchForOthers() {
        if (participants.size() > 1) {
            dispatch();
        }
    }

    /** Makes {@code thread} part of the simulation before it starts. */
    void add(Thread thread) {
        locked(() -> participants.put(thread, new Participant(thread, this)));
    }

    /** The calling thread has done all it does for the simulation; {@code failed} is what it threw, or null. */
    void end(Throwable failed) {
        locked(() -> {
            if (failed != null && !closed) {
                fail(failed);
            }
            participants.remove(Thread.currentThread());
            bystanders.ignore(Thread.currentThread());
            if (holder == null) {
                dispatch();
            }
        });
    }

    boolean ended(Thread thread) {
        return !thread.isAlive() || bystanders.stranger(thread);
    }

    void close() {
        locked(() -> {
            closed = true;
            timers.clear();
            participants.remove(Thread.currentThread());
            participants.values().stream().filter(Participant::waiting).forEach(each -> each.thread.interrupt());
            watcher.stop();
            rethrow();
        });
    }

    void schedule(SimulatedTimer timer, long deadline, long order) {
        locked(() -> {
            unschedule(timer);
            timer.due(Math.max(deadline, now), order);
            timers.add(timer);
        });
    }

    void unschedule(SimulatedTimer timer) {
        locked(() -> {
            if (timer.taken()) {
                timers.remove(timer);
            }
        });
    }

    void wakeAll(List<Participant> waiting) {
        locked(() -> {
            while (!waiting.isEmpty()) {
                wake(waiting.getFirst());
            }
        });
    }

    /** Waits, in the loop, for {@code condition} to be signalled; false if {@code deadline} passed. */
    boolean await(SimulatedCondition condition, long deadline) throws InterruptedException {
        return sleep(waiting(condition, deadline, order++));
    }

    /**
     * Waits, in the loop, until {@code done}, or until nothing is going to happen if {@code orIdle}; false if
     * {@code deadline} passed.
     */
    boolean await(long deadline, BooleanSupplier done, boolean orIdle) throws InterruptedException {
        if (done.getAsBoolean()) {
            return true;
        }
        Participant self = waiting(new SimulatedCondition(this), deadline, Long.MAX_VALUE);
        self.done = done;
        self.orIdle = orIdle;
        return sleep(self);
    }

    private Participant participant() {
        return participants.computeIfAbsent(Thread.currentThread(), thread -> new Participant(thread, this));
    }

    private Participant waiting(SimulatedCondition condition, long deadline, long order) {
        if (inTask) {
            throw new IllegalStateException("a task of the loop must not wait");
        }
        Participant self = participants.get(Thread.currentThread());
        self.expired = false;
        self.condition = condition;
        condition.add(self);
        if (deadline != EventLoop.Condition.NEVER) {
            schedule(self.deadline, deadline, order);
        }
        return self;
    }

    /** Gives the loop to others until this thread is woken and gets it back; false if its deadline passed. */
    private boolean sleep(Participant self) throws InterruptedException {
        lock.lock();
        int saved = depth;
        try {
            self.state = State.WAITING;
            holder = null;
            dispatch();
            boolean interrupted = awaitTurn(self);
            depth = saved;
            rethrow();
            if (interrupted) {
                throw new InterruptedException();
            }
            return !self.expired;
        } finally {
            self.done = null;
            self.orIdle = false;
            lock.unlock();
        }
    }

    /** Waits to be granted the loop; true if the thread was interrupted meanwhile. */
    private boolean awaitTurn(Participant self) {
        boolean interrupted = false;
        while (self.state != State.INSIDE) {
            try {
                self.turn.await();
            } catch (InterruptedException exception) {
                interrupted = true;
                if (self.waiting()) {
                    wake(self);
                }
                dispatch();
            }
        }
        return interrupted;
    }

    /** Moves the simulation on until some thread has the loop or nothing can happen. The lock is held, the loop free. */
    void dispatch() {
        while (holder == null && !closed) {
            if (!settled()) {
                watcher.watch();
                return;
            }
            wakeSatisfied();
            SimulatedTimer event = timers.peek();
            if (event != null && event.deadline() <= now) {
                timers.remove();
                run(event);
            } else if (!ready.isEmpty()) {
                grant(ready.remove());
            } else if (event != null) {
                now = event.deadline();
            } else {
                idle();
                return;
            }
        }
        while (closed && holder == null && !ready.isEmpty()) {
            grant(ready.remove());
        }
    }

    private void grant(Participant participant) {
        participant.state = State.INSIDE;
        holder = participant.thread;
        turns++;
        participant.turn.signal();
    }

    private void idle() {
        Participant waiter = idleWaiter();
        if (waiter == null && creator.waiting() && participants.get(creator.thread) == creator) {
            fail(new IllegalStateException("every thread of the simulation waits, and nothing is going to happen"));
            waiter = creator;
        }
        if (waiter != null) {
            wake(waiter);
            grant(ready.remove());
        }
    }

    private Participant idleWaiter() {
        for (Participant each : participants.values()) {
            if (each.orIdle && each.waiting()) {
                return each;
            }
        }
        return null;
    }

    private void wakeSatisfied() {
        if (failure != null && creator.waiting()) {
            wake(creator);
        }
        for (Participant each : participants.values()) {
            if (each.waiting() && each.done != null && ask(each.done)) {
                wake(each);
            }
        }
    }

    private boolean ask(BooleanSupplier question) {
        beginTask();
        try {
            return question.getAsBoolean();
        } catch (RuntimeException | Error thrown) {
            fail(thrown);
            return true;
        } finally {
            endTask();
        }
    }

    private void run(SimulatedTimer event) {
        event.taken();
        if (event.wakes() != null) {
            event.wakes().expired = true;
            wake(event.wakes());
            return;
        }
        beginTask();
        lock.unlock();
        try {
            event.task().run();
        } catch (RuntimeException | Error thrown) {
            fail(thrown);
        } finally {
            lock.lock();
            endTask();
        }
    }

    private void beginTask() {
        holder = Thread.currentThread();
        depth = 1;
        inTask = true;
    }

    private void endTask() {
        inTask = false;
        holder = null;
    }

    private void wake(Participant waiter) {
        waiter.condition.remove(waiter);
        unschedule(waiter.deadline);
        makeReady(waiter);
    }

    private void makeReady(Participant participant) {
        participant.state = State.READY;
        participant.asked = turns;
        ready.add(participant);
    }

    /** Whether every thread of the simulation waits for something. */
    boolean settled() {
        if (lock.hasQueuedThreads()) {
            return false;
        }
        participants.values().removeIf(each -> each.thread.getState() == Thread.State.TERMINATED);
        for (Participant each : participants.values()) {
            if (each.state == State.OUTSIDE && Bystanders.running(each.thread)) {
                return false;
            }
        }
        return !bystanders.running(participants);
    }

    /** Whether somebody waits for the loop although it is free. */
    boolean stuck() {
        return holder == null && someoneWaits();
    }

    boolean someoneWaits() {
        for (Participant each : participants.values()) {
            if (each.state == State.READY || each.waiting()) {
                return true;
            }
        }
        return false;
    }

    private void fail(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        }
    }

    private void rethrow() {
        if (failure != null && Thread.currentThread() == creator.thread) {
            Throwable thrown = failure;
            failure = null;
            throw new IllegalStateException("the simulation failed: " + thrown.getMessage(), thrown);
        }
    }
}
