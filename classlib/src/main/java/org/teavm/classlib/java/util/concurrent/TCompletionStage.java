package org.teavm.classlib.java.util.concurrent;

import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** {@link java.util.concurrent.CompletionStage}. */
public interface TCompletionStage<T> {
    <U> TCompletionStage<U> thenApply(Function<? super T, ? extends U> action);

    <U> TCompletionStage<U> thenApplyAsync(Function<? super T, ? extends U> action);

    <U> TCompletionStage<U> thenApplyAsync(Function<? super T, ? extends U> action, Executor executor);

    TCompletionStage<Void> thenAccept(Consumer<? super T> action);

    TCompletionStage<Void> thenAcceptAsync(Consumer<? super T> action);

    TCompletionStage<Void> thenAcceptAsync(Consumer<? super T> action, Executor executor);

    TCompletionStage<Void> thenRun(Runnable action);

    TCompletionStage<Void> thenRunAsync(Runnable action);

    TCompletionStage<Void> thenRunAsync(Runnable action, Executor executor);

    <U, V> TCompletionStage<V> thenCombine(TCompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> action);

    <U, V> TCompletionStage<V> thenCombineAsync(TCompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> action);

    <U, V> TCompletionStage<V> thenCombineAsync(TCompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> action, Executor executor);

    <U> TCompletionStage<Void> thenAcceptBoth(TCompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action);

    <U> TCompletionStage<Void> thenAcceptBothAsync(TCompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action);

    <U> TCompletionStage<Void> thenAcceptBothAsync(TCompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action, Executor executor);

    TCompletionStage<Void> runAfterBoth(TCompletionStage<?> other, Runnable action);

    TCompletionStage<Void> runAfterBothAsync(TCompletionStage<?> other, Runnable action);

    TCompletionStage<Void> runAfterBothAsync(TCompletionStage<?> other, Runnable action, Executor executor);

    <U> TCompletionStage<U> applyToEither(TCompletionStage<? extends T> other, Function<? super T, U> action);

    <U> TCompletionStage<U> applyToEitherAsync(TCompletionStage<? extends T> other, Function<? super T, U> action);

    <U> TCompletionStage<U> applyToEitherAsync(TCompletionStage<? extends T> other, Function<? super T, U> action, Executor executor);

    TCompletionStage<Void> acceptEither(TCompletionStage<? extends T> other, Consumer<? super T> action);

    TCompletionStage<Void> acceptEitherAsync(TCompletionStage<? extends T> other, Consumer<? super T> action);

    TCompletionStage<Void> acceptEitherAsync(TCompletionStage<? extends T> other, Consumer<? super T> action, Executor executor);

    TCompletionStage<Void> runAfterEither(TCompletionStage<?> other, Runnable action);

    TCompletionStage<Void> runAfterEitherAsync(TCompletionStage<?> other, Runnable action);

    TCompletionStage<Void> runAfterEitherAsync(TCompletionStage<?> other, Runnable action, Executor executor);

    <U> TCompletionStage<U> thenCompose(Function<? super T, ? extends TCompletionStage<U>> action);

    <U> TCompletionStage<U> thenComposeAsync(Function<? super T, ? extends TCompletionStage<U>> action);

    <U> TCompletionStage<U> thenComposeAsync(Function<? super T, ? extends TCompletionStage<U>> action, Executor executor);

    <U> TCompletionStage<U> handle(BiFunction<? super T, Throwable, ? extends U> action);

    <U> TCompletionStage<U> handleAsync(BiFunction<? super T, Throwable, ? extends U> action);

    <U> TCompletionStage<U> handleAsync(BiFunction<? super T, Throwable, ? extends U> action, Executor executor);

    TCompletionStage<T> whenComplete(BiConsumer<? super T, ? super Throwable> action);

    TCompletionStage<T> whenCompleteAsync(BiConsumer<? super T, ? super Throwable> action);

    TCompletionStage<T> whenCompleteAsync(BiConsumer<? super T, ? super Throwable> action, Executor executor);

    TCompletionStage<T> exceptionally(Function<Throwable, ? extends T> action);

    default TCompletionStage<T> exceptionallyAsync(Function<Throwable, ? extends T> action) {
        return handle((value, failure) -> failure == null ? this
            : this.<T>handleAsync((again, cause) -> action.apply(cause))).thenCompose(Function.identity());
    }

    default TCompletionStage<T> exceptionallyAsync(Function<Throwable, ? extends T> action, Executor executor) {
        return handle((value, failure) -> failure == null ? this
            : this.<T>handleAsync((again, cause) -> action.apply(cause), executor)).thenCompose(Function.identity());
    }

    default TCompletionStage<T> exceptionallyCompose(Function<Throwable, ? extends TCompletionStage<T>> action) {
        return handle((value, failure) -> failure == null ? this : action.apply(failure)).thenCompose(Function.identity());
    }

    default TCompletionStage<T> exceptionallyComposeAsync(Function<Throwable, ? extends TCompletionStage<T>> action) {
        return handle((value, failure) -> failure == null ? this
            : this.handleAsync((again, cause) -> action.apply(cause)).<T>thenCompose(Function.identity())).thenCompose(Function.identity());
    }

    default TCompletionStage<T> exceptionallyComposeAsync(Function<Throwable, ? extends TCompletionStage<T>> action, Executor executor) {
        return handle((value, failure) -> failure == null ? this
            : this.handleAsync((again, cause) -> action.apply(cause), executor).<T>thenCompose(Function.identity()))
            .thenCompose(Function.identity());
    }

    TCompletableFuture<T> toCompletableFuture();
}
