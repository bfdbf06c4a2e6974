package ristretto.differential.cases;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import ristretto.differential.Cases;

/** Semaphores, latches, barriers, phasers and exchangers. */
public final class Synchronizers {
    private Synchronizers() { }

    public static void addTo(Cases cases) {
        cases.add("semaphore", () -> {
            Semaphore semaphore = new Semaphore(3);
            semaphore.acquire();
            System.out.println(semaphore.availablePermits() + " " + semaphore.tryAcquire(2) + " " + semaphore.tryAcquire() + " "
                + semaphore.tryAcquire(1, TimeUnit.MILLISECONDS) + " " + semaphore.isFair());
            semaphore.release(5);
            System.out.println(semaphore.availablePermits() + " " + semaphore.drainPermits() + " " + semaphore.availablePermits());
            Cases.failure(() -> semaphore.release(-1));
            Cases.failure(() -> semaphore.acquire(-1));
            semaphore.release(Integer.MAX_VALUE);
            Cases.failure(semaphore::release);
            System.out.println(semaphore.toString().replaceFirst("@[0-9a-f]+", "@"));
            System.out.println(new Semaphore(-2).tryAcquire());
        });
        for (boolean fair : new boolean[] {true, false}) {
            cases.add("semaphore serves in turn, fair " + fair, () -> {
                Semaphore semaphore = new Semaphore(0, fair);
                List<String> log = Waiting.log();
                int[] wanted = {2, 1, 3};
                Thread[] threads = new Thread[3];
                for (int i = 0; i < 3; i++) {
                    int count = wanted[i];
                    threads[i] = Waiting.startAndWait("t" + i, () -> {
                        semaphore.acquire(count);
                        log.add(Thread.currentThread().getName() + " has " + count);
                    });
                }
                System.out.println(semaphore.getQueueLength() + " " + semaphore.hasQueuedThreads());
                semaphore.release();
                Thread.sleep(2);
                System.out.println(log + " " + semaphore.availablePermits());
                semaphore.release();
                threads[0].join();
                semaphore.release();
                threads[1].join();
                semaphore.release(4);
                threads[2].join();
                System.out.println(log + " " + semaphore.availablePermits());
            });
        }
        cases.add("semaphore and interrupts", () -> {
            Semaphore semaphore = new Semaphore(0);
            Thread waits = Waiting.startAndWait("waits", semaphore::acquire);
            waits.interrupt();
            waits.join();
            Thread stubborn = Waiting.startAndWait("stubborn", () -> {
                semaphore.acquireUninterruptibly();
                System.out.println("has it, interrupted " + Thread.interrupted());
            });
            stubborn.interrupt();
            semaphore.release();
            stubborn.join();
            Thread.currentThread().interrupt();
            semaphore.release();
            Cases.failure(semaphore::acquire);
            System.out.println(semaphore.availablePermits());
        });
        cases.add("latch", () -> {
            CountDownLatch latch = new CountDownLatch(2);
            List<String> log = Waiting.log();
            Thread[] threads = new Thread[3];
            for (int i = 0; i < 3; i++) {
                threads[i] = Waiting.startAndWait("t" + i, () -> {
                    latch.await();
                    log.add("on");
                });
            }
            System.out.println(latch.getCount() + " " + latch.await(1, TimeUnit.MILLISECONDS));
            latch.countDown();
            System.out.println(log + " " + latch.toString().replaceFirst("@[0-9a-f]+", "@"));
            latch.countDown();
            latch.countDown();
            for (Thread each : threads) {
                each.join();
            }
            latch.await();
            System.out.println(log + " " + latch.getCount() + " " + latch.await(0, TimeUnit.DAYS));
            Cases.failure(() -> new CountDownLatch(-1));
            Thread.currentThread().interrupt();
            Cases.failure(latch::await);
            Thread waits = Waiting.startAndWait("waits", () -> new CountDownLatch(1).await());
            waits.interrupt();
            waits.join();
        });
        cases.add("barrier", () -> {
            List<String> log = Waiting.log();
            CyclicBarrier barrier = new CyclicBarrier(3, () -> log.add("action on " + Thread.currentThread().getName()));
            for (int round = 0; round < 2; round++) {
                Thread[] threads = new Thread[2];
                for (int i = 0; i < 2; i++) {
                    int name = i;
                    threads[i] = Waiting.startAndWait("t" + i, () -> {
                        int index = barrier.await();
                        synchronized (log) {
                            log.add(name + " was " + index);
                        }
                    });
                }
                System.out.println(barrier.getNumberWaiting() + " of " + barrier.getParties() + " " + barrier.isBroken());
                Thread last = Waiting.start("last", () -> System.out.println("last was " + barrier.await()));
                last.join();
                for (Thread each : threads) {
                    each.join();
                }
                log.sort(null);
                System.out.println(log);
                log.clear();
            }
            Cases.failure(() -> new CyclicBarrier(0));
        });
        cases.add("barrier breaks by interrupt", () -> {
            CyclicBarrier barrier = new CyclicBarrier(3);
            List<String> log = Waiting.log();
            Waiting.Action waits = () -> {
                try {
                    barrier.await();
                } catch (BrokenBarrierException | InterruptedException failure) {
                    log.add(Thread.currentThread().getName() + " " + failure.getClass().getSimpleName());
                }
            };
            Thread one = Waiting.startAndWait("one", waits);
            Thread two = Waiting.startAndWait("two", waits);
            one.interrupt();
            one.join();
            two.join();
            log.sort(null);
            System.out.println(log + " " + barrier.isBroken() + " " + barrier.getNumberWaiting());
            Cases.failure(barrier::await);
            barrier.reset();
            System.out.println(barrier.isBroken());
            Cases.failure(() -> barrier.await(1, TimeUnit.MILLISECONDS));
            System.out.println(barrier.isBroken());
        });
        cases.add("barrier breaks by a failing action and by reset", () -> {
            CyclicBarrier barrier = new CyclicBarrier(2, () -> {
                throw new IllegalStateException("action");
            });
            List<String> log = Waiting.log();
            Thread waits = Waiting.startAndWait("waits", () -> {
                try {
                    barrier.await();
                } catch (BrokenBarrierException broken) {
                    log.add("broken");
                }
            });
            Cases.failure(barrier::await);
            waits.join();
            System.out.println(barrier.isBroken() + " " + log);
            CyclicBarrier other = new CyclicBarrier(2);
            Thread alone = Waiting.startAndWait("alone", other::await);
            other.reset();
            alone.join();
            System.out.println(other.isBroken() + " " + other.getNumberWaiting());
            Thread.currentThread().interrupt();
            Cases.failure(other::await);
            System.out.println(other.isBroken());
        });
        cases.add("phaser", () -> {
            Phaser phaser = new Phaser(1) {
                @Override
                protected boolean onAdvance(int phase, int parties) {
                    System.out.println("phase " + phase + " of " + parties);
                    return phase == 2 || parties == 0;
                }
            };
            System.out.println(phaser.register() + " " + phaser.getRegisteredParties() + " " + phaser.getUnarrivedParties());
            System.out.println(phaser.arrive() + " " + phaser.getArrivedParties() + " " + phaser.getPhase());
            System.out.println(phaser.arrive() + " " + phaser.getArrivedParties() + " " + phaser.getPhase());
            List<String> log = Waiting.log();
            Thread waits = Waiting.startAndWait("waits", () -> log.add("advanced to " + phaser.awaitAdvance(1)));
            System.out.println(phaser.arrive() + " " + phaser.arriveAndDeregister());
            waits.join();
            System.out.println(log + " " + phaser.getRegisteredParties() + " " + phaser.isTerminated());
            System.out.println(phaser.arriveAndAwaitAdvance() < 0);
            System.out.println(phaser.isTerminated() + " " + (phaser.getPhase() < 0) + " " + (phaser.register() < 0) + " "
                + (phaser.arrive() < 0) + " " + phaser.awaitAdvance(0));
        });
        cases.add("phaser with many parties", () -> {
            Phaser phaser = new Phaser(4);
            int[] sums = new int[3];
            Thread[] threads = new Thread[4];
            for (int i = 0; i < 4; i++) {
                threads[i] = Waiting.start("t" + i, () -> {
                    for (int phase = 0; phase < 3; phase++) {
                        synchronized (sums) {
                            sums[phase]++;
                        }
                        int next = phaser.arriveAndAwaitAdvance();
                        if (next != phase + 1 || sums[phase] != 4) {
                            System.out.println("wrong: " + next + " " + sums[phase]);
                        }
                    }
                    phaser.arriveAndDeregister();
                });
            }
            for (Thread each : threads) {
                each.join();
            }
            System.out.println(sums[0] + sums[1] + sums[2] + " " + phaser.isTerminated());
        });
        cases.add("phaser's errors, times and interrupts", () -> {
            Phaser phaser = new Phaser();
            Cases.failure(() -> {
                try {
                    phaser.arrive();
                } catch (IllegalStateException failure) {
                    throw new IllegalStateException(failure.getMessage().replaceFirst("@[0-9a-f]+", "@"));
                }
            });
            Cases.failure(() -> new Phaser(-1));
            Cases.failure(() -> phaser.bulkRegister(-1));
            phaser.bulkRegister(2);
            Cases.failure(() -> phaser.awaitAdvanceInterruptibly(0, 1, TimeUnit.MILLISECONDS));
            Thread waits = Waiting.startAndWait("waits", () -> phaser.awaitAdvanceInterruptibly(0));
            waits.interrupt();
            waits.join();
            System.out.println(phaser.awaitAdvance(5));
            phaser.forceTermination();
            System.out.println(phaser.isTerminated() + " " + phaser.getPhase());
            System.out.println(phaser.toString().replaceFirst("@[0-9a-f]+", "@"));
        });
        cases.add("phasers in a tree", () -> {
            Phaser root = new Phaser();
            Phaser left = new Phaser(root, 2);
            Phaser right = new Phaser(root, 1);
            System.out.println(root.getRegisteredParties() + " " + left.getParent().equals(root) + " " + right.getRoot().equals(root));
            left.arrive();
            right.arrive();
            System.out.println(root.getArrivedParties() + " " + root.getPhase());
            left.arrive();
            System.out.println(root.getPhase() + " " + left.getPhase() + " " + left.getUnarrivedParties() + " " + right.getUnarrivedParties());
            right.arriveAndDeregister();
            System.out.println(root.getRegisteredParties() + " " + right.getRegisteredParties());
        });
        cases.add("exchanger", () -> {
            Exchanger<String> exchanger = new Exchanger<>();
            Thread other = Waiting.startAndWait("other", () -> System.out.println("other got " + exchanger.exchange("from other")));
            String got = exchanger.exchange("from main");
            other.join();
            System.out.println("main got " + got);
            Cases.failure(() -> exchanger.exchange("x", 1, TimeUnit.MILLISECONDS));
            Thread waits = Waiting.startAndWait("waits", () -> exchanger.exchange("y"));
            waits.interrupt();
            waits.join();
            Thread nothing = Waiting.startAndWait("nothing", () -> System.out.println(exchanger.exchange(null, 1, TimeUnit.DAYS)));
            String last = exchanger.exchange("z");
            nothing.join();
            System.out.println(last);
        });
    }
}
