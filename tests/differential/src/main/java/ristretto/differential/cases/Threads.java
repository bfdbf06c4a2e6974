package ristretto.differential.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import ristretto.differential.Cases;

/** Threads and monitors, in programs whose output does not depend on scheduling. */
public final class Threads {
    private static int counter;
    private int value;

    private Threads() { }

    public static void addTo(Cases cases) {
        cases.add("start and join", () -> {
            int[] result = new int[1];
            Thread t = new Thread(() -> result[0] = 42, "worker");
            System.out.println(t.getState() + " " + t.isAlive() + " " + t.getName());
            t.start();
            t.join();
            System.out.println(result[0] + " " + t.getState() + " " + t.isAlive());
            Cases.failure(t::start);
        });
        cases.add("synchronized methods exclude", () -> {
            Threads shared = new Threads();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                Thread t = new Thread(() -> {
                    for (int j = 0; j < 100; j++) {
                        shared.add();
                        addStatic();
                    }
                });
                threads.add(t);
                t.start();
            }
            for (Thread t : threads) {
                t.join();
            }
            System.out.println(shared.value + " " + counter);
        });
        cases.add("wait and notify", () -> {
            Object lock = new Object();
            int[] turn = {0};
            StringBuilder log = new StringBuilder();
            Thread[] threads = new Thread[2];
            for (int i = 0; i < 2; i++) {
                int me = i;
                threads[i] = new Thread(() -> {
                    try {
                        for (int round = 0; round < 5; round++) {
                            synchronized (lock) {
                                while (turn[0] != me) {
                                    lock.wait();
                                }
                                log.append(me);
                                turn[0] = 1 - me;
                                lock.notifyAll();
                            }
                        }
                    } catch (InterruptedException e) {
                        log.append(e);
                    }
                });
                threads[i].start();
            }
            threads[0].join();
            threads[1].join();
            System.out.println(log);
        });
        cases.add("wait with a time ends", () -> {
            Object lock = new Object();
            synchronized (lock) {
                lock.wait(5);
            }
            System.out.println("woken");
        });
        cases.add("monitor errors", () -> {
            Object lock = new Object();
            Cases.failure(lock::notify);
            Cases.failure(() -> lock.wait(1));
            Cases.failure(lock::notifyAll);
            Cases.failure(() -> {
                synchronized (lock) {
                    lock.wait(-1);
                }
            });
        });
        cases.add("reentrant monitors", () -> {
            Threads t = new Threads();
            synchronized (t) {
                synchronized (t) {
                    t.add();
                }
                System.out.println(t.value + " " + Thread.holdsLock(t));
            }
            System.out.println(Thread.holdsLock(t));
        });
        cases.add("interrupt ends sleep and wait", () -> {
            for (int i = 0; i < 3; i++) {
                int how = i;
                Thread t = new Thread(() -> {
                    try {
                        if (how == 0) {
                            Thread.sleep(100000);
                        } else if (how == 1) {
                            synchronized (Threads.class) {
                                Threads.class.wait();
                            }
                        } else {
                            Thread.currentThread().join();
                        }
                        System.out.println("not reached");
                    } catch (InterruptedException e) {
                        System.out.println("interrupted " + Thread.currentThread().isInterrupted());
                    }
                });
                t.start();
                Thread.sleep(3);
                t.interrupt();
                t.join();
            }
            Thread.currentThread().interrupt();
            System.out.println(Thread.interrupted() + " " + Thread.interrupted());
            Thread.currentThread().interrupt();
            Cases.failure(() -> Thread.sleep(1));
        });
        cases.add("uncaught exceptions", () -> {
            Thread t = new Thread(() -> {
                throw new IllegalStateException("lost");
            }, "loser");
            t.setUncaughtExceptionHandler((thread, e) -> System.out.println(thread.getName() + " " + e));
            t.start();
            t.join();
            Thread.setDefaultUncaughtExceptionHandler((thread, e) -> System.out.println("default " + e.getMessage()));
            Thread u = new Thread(() -> {
                int[] a = new int[1];
                a[Integer.parseInt("1")]++;
            });
            u.start();
            u.join();
            Thread.setDefaultUncaughtExceptionHandler(null);
        });
        cases.add("daemon, priority and names", () -> {
            Thread t = new Thread(() -> { });
            t.setDaemon(true);
            t.setPriority(7);
            t.setName("renamed");
            System.out.println(t.isDaemon() + " " + t.getPriority() + " " + t.getName() + " " + t.isVirtual() + " " + Thread.currentThread().isDaemon());
            Cases.failure(() -> t.setPriority(11));
        });
        cases.add("virtual threads", () -> {
            AtomicInteger sum = new AtomicInteger();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                int add = i;
                threads.add(Thread.startVirtualThread(() -> sum.addAndGet(add)));
            }
            for (Thread t : threads) {
                t.join();
            }
            System.out.println(sum + " " + threads.get(0).isVirtual() + threads.get(0).isDaemon());
        });
        cases.add("atomics", () -> {
            AtomicInteger i = new AtomicInteger(5);
            AtomicLong l = new AtomicLong(Long.MAX_VALUE);
            AtomicReference<String> r = new AtomicReference<>("a");
            AtomicBoolean b = new AtomicBoolean();
            System.out.println(i.getAndIncrement() + " " + i.compareAndSet(6, 10) + i.updateAndGet(x -> x * 2) + i.getAndAccumulate(3, Integer::sum) + i + " " + l.incrementAndGet() + " " + r.getAndSet("b") + r.compareAndSet("x", "y") + r
                + b.getAndSet(true) + b + i.getPlain() + l.addAndGet(-5));
        });
        cases.add("a thread that waits for a flag with yield", () -> {
            AtomicBoolean flag = new AtomicBoolean();
            Thread t = new Thread(() -> flag.set(true));
            t.start();
            while (!flag.get()) {
                Thread.yield();
            }
            System.out.println("seen");
        });
        cases.add("a field that another thread sets", () -> {
            Threads shared = new Threads();
            Thread t = new Thread(() -> shared.value = 9);
            t.start();
            while (shared.volatileRead() == 0) {
                Thread.onSpinWait();
            }
            System.out.println(shared.value);
        });
    }

    private synchronized void add() {
        int before = value;
        Thread.yield();
        value = before + 1;
    }

    private static synchronized void addStatic() {
        int before = counter;
        Thread.yield();
        counter = before + 1;
    }

    private synchronized int volatileRead() {
        return value;
    }
}
