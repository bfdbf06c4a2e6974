package ristretto.differential.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.Timer;
import java.util.TimerTask;
import ristretto.differential.Cases;

/** Executors, futures, fork and join, timers. */
public final class Pools {
    private Pools() { }

    private static String plain(Object described) {
        return described.toString().replaceAll("@[0-9a-f]+", "@").replaceAll("Pools\\$[^@,\\]]*@", "task@");
    }

    /** What a future comes to. */
    private static String outcome(Future<?> future) throws InterruptedException {
        try {
            return String.valueOf(future.get());
        } catch (ExecutionException failure) {
            return failure.toString();
        } catch (CancellationException cancelled) {
            return "cancelled";
        }
    }

    public static void addTo(Cases cases) {
        addPools(cases);
        addFutures(cases);
        addSchedules(cases);
        addForks(cases);
    }

    private static void addPools(Cases cases) {
        cases.add("fixed pool", () -> {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            Future<Integer> sum = pool.submit(() -> 1 + 2);
            Future<?> nothing = pool.submit(() -> { });
            Future<String> given = pool.submit(() -> { }, "given");
            Future<Object> failing = pool.submit((Callable<Object>) () -> {
                throw new java.io.IOException("no");
            });
            System.out.println(sum.get() + " " + nothing.get() + " " + given.get(1, TimeUnit.DAYS) + " " + outcome(failing));
            pool.shutdown();
            System.out.println(pool.awaitTermination(1, TimeUnit.DAYS) + " " + pool.isShutdown() + " " + pool.isTerminated());
            Cases.failure(() -> pool.submit((Runnable) null));
            Cases.failure(() -> Executors.newFixedThreadPool(0));
        });
        cases.add("names of a pool's threads", () -> {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            List<String> names = Waiting.log();
            CountDownLatch both = new CountDownLatch(2);
            for (int i = 0; i < 2; i++) {
                pool.execute(() -> {
                    names.add(Thread.currentThread().getName().replaceFirst("pool-\\d+", "pool-N") + Thread.currentThread().isDaemon());
                    both.countDown();
                });
                while (names.size() <= i) {
                    Thread.sleep(1);
                }
            }
            both.await();
            System.out.println(names);
            pool.close();
            System.out.println(pool.isTerminated());
        });
        cases.add("tasks run in order on one thread", () -> {
            List<Integer> log = new ArrayList<>();
            try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
                for (int i = 0; i < 10; i++) {
                    int number = i;
                    pool.execute(() -> log.add(number));
                }
            }
            System.out.println(log);
        });
        cases.add("a task that fails does not end the pool", () -> {
            List<String> log = Waiting.log();
            List<Thread> workers = new CopyOnWriteArrayList<>();
            ExecutorService pool = Executors.newFixedThreadPool(1, task -> {
                Thread thread = new Thread(task, "worker");
                thread.setUncaughtExceptionHandler((t, failure) -> log.add("uncaught " + failure.getMessage()));
                workers.add(thread);
                return thread;
            });
            pool.execute(() -> {
                throw new IllegalStateException("lost");
            });
            pool.submit(() -> log.add("next")).get();
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.DAYS);
            for (Thread worker : workers) { // a handler may run after its pool has terminated
                worker.join();
            }
            log.sort(null);
            System.out.println(log);
        });
        rejections(cases);
        cases.add("core, queue, then more threads", () -> {
            ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 2, 1, TimeUnit.DAYS, new ArrayBlockingQueue<>(1));
            CountDownLatch free = new CountDownLatch(1);
            Runnable waits = () -> {
                try {
                    free.await();
                } catch (InterruptedException ended) {
                    System.out.println(ended);
                }
            };
            for (int i = 0; i < 3; i++) {
                pool.execute(waits);
                System.out.println(pool.getPoolSize() + " " + pool.getQueue().size());
            }
            while (pool.getActiveCount() < 2) {
                Thread.sleep(1);
            }
            System.out.println(plain(pool));
            try {
                pool.execute(waits);
            } catch (Exception failure) {
                System.out.println(failure.getClass() + " " + failure.getMessage().replaceFirst(".*rejected", "rejected").replaceAll("@[0-9a-f]+", "@"));
            }
            free.countDown();
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.DAYS);
            System.out.println(plain(pool) + " " + pool.getLargestPoolSize() + " " + pool.getCompletedTaskCount() + " " + pool.getTaskCount());
        });
        cases.add("hooks of a pool", () -> {
            List<String> log = Waiting.log();
            ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>()) {
                @Override
                protected void beforeExecute(Thread thread, Runnable task) {
                    log.add("before");
                }

                @Override
                protected void afterExecute(Runnable task, Throwable failure) {
                    log.add("after " + failure);
                }

                @Override
                protected void terminated() {
                    log.add("terminated");
                }
            };
            pool.setThreadFactory(task -> {
                Thread thread = new Thread(task);
                thread.setUncaughtExceptionHandler((t, failure) -> log.add("uncaught"));
                return thread;
            });
            pool.execute(() -> log.add("one"));
            pool.submit(() -> {
                throw new IllegalStateException("kept");
            });
            pool.execute(() -> log.add("three"));
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.DAYS);
            System.out.println(log);
        });
        cases.add("idle threads end", () -> {
            ThreadPoolExecutor pool = new ThreadPoolExecutor(0, 4, 1, TimeUnit.MILLISECONDS, new SynchronousQueue<>());
            CountDownLatch free = new CountDownLatch(1);
            for (int i = 0; i < 3; i++) {
                pool.submit(() -> {
                    free.await();
                    return 0;
                });
            }
            System.out.println(pool.getLargestPoolSize());
            free.countDown();
            while (pool.getPoolSize() > 0) {
                Thread.sleep(1);
            }
            System.out.println(pool.submit(() -> "again").get());
            pool.shutdown();
            System.out.println(pool.awaitTermination(1, TimeUnit.DAYS));
            // Long enough for the first thread to be there still when the second has started, on a busy machine too.
            ThreadPoolExecutor core = new ThreadPoolExecutor(2, 2, 100, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>());
            core.allowCoreThreadTimeOut(true);
            System.out.println(core.prestartAllCoreThreads() + " " + core.getPoolSize());
            while (core.getPoolSize() > 0) {
                Thread.sleep(1);
            }
            core.close();
            System.out.println(core.isTerminated() + " " + core.allowsCoreThreadTimeOut() + " " + core.getKeepAliveTime(TimeUnit.MICROSECONDS));
        });
        cases.add("sizes of a pool can change", () -> {
            ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 3, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
            Cases.failure(() -> pool.setCorePoolSize(-1));
            Cases.failure(() -> pool.setMaximumPoolSize(0));
            Cases.failure(() -> pool.allowCoreThreadTimeOut(true));
            Cases.failure(() -> new ThreadPoolExecutor(2, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>()));
            pool.setCorePoolSize(3);
            System.out.println(pool.prestartAllCoreThreads() + " " + pool.getPoolSize() + " " + pool.getCorePoolSize() + " " + pool.getMaximumPoolSize());
            pool.setCorePoolSize(1);
            while (pool.getPoolSize() > 1) {
                Thread.sleep(1);
            }
            pool.shutdownNow();
            System.out.println(pool.awaitTermination(1, TimeUnit.DAYS));
        });
        cases.add("shutdownNow interrupts and returns what is left", () -> {
            ExecutorService pool = Executors.newFixedThreadPool(1);
            CountDownLatch begun = new CountDownLatch(1);
            List<String> log = Waiting.log();
            pool.execute(() -> {
                begun.countDown();
                try {
                    Thread.sleep(100_000);
                } catch (InterruptedException ended) {
                    log.add("interrupted");
                }
            });
            begun.await();
            pool.execute(() -> log.add("not reached"));
            pool.execute(() -> log.add("not reached"));
            List<Runnable> left = pool.shutdownNow();
            System.out.println(left.size() + " " + pool.isShutdown() + " " + pool.awaitTermination(1, TimeUnit.DAYS) + " " + log);
            Cases.failure(() -> {
                try {
                    pool.execute(() -> { });
                } catch (java.util.concurrent.RejectedExecutionException failure) {
                    throw new IllegalStateException("rejected " + (failure.getMessage() != null));
                }
            });
        });
        cases.add("shutdown does what is queued", () -> {
            ExecutorService pool = Executors.newFixedThreadPool(1);
            AtomicInteger count = new AtomicInteger();
            for (int i = 0; i < 5; i++) {
                pool.submit(() -> {
                    Thread.sleep(1);
                    return count.incrementAndGet();
                });
            }
            pool.shutdown();
            System.out.println(pool.isTerminated() + " " + pool.awaitTermination(0, TimeUnit.SECONDS));
            pool.awaitTermination(1, TimeUnit.DAYS);
            System.out.println(count + " " + pool.isTerminated());
        });
        cases.add("close is interrupted", () -> {
            ExecutorService pool = Executors.newFixedThreadPool(1);
            pool.submit(() -> {
                Thread.sleep(100_000);
                return 0;
            });
            Thread closes = Waiting.startAndWait("closes", () -> {
                pool.close();
                System.out.println(pool.isTerminated() + " " + Thread.currentThread().isInterrupted());
            });
            closes.interrupt();
            closes.join();
        });
        cases.add("invokeAll", () -> {
            ExecutorService pool = Executors.newCachedThreadPool();
            List<Future<Integer>> done = pool.invokeAll(List.of(() -> 1, () -> {
                Thread.sleep(2);
                return 2;
            }, () -> {
                throw new IllegalStateException("three");
            }));
            for (Future<Integer> each : done) {
                System.out.println(each.isDone() + " " + each.state() + " " + outcome(each));
            }
            List<Future<Integer>> late = pool.invokeAll(List.of(() -> {
                Thread.sleep(100_000);
                return 1;
            }, () -> {
                Thread.sleep(100_000);
                return 2;
            }), 20, TimeUnit.MILLISECONDS);
            for (Future<Integer> each : late) {
                System.out.println(each.isDone() + " " + each.isCancelled() + " " + outcome(each));
            }
            pool.close();
        });
        cases.add("invokeAny", () -> {
            ExecutorService pool = Executors.newCachedThreadPool();
            System.out.println(pool.<String>invokeAny(List.of(() -> {
                Thread.sleep(100_000);
                return "slow";
            }, () -> {
                throw new IllegalStateException();
            }, () -> "quick")));
            Cases.failure(() -> pool.invokeAny(List.<Callable<String>>of(() -> {
                throw new IllegalStateException("only");
            })));
            Cases.failure(() -> pool.invokeAny(List.<Callable<String>>of()));
            Cases.failure(() -> pool.invokeAny(List.<Callable<String>>of(() -> {
                Thread.sleep(100_000);
                return "";
            }), 2, TimeUnit.MILLISECONDS));
            pool.close();
        });
        cases.add("a virtual thread for each task", () -> {
            AtomicInteger sum = new AtomicInteger();
            List<Future<Boolean>> futures = new ArrayList<>();
            try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 100; i++) {
                    int number = i;
                    futures.add(pool.submit(() -> {
                        Thread.sleep(number % 3);
                        sum.addAndGet(number);
                        return Thread.currentThread().isVirtual();
                    }));
                }
            }
            System.out.println(sum + " " + futures.stream().allMatch(Future::resultNow));
            ExecutorService named = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("per-task-", 0).factory());
            System.out.println(named.submit(() -> Thread.currentThread().getName()).get() + named.submit(() -> Thread.currentThread().getName()).get());
            Future<?> sleeps = named.submit(() -> {
                Thread.sleep(100_000);
                return 0;
            });
            System.out.println(named.shutdownNow() + " " + named.awaitTermination(1, TimeUnit.DAYS) + " " + outcome(sleeps));
            Cases.failure(() -> named.submit(() -> { }));
        });
        cases.add("completion service", () -> {
            ExecutorService pool = Executors.newCachedThreadPool();
            ExecutorCompletionService<String> service = new ExecutorCompletionService<>(pool);
            CountDownLatch first = new CountDownLatch(1);
            service.submit(() -> {
                first.await();
                return "second";
            });
            service.submit(() -> "first");
            System.out.println(service.take().get() + " " + service.poll() + " " + service.poll(1, TimeUnit.MILLISECONDS));
            first.countDown();
            System.out.println(service.take().get());
            service.submit(() -> { }, "third");
            System.out.println(service.poll(1, TimeUnit.DAYS).get());
            pool.close();
        });
        cases.add("callables of runnables", () -> {
            System.out.println(Executors.callable(() -> System.out.println("runs")).call() + " " + Executors.callable(() -> { }, 5).call());
            Cases.failure(() -> Executors.callable((Runnable) null));
        });
    }

    private static void rejections(Cases cases) {
        RejectedExecutionHandler[] handlers = {new ThreadPoolExecutor.CallerRunsPolicy(), new ThreadPoolExecutor.DiscardPolicy(),
            new ThreadPoolExecutor.DiscardOldestPolicy(), (task, pool) -> System.out.println("refused, " + pool.getQueue().size())};
        for (int h = 0; h < handlers.length; h++) {
            RejectedExecutionHandler handler = handlers[h];
            cases.add("rejection policy " + h, () -> {
                ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), handler);
                CountDownLatch free = new CountDownLatch(1);
                List<String> log = Waiting.log();
                pool.submit(() -> {
                    free.await();
                    return 0;
                });
                pool.execute(() -> log.add("queued"));
                pool.execute(() -> log.add("rejected on " + (Thread.currentThread().getName().startsWith("pool") ? "worker" : "caller")));
                free.countDown();
                pool.shutdown();
                pool.awaitTermination(1, TimeUnit.DAYS);
                pool.execute(() -> log.add("after the end"));
                System.out.println(log);
            });
        }
    }

    private static void addFutures(Cases cases) {
        cases.add("future task", () -> {
            FutureTask<String> task = new FutureTask<>(() -> "done") {
                @Override
                protected void done() {
                    System.out.println("told");
                }
            };
            System.out.println(task.isDone() + " " + task.state());
            Cases.failure(task::resultNow);
            Cases.failure(task::exceptionNow);
            Cases.failure(() -> task.get(1, TimeUnit.MILLISECONDS));
            StringBuilder got = new StringBuilder();
            Thread waits = Waiting.startAndWait("waits", () -> got.append(task.get()));
            task.run();
            waits.join();
            System.out.println("got " + got);
            task.run();
            System.out.println(task.isDone() + " " + task.state() + " " + task.resultNow() + " " + task.cancel(true) + " " + task.isCancelled());
            Cases.failure(task::exceptionNow);
            System.out.println(task.toString().replaceFirst(".*\\[", "["));
        });
        cases.add("future task that fails", () -> {
            FutureTask<String> task = new FutureTask<>(() -> {
                throw new IllegalStateException("wrong");
            });
            task.run();
            System.out.println(task.state() + " " + task.exceptionNow() + " " + outcome(task) + " " + task.toString().replaceFirst(".*\\[", "["));
            Cases.failure(task::resultNow);
            FutureTask<Integer> error = new FutureTask<>(() -> {
                throw new StackOverflowError("deep");
            }, 1);
            error.run();
            System.out.println(outcome(error));
        });
        cases.add("future task that is cancelled", () -> {
            FutureTask<String> task = new FutureTask<>(() -> "never");
            System.out.println(task.cancel(false) + " " + task.cancel(true) + " " + task.isDone() + " " + task.isCancelled() + " " + task.state());
            task.run();
            Cases.failure(task::get);
            Cases.failure(task::resultNow);
            Cases.failure(task::exceptionNow);
            System.out.println(task.toString().replaceFirst(".*\\[", "["));
            FutureTask<String> running = new FutureTask<>(() -> {
                try {
                    Thread.sleep(100_000);
                } catch (InterruptedException ended) {
                    System.out.println("interrupted");
                }
                return "late";
            });
            Thread runs = Waiting.startAndWait("runs", running::run);
            boolean cancelled = running.cancel(true);
            runs.join();
            System.out.println(cancelled);
            Cases.failure(running::get);
        });
        cases.add("waiting for a future is interrupted", () -> {
            FutureTask<String> task = new FutureTask<>(() -> "never");
            Thread waits = Waiting.startAndWait("waits", task::get);
            waits.interrupt();
            waits.join();
            Cases.failure(() -> new FutureTask<>(null));
        });
    }

    private static void addSchedules(Cases cases) {
        cases.add("delayed tasks", () -> {
            ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);
            List<String> log = Waiting.log();
            long start = System.nanoTime();
            ScheduledFuture<?> late = pool.schedule(() -> log.add("late"), 400, TimeUnit.MILLISECONDS);
            ScheduledFuture<String> early = pool.schedule(() -> {
                log.add("early");
                return "result";
            }, 100, TimeUnit.MILLISECONDS);
            pool.execute(() -> log.add("now"));
            System.out.println((late.compareTo(early) > 0) + " " + (late.getDelay(TimeUnit.MILLISECONDS) <= 400) + " " + early.get());
            late.get();
            System.out.println(log + " " + (System.nanoTime() - start >= 400_000_000) + " " + late.isDone());
            pool.close();
        });
        cases.add("periodic tasks", () -> {
            ScheduledExecutorService pool = Executors.newSingleThreadScheduledExecutor();
            AtomicInteger count = new AtomicInteger();
            CountDownLatch five = new CountDownLatch(5);
            ScheduledFuture<?> rate = pool.scheduleAtFixedRate(() -> {
                count.incrementAndGet();
                five.countDown();
            }, 0, 1, TimeUnit.MILLISECONDS);
            five.await();
            System.out.println(rate.cancel(false) + " " + rate.isCancelled() + " " + (count.get() >= 5));
            ScheduledFuture<?> fails = pool.scheduleWithFixedDelay(() -> {
                if (count.incrementAndGet() > 2) {
                    throw new IllegalStateException("enough");
                }
            }, 1, 1, TimeUnit.MILLISECONDS);
            System.out.println(outcome(fails));
            Cases.failure(() -> pool.scheduleAtFixedRate(() -> { }, 0, 0, TimeUnit.SECONDS));
            pool.close();
        });
        cases.add("shutdown of schedules", () -> {
            ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(1);
            List<String> log = Waiting.log();
            Future<?> delayed = pool.schedule(() -> log.add("delayed"), 5, TimeUnit.MILLISECONDS);
            Future<?> periodic = pool.scheduleAtFixedRate(() -> log.add("periodic"), 1, 1, TimeUnit.DAYS);
            pool.shutdown();
            System.out.println(pool.awaitTermination(1, TimeUnit.DAYS) + " " + log + " " + delayed.isDone() + " " + periodic.isCancelled());
            ScheduledThreadPoolExecutor strict = new ScheduledThreadPoolExecutor(1);
            strict.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
            Future<?> dropped = strict.schedule(() -> log.add("dropped"), 5, TimeUnit.MILLISECONDS);
            strict.shutdown();
            System.out.println(strict.awaitTermination(1, TimeUnit.DAYS) + " " + dropped.isCancelled() + " " + log);
            ScheduledThreadPoolExecutor removes = new ScheduledThreadPoolExecutor(1);
            removes.setRemoveOnCancelPolicy(true);
            removes.schedule(() -> { }, 1, TimeUnit.DAYS).cancel(false);
            System.out.println(removes.getQueue().size() + " " + removes.getRemoveOnCancelPolicy() + " " + removes.shutdownNow().size());
            Cases.failure(() -> {
                try {
                    removes.schedule(() -> { }, 1, TimeUnit.DAYS);
                } catch (java.util.concurrent.RejectedExecutionException failure) {
                    throw new IllegalStateException("rejected");
                }
            });
        });
        cases.add("timer", () -> {
            Timer timer = new Timer("ticks", true);
            List<String> log = Waiting.log();
            CountDownLatch three = new CountDownLatch(3);
            TimerTask ticks = new TimerTask() {
                @Override
                public void run() {
                    log.add(Thread.currentThread().getName());
                    if (three.getCount() == 1) {
                        System.out.println("cancels itself " + cancel() + cancel());
                    }
                    three.countDown();
                }
            };
            timer.schedule(ticks, 1, 1);
            three.await();
            System.out.println(log.subList(0, 3));
            Cases.failure(() -> timer.schedule(ticks, 1));
            Cases.failure(() -> timer.schedule(new Once(), -1));
            Cases.failure(() -> timer.schedule(new Once(), 1, 0));
            Once once = new Once();
            timer.schedule(once, 100_000);
            System.out.println(once.cancel() + " " + once.cancel());
            timer.cancel();
            Cases.failure(() -> timer.schedule(new Once(), 1));
            System.out.println(new Once().cancel());
        });
    }

    /** Does nothing. */
    private static final class Once extends TimerTask {
        @Override
        public void run() { }
    }

    /** The sum of numbers, by halves. */
    private static final class Sum extends RecursiveTask<Long> {
        private final int from;
        private final int to;

        Sum(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        protected Long compute() {
            if (to - from < 10) {
                long sum = 0;
                for (int i = from; i < to; i++) {
                    sum += i;
                }
                return sum;
            }
            int middle = from + to >>> 1;
            Sum left = new Sum(from, middle);
            left.fork();
            return new Sum(middle, to).compute() + left.join();
        }
    }

    /** Doubles the elements of an array. */
    private static final class Twice extends RecursiveAction {
        private final int[] array;
        private final int from;
        private final int to;

        Twice(int[] array, int from, int to) {
            this.array = array;
            this.from = from;
            this.to = to;
        }

        @Override
        protected void compute() {
            if (to - from == 1) {
                array[from] *= 2;
            } else if (to > from) {
                int middle = from + to >>> 1;
                invokeAll(new Twice(array, from, middle), new Twice(array, middle, to));
            }
        }
    }

    private static void addForks(Cases cases) {
        cases.add("recursive tasks", () -> {
            System.out.println(ForkJoinPool.commonPool().invoke(new Sum(0, 1000)) + " " + new Sum(0, 100).invoke() + " "
                + new ForkJoinPool(3).submit(new Sum(5, 50)).get());
            int[] array = {1, 2, 3, 4, 5};
            ForkJoinPool.commonPool().invoke(new Twice(array, 0, 5));
            System.out.println(java.util.Arrays.toString(array));
            Sum sum = new Sum(0, 20);
            System.out.println(sum.isDone() + " " + sum.fork().join() + " " + sum.isDone() + sum.isCompletedNormally() + " " + sum.getRawResult());
        });
        cases.add("recursive task that fails", () -> {
            RecursiveTask<Integer> task = new RecursiveTask<>() {
                @Override
                protected Integer compute() {
                    throw new IllegalArgumentException("in a task");
                }
            };
            try {
                ForkJoinPool.commonPool().invoke(task);
            } catch (IllegalArgumentException failure) {
                // HotSpot may throw a copy, with the original as its cause.
                System.out.println("failed");
            }
            System.out.println(task.isCompletedAbnormally() + " " + task.getException().getClass());
            ForkJoinTask<?> cancelled = new Sum(0, 5);
            System.out.println(cancelled.cancel(false) + " " + cancelled.isCancelled());
            Cases.failure(cancelled::join);
        });
        cases.add("fork-join pool as an executor", () -> {
            ForkJoinPool pool = new ForkJoinPool(2);
            System.out.println(pool.submit(() -> 3).get() + " " + pool.submit(() -> { }, 4).get() + " " + pool.getParallelism());
            System.out.println(pool.submit(() -> ForkJoinTask.inForkJoinPool() && Thread.currentThread().isDaemon()).get() + " "
                + ForkJoinTask.inForkJoinPool());
            pool.execute(() -> System.out.println("executed"));
            System.out.println(pool.awaitQuiescence(1, TimeUnit.DAYS));
            pool.shutdown();
            System.out.println(pool.awaitTermination(1, TimeUnit.DAYS) + " " + pool.isShutdown());
            Cases.failure(() -> {
                try {
                    pool.submit(() -> 1);
                } catch (java.util.concurrent.RejectedExecutionException failure) {
                    throw new IllegalStateException("rejected");
                }
            });
        });
    }
}
