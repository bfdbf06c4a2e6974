package ristretto.differential.cases;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ristretto.differential.Cases;

/** CompletableFuture: order, failures, times. */
public final class Completions {
    private Completions() { }

    /** What a future that is done came to, with the causes of a failure. */
    private static String outcome(CompletableFuture<?> future) {
        try {
            return future.isDone() ? "" + future.get() : "not done";
        } catch (ExecutionException failure) {
            return "failed: " + failure.getCause();
        } catch (CancellationException cancelled) {
            return "cancelled";
        } catch (InterruptedException impossible) {
            return "interrupted";
        }
    }

    private static String plain(Object future) {
        return future.toString().replaceFirst(".*@[0-9a-f]+", "");
    }

    public static void addTo(Cases cases) {
        cases.add("completing a future", () -> {
            CompletableFuture<String> future = new CompletableFuture<>();
            System.out.println(future.isDone() + " " + future.getNow("absent") + " " + plain(future) + " " + future.state());
            System.out.println(future.complete("first") + " " + future.complete("second") + " " + future.completeExceptionally(new Error()));
            System.out.println(future.get() + future.join() + future.getNow("absent") + future.resultNow() + " " + plain(future) + " " + future.state());
            CompletableFuture<String> failed = CompletableFuture.failedFuture(new IllegalStateException("wrong"));
            System.out.println(failed.isCompletedExceptionally() + " " + failed.exceptionNow() + " " + plain(failed) + " " + failed.state());
            Cases.failure(failed::join);
            Cases.failure(failed::get);
            Cases.failure(() -> failed.getNow(""));
            Cases.failure(failed::resultNow);
            Cases.failure(future::exceptionNow);
            Cases.failure(() -> new CompletableFuture<>().resultNow());
            Cases.failure(() -> new CompletableFuture<>().exceptionNow());
            Cases.failure(() -> future.completeExceptionally(null));
            System.out.println(CompletableFuture.completedFuture(null).isDone());
        });
        cases.add("stages after a value", () -> {
            CompletableFuture<Integer> future = new CompletableFuture<>();
            StringBuilder log = new StringBuilder();
            CompletableFuture<String> text = future.thenApply(x -> x * 2).thenApply(x -> "value " + x);
            CompletableFuture<Void> accepted = future.thenAccept(x -> log.append("accepted ").append(x));
            CompletableFuture<Void> run = accepted.thenRun(() -> log.append(", ran"));
            System.out.println(text.isDone() + " " + future.getNumberOfDependents());
            future.complete(21);
            System.out.println(text.join() + "; " + log + "; " + run.join() + accepted.join());
            System.out.println(future.thenApply(x -> x + 1).thenCompose(x -> CompletableFuture.completedFuture(x + 1)).join());
        });
        cases.add("order of stages", () -> {
            CompletableFuture<Integer> future = new CompletableFuture<>();
            StringBuilder log = new StringBuilder();
            for (int i = 0; i < 3; i++) {
                int number = i;
                CompletableFuture<Void> first = future.thenAccept(x -> log.append("a").append(number).append(' '));
                first.thenRun(() -> log.append("b").append(number).append(' '));
                first.thenRun(() -> log.append("c").append(number).append(' ')).thenRun(() -> log.append("e").append(number).append(' '));
                first.thenRun(() -> log.append("d").append(number).append(' '));
            }
            future.complete(1);
            future.thenRun(() -> log.append("after"));
            System.out.println(log);
        });
        cases.add("failures go down the chain", () -> {
            CompletableFuture<Integer> future = new CompletableFuture<>();
            CompletableFuture<Integer> direct = future.exceptionally(failure -> {
                System.out.println("direct " + failure);
                return 1;
            });
            CompletableFuture<Integer> later = future.thenApply(x -> x + 1).exceptionally(failure -> {
                System.out.println("later " + failure);
                return 2;
            });
            CompletableFuture<String> handled = future.handle((value, failure) -> value + " " + failure);
            CompletableFuture<Integer> seen = future.whenComplete((value, failure) -> System.out.println("seen " + value + " " + failure));
            CompletableFuture<Void> skipped = future.thenRun(() -> System.out.println("not reached"));
            future.completeExceptionally(new IllegalStateException("root"));
            System.out.println(direct.join() + " " + later.join() + " " + handled.join() + " " + outcome(seen) + " " + outcome(skipped));
            Cases.failure(skipped::join);
            System.out.println(CompletableFuture.completedFuture(5).exceptionally(failure -> 6).join());
        });
        cases.add("stages that throw", () -> {
            CompletableFuture<Integer> future = CompletableFuture.completedFuture(1);
            CompletableFuture<Integer> thrown = future.thenApply(x -> {
                throw new IllegalArgumentException("in apply");
            });
            System.out.println(outcome(thrown) + " " + thrown.handle((value, failure) -> failure).join());
            System.out.println(outcome(future.whenComplete((value, failure) -> {
                throw new IllegalStateException("in whenComplete");
            })));
            System.out.println(outcome(thrown.whenComplete((value, failure) -> {
                throw new IllegalStateException("second");
            })));
            System.out.println(outcome(future.handle((value, failure) -> {
                throw new CompletionException("kept", null);
            })));
            System.out.println(outcome(future.thenCompose(x -> {
                throw new IllegalStateException("in compose");
            })));
            System.out.println(outcome(future.thenCompose(x -> CompletableFuture.failedFuture(new java.io.IOException("composed")))));
            System.out.println(outcome(thrown.exceptionally(failure -> {
                throw new IllegalStateException("in exceptionally");
            })));
        });
        cases.add("two futures", () -> {
            CompletableFuture<Integer> one = new CompletableFuture<>();
            CompletableFuture<Integer> two = new CompletableFuture<>();
            CompletableFuture<Integer> sum = one.thenCombine(two, Integer::sum);
            CompletableFuture<Void> both = one.thenAcceptBoth(two, (x, y) -> System.out.println("both " + x + y));
            CompletableFuture<Void> run = one.runAfterBoth(two, () -> System.out.println("after both"));
            CompletableFuture<String> either = one.applyToEither(two, x -> "either " + x);
            CompletableFuture<Void> accepted = one.acceptEither(two, x -> System.out.println("accepted " + x));
            CompletableFuture<Void> ran = one.runAfterEither(two, () -> System.out.println("after either"));
            two.complete(2);
            System.out.println(sum.isDone() + " " + either.join() + " " + accepted.isDone() + ran.isDone());
            one.complete(1);
            System.out.println(sum.join() + " " + both.isDone() + run.isDone() + " " + either.join());
            CompletableFuture<Integer> failing = new CompletableFuture<>();
            CompletableFuture<Integer> combined = failing.thenCombine(one, Integer::sum);
            failing.completeExceptionally(new IllegalStateException("one of two"));
            System.out.println(outcome(combined) + " " + outcome(one.thenCombine(failing, Integer::sum)) + " "
                + outcome(failing.applyToEither(new CompletableFuture<Integer>(), x -> x)));
            System.out.println(one.thenCombine(one, Integer::sum).join());
        });
        cases.add("allOf and anyOf", () -> {
            CompletableFuture<Integer> one = new CompletableFuture<>();
            CompletableFuture<String> two = new CompletableFuture<>();
            CompletableFuture<Void> all = CompletableFuture.allOf(one, two);
            CompletableFuture<Object> any = CompletableFuture.anyOf(one, two);
            two.complete("two");
            System.out.println(all.isDone() + " " + any.join());
            one.completeExceptionally(new IllegalStateException("one"));
            System.out.println(outcome(all) + " " + any.join());
            System.out.println(CompletableFuture.allOf().isDone() + " " + CompletableFuture.anyOf().isDone());
            CompletableFuture<?>[] many = new CompletableFuture<?>[50];
            for (int i = 0; i < many.length; i++) {
                many[i] = new CompletableFuture<Integer>();
            }
            CompletableFuture<Void> late = CompletableFuture.allOf(many);
            for (CompletableFuture<?> each : many) {
                System.out.print(late.isDone() ? "!" : "");
                each.complete(null);
            }
            System.out.println(late.isDone());
        });
        cases.add("asynchronous stages", () -> {
            System.out.println(CompletableFuture.supplyAsync(() -> Thread.currentThread().isDaemon()).join());
            System.out.println(CompletableFuture.supplyAsync(() -> 20).thenApplyAsync(x -> x + 1).thenCombineAsync(
                CompletableFuture.supplyAsync(() -> 21), Integer::sum).thenComposeAsync(x -> CompletableFuture.supplyAsync(() -> x * 2)).get());
            CompletableFuture<Void> run = CompletableFuture.runAsync(() -> {
                throw new IllegalStateException("async");
            });
            try {
                run.join();
            } catch (CompletionException failure) {
                System.out.println(failure.getCause());
            }
            System.out.println(run.handleAsync((value, failure) -> failure).join());
            System.out.println(CompletableFuture.supplyAsync(() -> 1).whenCompleteAsync((value, failure) -> { }).join());
        });
        cases.add("stages on an executor", () -> {
            StringBuilder log = new StringBuilder();
            Executor executor = task -> {
                log.append("[");
                task.run();
                log.append("]");
            };
            CompletableFuture<Integer> future = CompletableFuture.supplyAsync(() -> 1, executor).thenApplyAsync(x -> x + 1, executor);
            future.thenAcceptAsync(x -> log.append(x), executor);
            CompletableFuture.runAsync(() -> log.append("run"), executor);
            System.out.println(log + " " + future.join());
            Executor refusing = task -> {
                throw new java.util.concurrent.RejectedExecutionException("full");
            };
            Cases.failure(() -> CompletableFuture.supplyAsync(() -> 1, refusing));
            CompletableFuture<Integer> pending = new CompletableFuture<>();
            CompletableFuture<Integer> refused = pending.thenApplyAsync(x -> x, refusing);
            pending.complete(1);
            System.out.println(outcome(refused));
            Cases.failure(() -> future.thenApplyAsync(x -> x, null));
        });
        cases.add("cancelling a future", () -> {
            CompletableFuture<Integer> future = new CompletableFuture<>();
            CompletableFuture<Integer> dependent = future.thenApply(x -> x);
            System.out.println(future.cancel(true) + " " + future.isCancelled() + " " + future.isCompletedExceptionally() + " " + future.state());
            System.out.println(dependent.isCancelled() + " " + outcome(dependent) + " " + outcome(future));
            System.out.println(CompletableFuture.completedFuture(1).cancel(true));
            try {
                dependent.join();
            } catch (CompletionException failure) {
                System.out.println(failure.getCause().getClass());
            }
        });
        cases.add("waiting for a future", () -> {
            CompletableFuture<String> future = new CompletableFuture<>();
            Thread joins = Waiting.startAndWait("joins", () -> System.out.println("joined " + future.join() + Thread.interrupted()));
            joins.interrupt();
            Cases.failure(() -> future.get(1, TimeUnit.MILLISECONDS));
            Thread gets = Waiting.startAndWait("gets", future::get);
            gets.interrupt();
            gets.join();
            future.complete("value");
            joins.join();
        });
        cases.add("futures with a time", () -> {
            CompletableFuture<String> late = new CompletableFuture<String>().orTimeout(2, TimeUnit.MILLISECONDS);
            try {
                late.join();
            } catch (CompletionException failure) {
                System.out.println(failure.getCause());
            }
            System.out.println(new CompletableFuture<String>().completeOnTimeout("otherwise", 2, TimeUnit.MILLISECONDS).join());
            CompletableFuture<String> early = new CompletableFuture<String>().orTimeout(1, TimeUnit.DAYS);
            early.complete("in time");
            System.out.println(early.join());
            long start = System.nanoTime();
            System.out.println(CompletableFuture.supplyAsync(() -> "delayed", CompletableFuture.delayedExecutor(3, TimeUnit.MILLISECONDS)).join()
                + (System.nanoTime() - start >= 3_000_000));
            System.out.println(late.handle((value, failure) -> failure instanceof TimeoutException).join());
        });
        cases.add("other ways to make and change futures", () -> {
            CompletableFuture<Integer> source = new CompletableFuture<>();
            CompletableFuture<Integer> copy = source.copy();
            CompletionStage<Integer> stage = source.minimalCompletionStage();
            CompletableFuture<Integer> async = new CompletableFuture<Integer>().completeAsync(() -> 8);
            source.complete(7);
            System.out.println(copy.join() + " " + stage.toCompletableFuture().join() + " " + async.join());
            source.obtrudeValue(9);
            System.out.println(source.join());
            source.obtrudeException(new IllegalStateException("obtruded"));
            System.out.println(outcome(source));
            System.out.println(outcome(CompletableFuture.<Integer>failedFuture(new IllegalStateException("x")).exceptionallyCompose(
                failure -> CompletableFuture.completedFuture(3))) + " " + CompletableFuture.<Integer>failedFuture(new IllegalStateException("y"))
                .exceptionallyAsync(failure -> 4).join());
            System.out.println(CompletableFuture.completedStage(5).thenApply(x -> x + 1).toCompletableFuture().join());
            CompletableFuture.failedStage(new IllegalStateException("z")).whenComplete((value, failure) -> System.out.println(failure));
        });
        cases.add("a long chain of stages", () -> {
            CompletableFuture<Integer> first = new CompletableFuture<>();
            CompletableFuture<Integer> last = first;
            for (int i = 0; i < 5_000; i++) {
                last = last.thenApply(x -> x + 1);
            }
            first.complete(0);
            System.out.println(last.join());
            List<CompletableFuture<Integer>> all = new java.util.ArrayList<>();
            for (int i = 0; i < 100; i++) {
                int number = i;
                all.add(CompletableFuture.supplyAsync(() -> number));
            }
            System.out.println(all.stream().mapToInt(CompletableFuture::join).sum());
        });
    }
}
