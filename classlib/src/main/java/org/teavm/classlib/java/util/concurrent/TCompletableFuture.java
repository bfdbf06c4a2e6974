package org.teavm.classlib.java.util.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import ristretto.machine.Alarm;
import ristretto.machine.Clock;
import ristretto.machine.WaitQueue;

/**
 * {@link java.util.concurrent.CompletableFuture}. What depends on a future is a list of steps. They are done in the order of HotSpot:
 * the future's own from the last to the first, and after each what depends on that, from the first to the last.
 */
public class TCompletableFuture<T> implements Future<T>, TCompletionStage<T> {
    private final WaitQueue waiting = new WaitQueue();
    private List<Step> steps;
    private State state = State.RUNNING;
    private T value;
    private Throwable failure;

    public TCompletableFuture() { }

    /** Something that depends on a future. */
    private abstract static class Step {
        /** Where to do it; null for wherever the future is completed. */
        private final Executor executor;
        private boolean done;

        Step(Executor executor) {
            this.executor = executor;
        }

        /** Whether what is needed is there. */
        boolean ready() {
            return true;
        }

        abstract TCompletableFuture<?> target();

        /** Completes the target, or has something complete it. */
        abstract void act() throws Throwable;

        /** The future whose steps are next; null if there is none. */
        final TCompletableFuture<?> fire() {
            if (done || !ready()) {
                return null;
            }
            done = true;
            if (executor == null) {
                actSafely();
                return target();
            }
            try {
                executor.execute(() -> {
                    actSafely();
                    target().fireAll();
                });
            } catch (Throwable refused) {
                target().fail(wrapped(refused));
                return target();
            }
            return null;
        }

        private void actSafely() {
            if (!target().isDone()) {
                try {
                    act();
                } catch (Throwable thrown) {
                    target().fail(wrapped(thrown));
                }
            }
        }
    }

    /** Does something with a value and completes a future. */
    private interface ValueStep<T, U> {
        void run(T value, TCompletableFuture<U> to) throws Throwable;
    }

    /** Does something with two values, or with a value or failure, and completes a future. */
    private interface PairStep<T, S, U> {
        void run(T value, S other, TCompletableFuture<U> to) throws Throwable;
    }

    private static Throwable wrapped(Throwable failure) {
        return failure instanceof CompletionException ? failure : new CompletionException(failure);
    }

    private static Executor checked(Executor executor) {
        return Objects.requireNonNull(executor);
    }

    /** True if this was the first outcome. Steps are done by {@link #fireAll}. */
    private boolean succeed(T result) {
        if (isDone()) {
            return false;
        }
        value = result;
        state = State.SUCCESS;
        waiting.wakeAll();
        return true;
    }

    private boolean fail(Throwable reason) {
        if (isDone()) {
            return false;
        }
        failure = reason;
        state = State.FAILED;
        waiting.wakeAll();
        return true;
    }

    /** Takes over the outcome of a future that is done; a failure as a consequence. */
    private void adopt(TCompletableFuture<? extends T> other) {
        if (other.failure != null) {
            fail(wrapped(other.failure));
        } else {
            succeed(other.value);
        }
    }

    /** As {@link #adopt}, after an action whose own failure counts only if there was none before. */
    private void adopt(TCompletableFuture<? extends T> other, Runnable action) {
        try {
            action.run();
        } catch (Throwable thrown) {
            if (other.failure == null) {
                fail(wrapped(thrown));
                return;
            }
            if (thrown != other.failure) {
                other.failure.addSuppressed(thrown);
            }
        }
        adopt(other);
    }

    /** Will take over the outcome of another stage. */
    private void follow(TCompletionStage<? extends T> stage) {
        TCompletableFuture<? extends T> other = stage.toCompletableFuture();
        other.depend(new Step(null) {
            @Override
            TCompletableFuture<?> target() {
                return TCompletableFuture.this;
            }

            @Override
            void act() {
                adopt(other);
            }
        });
    }

    private void depend(Step step) {
        if (isDone()) {
            TCompletableFuture<?> next = step.fire();
            if (next != null) {
                next.fireAll();
            }
            return;
        }
        if (steps == null) {
            steps = new ArrayList<>(2);
        }
        steps.add(step);
    }

    private List<Step> takeSteps() {
        List<Step> taken = steps == null || !isDone() ? List.of() : steps;
        steps = isDone() ? null : steps;
        return taken;
    }

    /** Without recursion, however long the chain. */
    private void fireAll() {
        List<Step> work = new ArrayList<>(takeSteps());
        while (!work.isEmpty()) {
            TCompletableFuture<?> next = work.remove(work.size() - 1).fire();
            if (next != null) {
                List<Step> more = next.takeSteps();
                for (int i = more.size() - 1; i >= 0; i--) {
                    work.add(more.get(i));
                }
            }
        }
    }

    private <U> TCompletableFuture<U> after(Executor executor, Object action, ValueStep<? super T, U> step) {
        return when(executor, action, (result, cause, to) -> {
            if (cause != null) {
                to.fail(wrapped(cause));
            } else {
                step.run(result, to);
            }
        });
    }

    private <U> TCompletableFuture<U> when(Executor executor, Object action, PairStep<? super T, Throwable, U> step) {
        Objects.requireNonNull(action);
        TCompletableFuture<U> to = newIncompleteFuture();
        depend(new Step(executor) {
            @Override
            TCompletableFuture<?> target() {
                return to;
            }

            @Override
            void act() throws Throwable {
                step.run(value, failure, to);
            }
        });
        return to;
    }

    private <S, U> TCompletableFuture<U> afterBoth(Executor executor, Object action, TCompletionStage<? extends S> stage,
            PairStep<? super T, ? super S, U> step) {
        Objects.requireNonNull(action);
        TCompletableFuture<? extends S> other = stage.toCompletableFuture();
        TCompletableFuture<U> to = newIncompleteFuture();
        Step both = new Step(executor) {
            @Override
            boolean ready() {
                return isDone() && other.isDone();
            }

            @Override
            TCompletableFuture<?> target() {
                return to;
            }

            @Override
            void act() throws Throwable {
                if (failure != null || other.failure != null) {
                    to.fail(wrapped(failure != null ? failure : other.failure));
                } else {
                    step.run(value, other.value, to);
                }
            }
        };
        if (!isDone()) {
            depend(both);
        }
        if (!other.isDone() && other != this) {
            other.depend(both);
        } else if (isDone()) {
            depend(both);
        }
        return to;
    }

    /** A future of the first outcome of two. */
    private TCompletableFuture<T> either(TCompletionStage<? extends T> stage, Object action) {
        Objects.requireNonNull(action);
        return firstOf(List.of(this, stage.toCompletableFuture()));
    }

    private static <R> TCompletableFuture<R> firstOf(List<? extends TCompletableFuture<? extends R>> futures) {
        TCompletableFuture<R> to = new TCompletableFuture<>();
        for (TCompletableFuture<? extends R> each : futures) {
            if (to.isDone()) {
                break;
            }
            each.depend(new Step(null) {
                @Override
                TCompletableFuture<?> target() {
                    return to;
                }

                @Override
                void act() {
                    if (each.failure != null) {
                        to.fail(wrapped(each.failure));
                    } else {
                        to.succeed(each.value);
                    }
                }
            });
        }
        return to;
    }

    public static <U> TCompletableFuture<U> supplyAsync(Supplier<U> supplier) {
        return new TCompletableFuture<U>().completeAsync(supplier);
    }

    public static <U> TCompletableFuture<U> supplyAsync(Supplier<U> supplier, Executor executor) {
        return new TCompletableFuture<U>().completeAsync(supplier, executor);
    }

    public static TCompletableFuture<Void> runAsync(Runnable action) {
        return runAsync(action, ForkJoinPool.commonPool());
    }

    public static TCompletableFuture<Void> runAsync(Runnable action, Executor executor) {
        Objects.requireNonNull(action);
        return supplyAsync(() -> {
            action.run();
            return null;
        }, executor);
    }

    public TCompletableFuture<T> completeAsync(Supplier<? extends T> supplier) {
        return completeAsync(supplier, defaultExecutor());
    }

    public TCompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
        Objects.requireNonNull(supplier);
        executor.execute(() -> {
            if (isDone()) {
                return;
            }
            try {
                succeed(supplier.get());
            } catch (Throwable thrown) {
                fail(wrapped(thrown));
            }
            fireAll();
        });
        return this;
    }

    public static <U> TCompletableFuture<U> completedFuture(U value) {
        TCompletableFuture<U> future = new TCompletableFuture<>();
        future.succeed(value);
        return future;
    }

    public static <U> TCompletableFuture<U> failedFuture(Throwable failure) {
        TCompletableFuture<U> future = new TCompletableFuture<>();
        future.fail(Objects.requireNonNull(failure));
        return future;
    }

    public static <U> TCompletionStage<U> completedStage(U value) {
        return completedFuture(value);
    }

    public static <U> TCompletionStage<U> failedStage(Throwable failure) {
        return failedFuture(failure);
    }

    public static TCompletableFuture<Void> allOf(TCompletableFuture<?>... futures) {
        TCompletableFuture<Void> to = new TCompletableFuture<>();
        TCompletableFuture<?>[] all = futures.clone();
        Step last = new Step(null) {
            @Override
            boolean ready() {
                for (TCompletableFuture<?> each : all) {
                    if (!each.isDone()) {
                        return false;
                    }
                }
                return true;
            }

            @Override
            TCompletableFuture<?> target() {
                return to;
            }

            @Override
            void act() {
                for (TCompletableFuture<?> each : all) {
                    if (each.failure != null) {
                        to.fail(wrapped(each.failure));
                    }
                }
                to.succeed(null);
            }
        };
        for (TCompletableFuture<?> each : all) {
            if (!each.isDone()) {
                each.depend(last);
            }
        }
        last.fire();
        return to;
    }

    public static TCompletableFuture<Object> anyOf(TCompletableFuture<?>... futures) {
        return firstOf(List.of(futures));
    }

    public boolean complete(T result) {
        return told(succeed(result));
    }

    public boolean completeExceptionally(Throwable reason) {
        return told(fail(Objects.requireNonNull(reason)));
    }

    /** Whoever completes from outside does the steps. */
    private boolean told(boolean first) {
        if (first) {
            fireAll();
        }
        return first;
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        if (!isDone()) {
            completeExceptionally(new CancellationException());
        }
        return isCancelled();
    }

    @Override
    public boolean isCancelled() {
        return failure instanceof CancellationException;
    }

    public boolean isCompletedExceptionally() {
        return failure != null;
    }

    @Override
    public boolean isDone() {
        return state != State.RUNNING;
    }

    @Override
    public State state() {
        return state == State.FAILED && isCancelled() ? State.CANCELLED : state;
    }

    public void obtrudeValue(T result) {
        value = result;
        failure = null;
        state = State.SUCCESS;
        waiting.wakeAll();
        fireAll();
    }

    public void obtrudeException(Throwable reason) {
        failure = Objects.requireNonNull(reason);
        value = null;
        state = State.FAILED;
        waiting.wakeAll();
        fireAll();
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        if (!isDone()) {
            waiting.awaitInterruptibly(Deadline.NEVER);
        }
        return report();
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        if (!isDone() && !waiting.awaitInterruptibly(Deadline.in(unit.toNanos(timeout)))) {
            throw new TimeoutException();
        }
        return report();
    }

    private T report() throws ExecutionException {
        if (failure == null) {
            return value;
        }
        refuseIfCancelled();
        throw new ExecutionException(failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure);
    }

    private void refuseIfCancelled() {
        if (failure instanceof CancellationException cancelled) {
            throw cancelled;
        }
    }

    public T join() {
        if (!isDone()) {
            waiting.awaitUninterruptibly();
        }
        return now();
    }

    public T getNow(T absent) {
        return isDone() ? now() : absent;
    }

    private T now() {
        if (failure == null) {
            return value;
        }
        refuseIfCancelled();
        throw (CompletionException) wrapped(failure);
    }

    @Override
    public T resultNow() {
        if (state == State.SUCCESS) {
            return value;
        }
        throw new IllegalStateException();
    }

    @Override
    public Throwable exceptionNow() {
        if (failure != null && !isCancelled()) {
            return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        }
        throw new IllegalStateException();
    }

    @Override
    public <U> TCompletableFuture<U> thenApply(Function<? super T, ? extends U> action) {
        return after(null, action, (value, to) -> to.succeed(action.apply(value)));
    }

    @Override
    public <U> TCompletableFuture<U> thenApplyAsync(Function<? super T, ? extends U> action) {
        return after(defaultExecutor(), action, (value, to) -> to.succeed(action.apply(value)));
    }

    @Override
    public <U> TCompletableFuture<U> thenApplyAsync(Function<? super T, ? extends U> action, Executor executor) {
        return after(checked(executor), action, (value, to) -> to.succeed(action.apply(value)));
    }

    @Override
    public TCompletableFuture<Void> thenAccept(Consumer<? super T> action) {
        return after(null, action, (value, to) -> {
            action.accept(value);
            to.succeed(null);
        });
    }

    @Override
    public TCompletableFuture<Void> thenAcceptAsync(Consumer<? super T> action) {
        return after(defaultExecutor(), action, (value, to) -> {
            action.accept(value);
            to.succeed(null);
        });
    }

    @Override
    public TCompletableFuture<Void> thenAcceptAsync(Consumer<? super T> action, Executor executor) {
        return after(checked(executor), action, (value, to) -> {
            action.accept(value);
            to.succeed(null);
        });
    }

    @Override
    public TCompletableFuture<Void> thenRun(Runnable action) {
        return after(null, action, (value, to) -> {
            action.run();
            to.succeed(null);
        });
    }

    @Override
    public TCompletableFuture<Void> thenRunAsync(Runnable action) {
        return after(defaultExecutor(), action, (value, to) -> {
            action.run();
            to.succeed(null);
        });
    }

    @Override
    public TCompletableFuture<Void> thenRunAsync(Runnable action, Executor executor) {
        return after(checked(executor), action, (value, to) -> {
            action.run();
            to.succeed(null);
        });
    }

    @Override
    public <U, V> TCompletableFuture<V> thenCombine(TCompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> action) {
        return afterBoth(null, action, other, (value, second, to) -> to.succeed(action.apply(value, second)));
    }

    @Override
    public <U, V> TCompletableFuture<V> thenCombineAsync(TCompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> action) {
        return afterBoth(defaultExecutor(), action, other, (value, second, to) -> to.succeed(action.apply(value, second)));
    }

    @Override
    public <U, V> TCompletableFuture<V> thenCombineAsync(TCompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> action, Executor executor) {
        return afterBoth(checked(executor), action, other, (value, second, to) -> to.succeed(action.apply(value, second)));
    }

    @Override
    public <U> TCompletableFuture<Void> thenAcceptBoth(TCompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action) {
        return afterBoth(null, action, other, (value, second, to) -> {
            action.accept(value, second);
            to.succeed(null);
        });
    }

    @Override
    public <U> TCompletableFuture<Void> thenAcceptBothAsync(TCompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action) {
        return afterBoth(defaultExecutor(), action, other, (value, second, to) -> {
            action.accept(value, second);
            to.succeed(null);
        });
    }

    @Override
    public <U> TCompletableFuture<Void> thenAcceptBothAsync(TCompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action, Executor executor) {
        return afterBoth(checked(executor), action, other, (value, second, to) -> {
            action.accept(value, second);
            to.succeed(null);
        });
    }

    @Override
    public TCompletableFuture<Void> runAfterBoth(TCompletionStage<?> other, Runnable action) {
        return afterBoth(null, action, other, (value, second, to) -> {
            action.run();
            to.succeed(null);
        });
    }

    @Override
    public TCompletableFuture<Void> runAfterBothAsync(TCompletionStage<?> other, Runnable action) {
        return afterBoth(defaultExecutor(), action, other, (value, second, to) -> {
            action.run();
            to.succeed(null);
        });
    }

    @Override
    public TCompletableFuture<Void> runAfterBothAsync(TCompletionStage<?> other, Runnable action, Executor executor) {
        return afterBoth(checked(executor), action, other, (value, second, to) -> {
            action.run();
            to.succeed(null);
        });
    }

    @Override
    public <U> TCompletableFuture<U> applyToEither(TCompletionStage<? extends T> other, Function<? super T, U> action) {
        return either(other, action).after(null, action, (value, to) -> to.succeed(action.apply(value)));
    }

    @Override
    public <U> TCompletableFuture<U> applyToEitherAsync(TCompletionStage<? extends T> other, Function<? super T, U> action) {
        return either(other, action).after(defaultExecutor(), action, (value, to) -> to.succeed(action.apply(value)));
    }

    @Override
    public <U> TCompletableFuture<U> applyToEitherAsync(TCompletionStage<? extends T> other, Function<? super T, U> action, Executor executor) {
        return either(other, action).after(checked(executor), action, (value, to) -> to.succeed(action.apply(value)));
    }

    @Override
    public TCompletableFuture<Void> acceptEither(TCompletionStage<? extends T> other, Consumer<? super T> action) {
        return either(other, action).after(null, action, (value, to) -> {
            action.accept(value);
            to.succeed(null);
        });
    }

    @Override
    public TCompletableFuture<Void> acceptEitherAsync(TCompletionStage<? extends T> other, Consumer<? super T> action) {
        return either(other, action).after(defaultExecutor(), action, (value, to) -> {
            action.accept(value);
            to.succeed(null);
        });
    }

    @Override
    public TCompletableFuture<Void> acceptEitherAsync(TCompletionStage<? extends T> other, Consumer<? super T> action, Executor executor) {
        return either(other, action).after(checked(executor), action, (value, to) -> {
            action.accept(value);
            to.succeed(null);
        });
    }

    @Override
    public TCompletableFuture<Void> runAfterEither(TCompletionStage<?> other, Runnable action) {
        return TCompletableFuture.<Object>firstOf(List.of(this, other.toCompletableFuture())).after(null, action, (value, to) -> {
            action.run();
            to.succeed(null);
        });
    }

    @Override
    public TCompletableFuture<Void> runAfterEitherAsync(TCompletionStage<?> other, Runnable action) {
        return TCompletableFuture.<Object>firstOf(List.of(this, other.toCompletableFuture())).after(defaultExecutor(), action, (value, to) -> {
            action.run();
            to.succeed(null);
        });
    }

    @Override
    public TCompletableFuture<Void> runAfterEitherAsync(TCompletionStage<?> other, Runnable action, Executor executor) {
        return TCompletableFuture.<Object>firstOf(List.of(this, other.toCompletableFuture())).after(checked(executor), action, (value, to) -> {
            action.run();
            to.succeed(null);
        });
    }

    @Override
    public <U> TCompletableFuture<U> thenCompose(Function<? super T, ? extends TCompletionStage<U>> action) {
        return after(null, action, (value, to) -> to.follow(action.apply(value)));
    }

    @Override
    public <U> TCompletableFuture<U> thenComposeAsync(Function<? super T, ? extends TCompletionStage<U>> action) {
        return after(defaultExecutor(), action, (value, to) -> to.follow(action.apply(value)));
    }

    @Override
    public <U> TCompletableFuture<U> thenComposeAsync(Function<? super T, ? extends TCompletionStage<U>> action, Executor executor) {
        return after(checked(executor), action, (value, to) -> to.follow(action.apply(value)));
    }

    @Override
    public <U> TCompletableFuture<U> handle(BiFunction<? super T, Throwable, ? extends U> action) {
        return when(null, action, (value, cause, to) -> to.succeed(action.apply(value, cause)));
    }

    @Override
    public <U> TCompletableFuture<U> handleAsync(BiFunction<? super T, Throwable, ? extends U> action) {
        return when(defaultExecutor(), action, (value, cause, to) -> to.succeed(action.apply(value, cause)));
    }

    @Override
    public <U> TCompletableFuture<U> handleAsync(BiFunction<? super T, Throwable, ? extends U> action, Executor executor) {
        return when(checked(executor), action, (value, cause, to) -> to.succeed(action.apply(value, cause)));
    }

    @Override
    public TCompletableFuture<T> whenComplete(BiConsumer<? super T, ? super Throwable> action) {
        return when(null, action, (value, cause, to) -> to.adopt(this, () -> action.accept(value, cause)));
    }

    @Override
    public TCompletableFuture<T> whenCompleteAsync(BiConsumer<? super T, ? super Throwable> action) {
        return when(defaultExecutor(), action, (value, cause, to) -> to.adopt(this, () -> action.accept(value, cause)));
    }

    @Override
    public TCompletableFuture<T> whenCompleteAsync(BiConsumer<? super T, ? super Throwable> action, Executor executor) {
        return when(checked(executor), action, (value, cause, to) -> to.adopt(this, () -> action.accept(value, cause)));
    }

    @Override
    public TCompletableFuture<T> exceptionally(Function<Throwable, ? extends T> action) {
        return when(null, action, (value, cause, to) -> to.succeed(cause == null ? value : action.apply(cause)));
    }

    @Override
    public TCompletableFuture<T> exceptionallyAsync(Function<Throwable, ? extends T> action) {
        return when(defaultExecutor(), action, (value, cause, to) -> to.succeed(cause == null ? value : action.apply(cause)));
    }

    @Override
    public TCompletableFuture<T> exceptionallyAsync(Function<Throwable, ? extends T> action, Executor executor) {
        return when(checked(executor), action, (value, cause, to) -> to.succeed(cause == null ? value : action.apply(cause)));
    }

    @Override
    public TCompletableFuture<T> exceptionallyCompose(Function<Throwable, ? extends TCompletionStage<T>> action) {
        return when(null, action, (value, cause, to) -> to.follow(cause == null ? this : action.apply(cause)));
    }

    @Override
    public TCompletableFuture<T> exceptionallyComposeAsync(Function<Throwable, ? extends TCompletionStage<T>> action) {
        return when(defaultExecutor(), action, (value, cause, to) -> to.follow(cause == null ? this : action.apply(cause)));
    }

    @Override
    public TCompletableFuture<T> exceptionallyComposeAsync(Function<Throwable, ? extends TCompletionStage<T>> action, Executor executor) {
        return when(checked(executor), action, (value, cause, to) -> to.follow(cause == null ? this : action.apply(cause)));
    }

    @Override
    public TCompletableFuture<T> toCompletableFuture() {
        return this;
    }

    public <U> TCompletableFuture<U> newIncompleteFuture() {
        return new TCompletableFuture<>();
    }

    public Executor defaultExecutor() {
        return ForkJoinPool.commonPool();
    }

    public TCompletableFuture<T> copy() {
        TCompletableFuture<T> copy = newIncompleteFuture();
        copy.follow(this);
        return copy;
    }

    public TCompletionStage<T> minimalCompletionStage() {
        return copy();
    }

    public int getNumberOfDependents() {
        return steps == null ? 0 : steps.size();
    }

    public TCompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
        return atTimeout(timeout, unit, () -> completeExceptionally(new TimeoutException()));
    }

    public TCompletableFuture<T> completeOnTimeout(T result, long timeout, TimeUnit unit) {
        return atTimeout(timeout, unit, () -> complete(result));
    }

    private TCompletableFuture<T> atTimeout(long timeout, TimeUnit unit, Runnable action) {
        Objects.requireNonNull(unit);
        if (!isDone()) {
            Later later = new Later(action);
            later.set(timeout, unit);
            whenComplete((result, cause) -> later.cancel());
        }
        return this;
    }

    /** Starts a thread at its time: steps may wait, but the event loop may not. */
    private static final class Later extends Alarm {
        private final Runnable action;

        Later(Runnable action) {
            this.action = action;
        }

        void set(long delay, TimeUnit unit) {
            set(delay <= 0 ? Clock.now() : Deadline.in(unit.toNanos(delay)));
        }

        @Override
        protected void fire() {
            Thread thread = new Thread(action, "CompletableFutureDelayScheduler");
            thread.setDaemon(true);
            thread.start();
        }
    }

    public static Executor delayedExecutor(long delay, TimeUnit unit) {
        return delayedExecutor(delay, unit, ForkJoinPool.commonPool());
    }

    public static Executor delayedExecutor(long delay, TimeUnit unit, Executor executor) {
        Objects.requireNonNull(unit);
        Objects.requireNonNull(executor);
        return task -> new Later(() -> executor.execute(task)).set(delay, unit);
    }

    @Override
    public String toString() {
        String text = isDone() ? failure == null ? "Completed normally" : "Completed exceptionally: " + failure.getClass().getName()
            : steps == null ? "Not completed" : "Not completed, " + steps.size() + " dependents";
        return super.toString() + "[" + text + "]";
    }
}
