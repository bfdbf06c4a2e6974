package ristretto.simulator;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import ristretto.signatures.EventLoop;

/**
 * An event loop on virtual time. A time is a number that moves to the next event when, and only when, every thread of the
 * simulation waits; nobody sleeps, and a run can be repeated exactly.
 *
 * <p>A test that is driven by events alone calls {@link #advance}, {@link #runUntil} or {@link #runUntilIdle}. A test with
 * blocking threads starts them with {@link #start} or {@code new Thread}, and simply calls what blocks. The threads of a
 * simulation are the one that created the loop, those it started in its own thread group, and any other from the time when
 * it first enters the loop. They take turns: the loop goes to the next thread once each of the others waits for the loop, for
 * a condition, or for something else outside the simulation, such as a join. Those that asked for it since the last turn get
 * it in the order of their creation.
 * (Virtual threads cannot be seen before they enter the loop for the first time; start those with {@link #start}.)
 *
 * <p>A call that is allowed in the loop only throws {@link IllegalStateException} elsewhere.
 */
public final class SimulatedLoop implements EventLoop, AutoCloseable {
    // Real time in nanoseconds between looks at threads that are busy outside the loop. It decides nothing.
    private static final long SHORTEST_PAUSE = 20_000;
    private static final long LONGEST_PAUSE = 1_000_000;
    private static final int MOST_LOOKS_IN_VAIN = 50;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Thread, Participant> participants = new IdentityHashMap<>();
    private final PriorityQueue<Participant> ready = new PriorityQueue<>();
    private final PriorityQueue<SimulatedTimer> timers = new PriorityQueue<>();
    private final Bystanders bystanders = new Bystanders();
    private final Participant creator;
    private final java.util.concurrent.locks.Condition unsettled = lock.newCondition();
    private volatile long now;
    private volatile Thread holder;
    private int depth;
    private boolean inTask;
    private boolean watching;
    private long turns;
    private boolean closed;
    private long sequence;
    private Thread watcher;
    private Throwable failure;

    /** A loop whose time begins at zero, and which the calling thread takes part in. */
    public SimulatedLoop() {
        creator = participant();
    }

    @Override
    public void enter() {
        if (holder == Thread.currentThread()) {
            depth++;
            return;
        }
        lock.lock();
        try {
            rethrow();
            Participant self = participant();
            makeReady(self);
            dispatch();
            self.awaitTurnUninterruptibly();
            depth = 1;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void leave() {
        requireHeld();
        if (--depth > 0) {
            return;
        }
        lock.lock();
        try {
            holder = null;
            if (!inTask) {
                participant().state = State.OUTSIDE;
            }
            if (!inTask && participants.size() > 1) {
                dispatch();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public Timer timer(Runnable task) {
        return new SimulatedTimer(task);
    }

    @Override
    public Condition condition() {
        return new SimulatedCondition();
    }

    @Override
    public void submit(Runnable task) {
        lock.lock();
        try {
            new SimulatedTimer(task).schedule(now, sequence++);
            if (holder == null && participants.size() > 1) {
                dispatch();
            }
        } finally {
            lock.unlock();
        }
    }

    /** {@code start(task)} starts a thread of the simulation; what it throws fails the simulation. */
    public Thread start(Runnable task) {
        Thread thread = new Thread(() -> guard(task), "simulated");
        thread.setDaemon(true);
        lock.lock();
        try {
            participants.put(thread, new Participant(thread));
        } finally {
            lock.unlock();
        }
        thread.start();
        return thread;
    }

    /** {@code inLoop(task)} runs {@code task} in the loop, on this thread. */
    public void inLoop(Runnable task) {
        enter();
        try {
            task.run();
        } finally {
            leave();
        }
    }

    /** {@code compute(task)} runs {@code task} in the loop, on this thread, and returns its result. */
    public <T> T compute(Supplier<T> task) {
        enter();
        try {
            return task.get();
        } finally {
            leave();
        }
    }

    /** {@code advance(nanoseconds)} lets everything happen that happens in that time, up to its end inclusive. */
    public void advance(long nanoseconds) {
        waitFor(now + nanoseconds, () -> false, false);
    }

    /**
     * {@code runUntil(done, timeout)} lets things happen until {@code done}, which is asked after each event, in the loop.
     *
     * @throws IllegalStateException if it is not done after {@code timeout} nanoseconds
     */
    public void runUntil(BooleanSupplier done, long timeout) {
        long deadline = now + timeout;
        if (!waitFor(deadline, done, false)) {
            throw new IllegalStateException("what was waited for did not happen in " + timeout + " ns");
        }
    }

    /** Lets things happen until no timer is set and every other thread waits. Does not return if some timer recurs for ever. */
    public void runUntilIdle() {
        waitFor(Condition.NEVER, () -> false, true);
    }

    /** Waits, in simulated time, for a thread of the simulation to end. */
    public void join(Thread thread) {
        waitFor(Condition.NEVER, () -> ended(thread), true);
        if (!compute(() -> ended(thread))) {
            throw new IllegalStateException("thread " + thread.getName() + " waits for what will never happen");
        }
    }

    /**
     * Ends the simulation: timers are forgotten and waiting threads interrupted.
     *
     * @throws IllegalStateException if some task or thread of the simulation had failed
     */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            timers.clear();
            participants.remove(Thread.currentThread());
            for (Participant each : participants.values()) {
                if (each.state == State.WAITING) {
                    each.thread.interrupt();
                }
            }
            unsettled.signalAll();
            rethrow();
        } finally {
            lock.unlock();
        }
    }

    private boolean ended(Thread thread) {
        return !thread.isAlive() || bystanders.stranger(thread);
    }

    private boolean waitFor(long deadline, BooleanSupplier done, boolean orIdle) {
        enter();
        try {
            if (done.getAsBoolean()) {
                return true;
            }
            Participant self = waiting(new SimulatedCondition(), deadline, Long.MAX_VALUE);
            self.done = done;
            self.orIdle = orIdle;
            return sleep(self);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the simulation", interrupted);
        } finally {
            leave();
        }
    }

    private Participant participant() {
        return participants.computeIfAbsent(Thread.currentThread(), Participant::new);
    }

    private Participant waiting(SimulatedCondition condition, long deadline, long order) {
        if (inTask) {
            throw new IllegalStateException("a task of the loop must not wait");
        }
        Participant self = participants.get(Thread.currentThread());
        self.expired = false;
        self.condition = condition;
        condition.waiting.add(self);
        if (deadline != Condition.NEVER) {
            self.deadline.schedule(deadline, order);
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
            boolean interrupted = self.awaitTurn();
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

    /** Moves the simulation on until some thread has the loop or nothing can happen. The lock is held, the loop free. */
    private void dispatch() {
        while (holder == null && !closed) {
            if (!settled()) {
                watch();
                return;
            }
            wakeSatisfied();
            SimulatedTimer event = timers.peek();
            if (event != null && event.deadline <= now) {
                timers.remove();
                run(event);
            } else if (!ready.isEmpty()) {
                ready.remove().grant();
            } else if (event != null) {
                now = event.deadline;
            } else {
                idle();
                return;
            }
        }
        if (closed) {
            while (holder == null && !ready.isEmpty()) {
                ready.remove().grant();
            }
        }
    }

    private void idle() {
        Participant waiter = idleWaiter();
        if (waiter == null && creator.state == State.WAITING && participants.get(creator.thread) == creator) {
            fail(new IllegalStateException("every thread of the simulation waits, and nothing is going to happen"));
            waiter = creator;
        }
        if (waiter != null) {
            wake(waiter);
            ready.remove().grant();
        }
    }

    private Participant idleWaiter() {
        for (Participant each : participants.values()) {
            if (each.orIdle && each.state == State.WAITING) {
                return each;
            }
        }
        return null;
    }

    private void wakeSatisfied() {
        if (failure != null && creator.state == State.WAITING) {
            wake(creator);
        }
        for (Participant each : participants.values()) {
            if (each.state == State.WAITING && each.done != null && ask(each.done)) {
                wake(each);
            }
        }
    }

    private boolean ask(BooleanSupplier question) {
        holder = Thread.currentThread();
        depth = 1;
        inTask = true;
        try {
            return question.getAsBoolean();
        } catch (RuntimeException | Error thrown) {
            fail(thrown);
            return true;
        } finally {
            inTask = false;
            holder = null;
        }
    }

    private void run(SimulatedTimer event) {
        event.pending = false;
        if (event.wakes != null) {
            event.wakes.expired = true;
            wake(event.wakes);
            return;
        }
        holder = Thread.currentThread();
        depth = 1;
        inTask = true;
        lock.unlock();
        try {
            event.task.run();
        } catch (RuntimeException | Error thrown) {
            fail(thrown);
        } finally {
            lock.lock();
            inTask = false;
            holder = null;
        }
    }

    private void wake(Participant waiter) {
        waiter.condition.waiting.remove(waiter);
        waiter.deadline.unschedule();
        makeReady(waiter);
    }

    private void makeReady(Participant participant) {
        participant.state = State.READY;
        participant.asked = turns;
        ready.add(participant);
    }

    /** Whether every thread of the simulation waits for something. */
    private boolean settled() {
        if (lock.hasQueuedThreads()) {
            return false;
        }
        participants.values().removeIf(each -> each.thread.getState() == Thread.State.TERMINATED);
        for (Participant each : participants.values()) {
            if (each.state == State.OUTSIDE && running(each.thread)) {
                return false;
            }
        }
        return !bystanders.running(participants);
    }

    static boolean running(Thread thread) {
        Thread.State state = thread.getState();
        return state == Thread.State.RUNNABLE || state == Thread.State.NEW;
    }

    /** Looks again later, from a thread that is no part of the simulation, whether the others have come to rest. */
    private void watch() {
        if (watcher == null) {
            watcher = Thread.ofPlatform().daemon().group(bystanders.root()).name("simulation-watcher").unstarted(this::watchOthers);
            watcher.start();
        }
        if (!watching && someoneWaits()) {
            watching = true;
            unsettled.signal();
        }
    }

    private boolean someoneWaits() {
        for (Participant each : participants.values()) {
            if (each.state == State.READY || each.state == State.WAITING) {
                return true;
            }
        }
        return false;
    }

    private void watchOthers() {
        lock.lock();
        try {
            while (!closed) {
                while (!watching) {
                    unsettled.await();
                }
                long pause = SHORTEST_PAUSE;
                for (int looks = 0; looks < MOST_LOOKS_IN_VAIN || holder == null && someoneWaits() && !closed; looks++) {
                    unsettled.await(pause, TimeUnit.NANOSECONDS);
                    pause = Math.min(pause * 2, LONGEST_PAUSE);
                    if (holder == null && someoneWaits() && settled()) {
                        dispatch();
                        looks = 0;
                    }
                }
                watching = false;
            }
        } catch (InterruptedException stopped) {
            // Nobody but the JVM's end stops this thread.
        } finally {
            lock.unlock();
        }
    }

    private void guard(Runnable task) {
        Throwable failed = null;
        try {
            task.run();
        } catch (RuntimeException | Error thrown) {
            failed = thrown;
        }
        lock.lock();
        try {
            if (failed != null && !closed) {
                fail(failed);
            }
            participants.remove(Thread.currentThread());
            bystanders.ignore(Thread.currentThread());
            if (holder == null) {
                dispatch();
            }
        } finally {
            lock.unlock();
        }
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

    /** @throws IllegalStateException if the calling thread is not in the loop */
    void requireHeld() {
        if (holder != Thread.currentThread()) {
            throw new IllegalStateException("this may be called in the event loop only");
        }
    }

    private enum State { OUTSIDE, READY, WAITING, INSIDE }

    private final class Participant implements Comparable<Participant> {
        final Thread thread;
        final SimulatedTimer deadline = new SimulatedTimer(this);
        final java.util.concurrent.locks.Condition turn = lock.newCondition();
        State state = State.OUTSIDE;
        SimulatedCondition condition;
        BooleanSupplier done;
        boolean orIdle;
        boolean expired;
        long asked;

        Participant(Thread thread) {
            this.thread = thread;
        }

        @Override
        public int compareTo(Participant other) {
            int byTurn = Long.compare(asked, other.asked);
            return byTurn != 0 ? byTurn : Long.compare(thread.threadId(), other.thread.threadId());
        }

        void grant() {
            state = State.INSIDE;
            holder = thread;
            turns++;
            turn.signal();
        }

        void awaitTurnUninterruptibly() {
            while (state != State.INSIDE) {
                turn.awaitUninterruptibly();
            }
        }

        /** Waits to be granted the loop; true if the thread was interrupted meanwhile. */
        boolean awaitTurn() {
            boolean interrupted = false;
            while (state != State.INSIDE) {
                try {
                    turn.await();
                } catch (InterruptedException now) {
                    interrupted = true;
                    if (state == State.WAITING) {
                        wake(this);
                    }
                    dispatch();
                }
            }
            return interrupted;
        }
    }

    private final class SimulatedTimer implements Timer, Comparable<SimulatedTimer> {
        private final Runnable task;
        private final Participant wakes;
        private long deadline;
        private long order;
        private boolean pending;

        SimulatedTimer(Runnable task) {
            this.task = task;
            this.wakes = null;
        }

        SimulatedTimer(Participant wakes) {
            this.task = null;
            this.wakes = wakes;
        }

        @Override
        public void set(long deadline) {
            requireHeld();
            schedule(deadline, sequence++);
        }

        @Override
        public void cancel() {
            requireHeld();
            unschedule();
        }

        @Override
        public boolean pending() {
            requireHeld();
            return pending;
        }

        void schedule(long deadline, long order) {
            lock.lock();
            try {
                unschedule();
                this.deadline = Math.max(deadline, now);
                this.order = order;
                pending = true;
                timers.add(this);
            } finally {
                lock.unlock();
            }
        }

        void unschedule() {
            lock.lock();
            try {
                if (pending) {
                    pending = false;
                    timers.remove(this);
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int compareTo(SimulatedTimer other) {
            int byTime = Long.compare(deadline, other.deadline);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    private final class SimulatedCondition implements Condition {
        private final List<Participant> waiting = new ArrayList<>();

        @Override
        public boolean await(long deadline) throws InterruptedException {
            requireHeld();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return sleep(waiting(this, deadline, sequence++));
        }

        @Override
        public void signalAll() {
            requireHeld();
            lock.lock();
            try {
                while (!waiting.isEmpty()) {
                    wake(waiting.getFirst());
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
