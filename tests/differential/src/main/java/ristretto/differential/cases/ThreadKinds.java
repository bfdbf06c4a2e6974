package ristretto.differential.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import ristretto.differential.Cases;

/** Builders, factories, properties and interrupts of threads; values of threads and scopes. */
public final class ThreadKinds {
    private static final ScopedValue<String> NAME = ScopedValue.newInstance();
    private static final ScopedValue<Integer> NUMBER = ScopedValue.newInstance();

    private ThreadKinds() { }

    public static void addTo(Cases cases) {
        cases.add("builder of platform threads", () -> {
            Thread t = Thread.ofPlatform().name("built").daemon().priority(7).unstarted(() -> System.out.println("runs"));
            System.out.println(t.getName() + " " + t.isDaemon() + " " + t.getPriority() + " " + t.isVirtual() + " " + t.getState());
            t.start();
            t.join();
            System.out.println(t.getState() + " " + t.isAlive());
            Thread plain = Thread.ofPlatform().unstarted(() -> { });
            System.out.println(plain.isDaemon() + " " + plain.getPriority() + " " + plain.getName().startsWith("Thread-"));
        });
        cases.add("builder of virtual threads", () -> {
            Thread t = Thread.ofVirtual().unstarted(() -> System.out.println(Thread.currentThread().isVirtual()));
            System.out.println("[" + t.getName() + "] " + t.isDaemon() + " " + t.getPriority() + " " + t.isVirtual());
            t.start();
            t.join();
            Cases.failure(() -> t.setDaemon(false));
            t.setPriority(9);
            System.out.println(t.getPriority());
        });
        cases.add("names with numbers", () -> {
            Thread.Builder builder = Thread.ofVirtual().name("v-", 3);
            for (int i = 0; i < 3; i++) {
                System.out.println(builder.unstarted(() -> { }).getName());
            }
            ThreadFactory factory = Thread.ofPlatform().name("p", 0).factory();
            System.out.println(factory.newThread(() -> { }).getName() + factory.newThread(() -> { }).getName());
            System.out.println(Thread.ofVirtual().name("one").factory().newThread(() -> { }).getName());
        });
        cases.add("builders refuse", () -> {
            Cases.failure(() -> Thread.ofPlatform().priority(0));
            Cases.failure(() -> Thread.ofPlatform().priority(11));
            Cases.failure(() -> Thread.ofPlatform().stackSize(-1));
            Cases.failure(() -> Thread.ofPlatform().name("x", -1));
            Cases.failure(() -> Thread.ofVirtual().unstarted(null));
            Cases.failure(() -> Thread.startVirtualThread(null));
            Cases.failure(() -> Thread.ofVirtual().name(null));
        });
        cases.add("daemon and priority are inherited", () -> {
            Thread parent = Thread.ofPlatform().daemon().priority(3).unstarted(() -> {
                Thread child = new Thread(() -> { });
                System.out.println(child.isDaemon() + " " + child.getPriority());
                System.out.println(Thread.ofPlatform().daemon(false).unstarted(() -> { }).isDaemon());
            });
            parent.start();
            parent.join();
        });
        cases.add("uncaught exception of a builder's thread", () -> {
            Thread t = Thread.ofVirtual().name("virtual").uncaughtExceptionHandler((thread, failure) ->
                System.out.println(thread.getName() + " " + failure.getMessage())).start(() -> {
                    throw new IllegalArgumentException("wrong");
                });
            t.join();
            System.out.println(t.isAlive());
        });
        cases.add("handler that fails", () -> {
            Thread t = Thread.ofPlatform().uncaughtExceptionHandler((thread, failure) -> {
                System.out.println("handling");
                throw new IllegalStateException();
            }).start(() -> {
                throw new IllegalArgumentException();
            });
            t.join();
            System.out.println(t.getState());
        });
        cases.add("identifiers differ", () -> {
            Thread a = new Thread(() -> { });
            Thread b = new Thread(() -> { });
            System.out.println((a.threadId() != b.threadId()) + " " + (a.threadId() == a.getId()) + " " + (b.threadId() > a.threadId()));
        });
        cases.add("toString of threads", () -> {
            Thread t = Thread.ofPlatform().name("named").unstarted(() -> { });
            System.out.println(t.toString().replaceFirst("#" + t.threadId(), "#N"));
        });
        cases.add("join with a duration", () -> {
            Thread t = Waiting.start("sleeper", () -> Thread.sleep(Duration.ofDays(1)));
            System.out.println(t.join(Duration.ofMillis(2)));
            t.interrupt();
            System.out.println(t.join(Duration.ofSeconds(60)));
            System.out.println(t.join(Duration.ZERO));
            Cases.failure(() -> new Thread(() -> { }).join(Duration.ofMillis(1)));
        });
        cases.add("sleep with durations and units", () -> {
            long start = System.nanoTime();
            Thread.sleep(Duration.ofNanos(1_500_000));
            Thread.sleep(1, 500_000);
            TimeUnit.MICROSECONDS.sleep(1500);
            Thread.sleep(Duration.ofSeconds(-1));
            System.out.println(System.nanoTime() - start >= 4_500_000);
            Cases.failure(() -> Thread.sleep(-1));
            Cases.failure(() -> Thread.sleep(0, 1_000_000));
            Cases.failure(() -> Thread.currentThread().join(-1));
        });
        cases.add("states of threads", () -> {
            Object lock = new Object();
            Thread sleeps = Waiting.startAndWait("sleeps", () -> Thread.sleep(100_000));
            Thread waits = Waiting.startAndWait("waits", () -> {
                synchronized (ThreadKinds.class) {
                    ThreadKinds.class.wait();
                }
            });
            Thread parks = Waiting.startAndWait("parks", LockSupport::park);
            Thread parksShortly = Waiting.startAndWait("parks", () -> LockSupport.parkNanos(1_000_000_000_000L));
            Thread blocks;
            synchronized (lock) {
                blocks = Waiting.startAndWait("blocks", () -> {
                    synchronized (lock) {
                        System.out.println("through");
                    }
                });
                System.out.println(sleeps.getState() + " " + waits.getState() + " " + parks.getState() + " " + parksShortly.getState()
                    + " " + blocks.getState() + " " + Thread.currentThread().getState());
            }
            blocks.join();
            for (Thread each : List.of(sleeps, waits, parks, parksShortly)) {
                each.interrupt();
                each.join();
            }
        });
        cases.add("interrupt before start and before sleep", () -> {
            Thread t = new Thread(() -> System.out.println(Thread.currentThread().isInterrupted() + " " + Thread.interrupted()
                + " " + Thread.currentThread().isInterrupted()));
            t.interrupt();
            t.start();
            t.join();
            Thread.currentThread().interrupt();
            Cases.failure(() -> Thread.currentThread().join(1));
            System.out.println(Thread.currentThread().isInterrupted());
            Thread.currentThread().interrupt();
            Object lock = new Object();
            Cases.failure(() -> {
                synchronized (lock) {
                    lock.wait(1);
                }
            });
            System.out.println(Thread.interrupted());
        });
        cases.add("notified comes before interrupted", () -> {
            Object lock = new Object();
            List<String> log = Waiting.log();
            Waiting.Action action = () -> {
                synchronized (lock) {
                    lock.wait();
                    log.add(Thread.currentThread().getName() + " was notified");
                }
            };
            Thread first = Waiting.startAndWait("first", action);
            Thread second = Waiting.startAndWait("second", action);
            synchronized (lock) {
                lock.notify();
                second.interrupt();
            }
            first.join();
            second.join();
            System.out.println(log);
        });
        cases.add("a thread that ends tells those who wait for it", () -> {
            Thread t = new Thread(() -> { });
            synchronized (t) {
                t.start();
                while (t.isAlive()) {
                    t.wait(60_000);
                }
            }
            System.out.println(t.isAlive());
        });
        cases.add("park and unpark", () -> {
            LockSupport.unpark(Thread.currentThread());
            LockSupport.unpark(Thread.currentThread());
            LockSupport.park();
            System.out.println("had a permit");
            Thread.currentThread().interrupt();
            LockSupport.park();
            System.out.println("interrupted " + Thread.interrupted());
            LockSupport.parkNanos(1000);
            LockSupport.parkUntil(System.currentTimeMillis() + 1);
            LockSupport.parkUntil(0);
            Object blocker = new Object();
            Thread t = Waiting.startAndWait("parked", () -> {
                LockSupport.park(blocker);
                System.out.println("went on");
            });
            System.out.println(LockSupport.getBlocker(t) == blocker);
            LockSupport.unpark(t);
            t.join();
            LockSupport.unpark(null);
            LockSupport.unpark(t);
        });
        cases.add("a permit is not spent by a monitor", () -> {
            Object lock = new Object();
            Thread t;
            synchronized (lock) {
                t = Waiting.startAndWait("t", () -> {
                    synchronized (lock) {
                        System.out.println("entered");
                    }
                    LockSupport.park();
                    System.out.println("parked without waiting");
                });
                LockSupport.unpark(t);
                Thread.sleep(2);
            }
            t.join();
        });
        cases.add("thread-local values", () -> {
            ThreadLocal<Integer> local = ThreadLocal.withInitial(() -> 7);
            ThreadLocal<String> none = new ThreadLocal<>();
            System.out.println(local.get() + " " + none.get());
            local.set(8);
            none.set("main");
            Thread t = new Thread(() -> {
                System.out.println(local.get() + " " + none.get());
                local.set(9);
            });
            t.start();
            t.join();
            System.out.println(local.get() + " " + none.get());
            local.remove();
            none.remove();
            System.out.println(local.get() + " " + none.get());
            ThreadLocal<String> made = new ThreadLocal<>() {
                @Override
                protected String initialValue() {
                    System.out.println("made");
                    return null;
                }
            };
            System.out.println(made.get() + " " + made.get());
        });
        cases.add("inheritable thread-local values", () -> {
            InheritableThreadLocal<String> local = new InheritableThreadLocal<>() {
                @Override
                protected String childValue(String parent) {
                    return parent + "'s child";
                }
            };
            local.set("main");
            Runnable show = () -> System.out.println(local.get());
            Thread child = new Thread(() -> {
                show.run();
                local.set("changed");
                Thread grandchild = Thread.ofVirtual().unstarted(show);
                grandchild.start();
                try {
                    grandchild.join();
                } catch (InterruptedException impossible) {
                    System.out.println(impossible);
                }
            });
            child.start();
            child.join();
            Thread without = Thread.ofPlatform().inheritInheritableThreadLocals(false).start(show);
            without.join();
            System.out.println(local.get());
        });
        cases.add("scoped values", () -> {
            System.out.println(NAME.isBound() + " " + NAME.orElse("nobody"));
            ScopedValue.where(NAME, "outer").where(NUMBER, 1).run(() -> {
                System.out.println(NAME.get() + NUMBER.get());
                ScopedValue.where(NAME, "inner").run(() -> System.out.println(NAME.get() + NUMBER.get()));
                System.out.println(NAME.get());
            });
            ScopedValue.where(NAME, "not inherited").call(() -> {
                Waiting.start("t", () -> System.out.println(NAME.isBound())).join();
                return null;
            });
            System.out.println(ScopedValue.where(NUMBER, 4).<Integer, RuntimeException>call(() -> NUMBER.get() * 2));
            Cases.failure(NAME::get);
            Cases.failure(() -> NAME.orElseThrow(() -> new IllegalStateException("unbound")));
            Cases.failure(() -> ScopedValue.where(NAME, "x").call(() -> {
                throw new java.io.IOException("out");
            }));
            System.out.println(NAME.isBound() + " " + ScopedValue.where(NAME, "y").get(NAME));
        });
        cases.add("units of time", () -> {
            for (TimeUnit unit : TimeUnit.values()) {
                System.out.println(unit + " " + unit.toNanos(3) + " " + unit.toMicros(3) + " " + unit.toMillis(5000) + " " + unit.toSeconds(-90)
                    + " " + unit.toMinutes(100) + " " + unit.toHours(100) + " " + unit.toDays(400) + " " + unit.toChronoUnit() + " "
                    + unit.convert(Duration.ofSeconds(-100_000, 5)) + " " + unit.convert(Duration.ofMillis(1999)));
            }
            System.out.println(TimeUnit.DAYS.toNanos(Long.MAX_VALUE) + " " + TimeUnit.SECONDS.toMillis(Long.MIN_VALUE) + " "
                + TimeUnit.NANOSECONDS.convert(Duration.ofSeconds(Long.MAX_VALUE)) + " " + TimeUnit.SECONDS.convert(1, TimeUnit.DAYS) + " "
                + TimeUnit.of(java.time.temporal.ChronoUnit.HOURS));
            Cases.failure(() -> TimeUnit.of(java.time.temporal.ChronoUnit.YEARS));
        });
        cases.add("hundreds of threads hand a token around", () -> {
            int threads = 300;
            int[] turn = {0};
            Object lock = new Object();
            List<Thread> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int me = i;
                all.add(Thread.startVirtualThread(() -> {
                    synchronized (lock) {
                        try {
                            while (turn[0] != me) {
                                lock.wait();
                            }
                        } catch (InterruptedException impossible) {
                            return;
                        }
                        turn[0]++;
                        lock.notifyAll();
                    }
                }));
            }
            for (Thread each : all) {
                each.join();
            }
            System.out.println(turn[0]);
        });
    }
}
