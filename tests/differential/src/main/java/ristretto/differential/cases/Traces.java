package ristretto.differential.cases;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import ristretto.differential.Cases;

/** Where exceptions go: causes and traces, other threads and their handlers, interrupted calls. */
public final class Traces {
    private Traces() { }

    public static void addTo(Cases cases) {
        cases.add("a trace says how many frames it shares with its cause's", () -> {
            try {
                wrapped(3);
            } catch (IllegalStateException e) {
                System.out.print(ownLines(e));
            }
        });
        cases.add("a trace with suppressed exceptions that have causes", () -> {
            try {
                closing();
            } catch (IOException e) {
                System.out.print(ownLines(e));
                System.out.println(e.getSuppressed().length + " " + e.getSuppressed()[0].getCause().getMessage());
            }
        });
        cases.add("a trace that comes back to itself", () -> {
            Exception first = new Exception("first");
            Exception second = new Exception("second", first);
            first.initCause(second);
            second.addSuppressed(first);
            System.out.print(ownLines(first));
            Cases.failure(() -> first.initCause(null));
            Cases.failure(() -> first.addSuppressed(first));
            Cases.failure(() -> new Exception().initCause(first).addSuppressed(null));
        });
        cases.add("exceptions about exceptions", () -> {
            System.out.println(new RuntimeException(new IOException("io")) + " " + new Exception("m", null).getCause() + new Error((Throwable) null).getMessage() + new UncheckedIOException(new IOException("u")).getMessage() + new ExecutionException("e", null).getMessage() + new CompletionException(new Exception("c")).getMessage() + new AssertionError(5).getMessage() + new AssertionError("a", new Exception()).getCause() + new Exception((String) null).getLocalizedMessage());
            System.out.println(new Exception() {
                private static final long serialVersionUID = 1;

                @Override
                public String getLocalizedMessage() {
                    return "local";
                }
            }.toString().endsWith(": local") + " " + new IndexOutOfBoundsException(5).getMessage() + new ArrayIndexOutOfBoundsException(-1).getMessage() + new StringIndexOutOfBoundsException(3).getMessage());
        });
        cases.add("handlers of what nobody caught", () -> {
            StringBuffer log = new StringBuffer();
            Thread own = new Thread(() -> Integer.parseInt("own"), "own");
            own.setUncaughtExceptionHandler((t, e) -> log.append(t.getName()).append(' ').append(e.getMessage()).append(t.isAlive()).append(';'));
            own.start();
            own.join();
            Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
            Thread.setDefaultUncaughtExceptionHandler((t, e) -> log.append("default ").append(e).append(';'));
            Thread other = new Thread(() -> {
                throw new Error("other");
            });
            other.start();
            other.join();
            Thread failing = new Thread(() -> {
                throw new IllegalStateException("first");
            });
            failing.setUncaughtExceptionHandler((t, e) -> {
                throw new IllegalStateException("in the handler");
            });
            failing.start();
            failing.join();
            Thread.setDefaultUncaughtExceptionHandler(before);
            System.out.println(log + " " + failing.getState());
        });
        cases.add("what each waiting call does when interrupted", Traces::interrupts);
        cases.add("exceptions of futures", () -> {
            FutureTask<Object> task = new FutureTask<>(() -> {
                throw new IOException("task");
            });
            task.run();
            Cases.failure(task::get);
            Cases.failure(task::resultNow);
            System.out.println(task.exceptionNow() + " " + task.state());
            CompletableFuture<Integer> failed = CompletableFuture.supplyAsync(() -> Integer.parseInt("x"));
            Cases.failure(failed::join);
            Cases.failure(failed::get);
            Cases.failure(() -> failed.thenApply(i -> i + 1).join());
            System.out.println(failed.exceptionally(e -> -1).join() + " " + failed.handle((v, e) -> e.getClass().getSimpleName() + e.getCause().getMessage()).join() + failed.isCompletedExceptionally() + failed.thenApply(i -> i).handle((v, e) -> e.getClass().getSimpleName()).join());
            Cases.failure(() -> CompletableFuture.failedFuture(new IllegalStateException("direct")).join());
            Cases.failure(() -> CompletableFuture.supplyAsync(() -> 1).thenCompose(i -> CompletableFuture.failedFuture(new Exception("inner"))).join());
            CompletableFuture<String> cancelled = new CompletableFuture<>();
            cancelled.cancel(true);
            System.out.println(cancelled.isCancelled());
            Cases.failure(() -> cancelled.thenApply(s -> s).join());
            Cases.failure(() -> new CompletableFuture<>().get(1, TimeUnit.MILLISECONDS));
            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                List<CompletableFuture<Integer>> all = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    int n = i;
                    all.add(CompletableFuture.supplyAsync(() -> n * n, executor).thenCombine(CompletableFuture.supplyAsync(() -> n, executor), Integer::sum));
                }
                CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
                System.out.println(all.stream().mapToInt(CompletableFuture::join).sum());
                Cases.failure(() -> executor.submit(() -> {
                    throw new IOException("in a virtual thread");
                }).get());
            }
        });
        cases.add("values that threads inherit", () -> {
            InheritableThreadLocal<String> inherited = new InheritableThreadLocal<>() {
                @Override
                protected String childValue(String parent) {
                    return parent + "'s child";
                }
            };
            ThreadLocal<Integer> own = ThreadLocal.withInitial(() -> 7);
            inherited.set("main");
            own.set(8);
            StringBuffer log = new StringBuffer();
            Runnable look = () -> log.append(inherited.get()).append(own.get()).append(' ');
            Thread platform = new Thread(look);
            platform.start();
            platform.join();
            Thread virtual = Thread.startVirtualThread(look);
            virtual.join();
            Thread none = Thread.ofPlatform().inheritInheritableThreadLocals(false).start(look);
            none.join();
            own.remove();
            inherited.remove();
            look.run();
            System.out.println(log);
        });
    }

    /** Without the frames of the machinery, which differ. */
    private static String ownLines(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text, true));
        StringBuilder own = new StringBuilder();
        for (String line : text.toString().split("\n")) {
            if (!line.strip().startsWith("at ") || line.contains(Traces.class.getName() + ".")) {
                own.append(line.replace('\t', ' ').stripTrailing().replaceAll("Traces\\.java:\\d+", "Traces")).append('\n');
            }
        }
        return own.toString().replaceAll("lambda\\$\\w+\\$\\d+", "lambda").replaceAll("\\.\\.\\. \\d+ more", "... more");
    }

    private static void wrapped(int depth) {
        try {
            if (depth == 0) {
                throw new IllegalArgumentException("innermost");
            }
            deeper(depth);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("at depth " + depth, e);
        }
    }

    private static void deeper(int depth) {
        if (depth == 1) {
            throw new IllegalArgumentException("cause\nof two lines");
        }
        deeper(depth - 1);
    }

    private static void closing() throws IOException {
        try (AutoCloseableIo first = new AutoCloseableIo("a"); AutoCloseableIo second = new AutoCloseableIo("b")) {
            throw new IOException("body of " + first.name + second.name);
        }
    }

    private record AutoCloseableIo(String name) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            throw new IOException("closing " + name, new IllegalStateException("cause of " + name));
        }
    }

    private static void interrupts() throws InterruptedException {
        Object monitor = new Object();
        ReentrantLock lock = new ReentrantLock();
        ReentrantLock taken = new ReentrantLock();
        taken.lock();
        ReentrantReadWriteLock shared = new ReentrantReadWriteLock();
        shared.writeLock().lock();
        Thread forever = Thread.ofVirtual().start(LockSupport::park);
        List<Cases.Body> calls = List.of(() -> Thread.sleep(100_000), () -> {
            synchronized (monitor) {
                monitor.wait();
            }
        }, forever::join, () -> new CountDownLatch(1).await(), () -> new Semaphore(0).acquire(), () -> new ArrayBlockingQueue<>(1).take(), () -> new CyclicBarrier(2).await(), taken::lockInterruptibly, () -> taken.tryLock(9, TimeUnit.MINUTES), () -> {
            lock.lock();
            lock.newCondition().await();
        }, () -> shared.readLock().lockInterruptibly(), () -> new CompletableFuture<>().get(), () -> new FutureTask<>(() -> 1).get(), () -> TimeUnit.HOURS.sleep(1), LockSupport::park, () -> new java.util.concurrent.Exchanger<>().exchange(1),
            () -> new java.util.concurrent.Phaser(1).awaitAdvanceInterruptibly(0), () -> new java.util.concurrent.SynchronousQueue<>().put(1), () -> new java.util.concurrent.LinkedBlockingDeque<>(1).pollLast(1, TimeUnit.HOURS));
        int at = 0;
        for (Cases.Body call : calls) {
            String[] result = new String[1];
            Thread thread = new Thread(() -> {
                try {
                    call.run();
                    result[0] = "returned";
                } catch (Throwable e) {
                    result[0] = e.getClass().getSimpleName();
                }
                result[0] += Thread.currentThread().isInterrupted();
            });
            thread.start();
            while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.yield();
            }
            thread.interrupt();
            thread.join();
            System.out.print(at++ + " " + result[0] + " ");
        }
        LockSupport.unpark(forever);
        Thread.currentThread().interrupt();
        Cases.failure(() -> new CountDownLatch(0).await());
        System.out.println(Thread.interrupted());
    }
}
