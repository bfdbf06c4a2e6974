package ristretto.differential.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import ristretto.differential.Cases;

/** Queues whose users wait, and those that are only shared. */
public final class BlockingQueues {
    private BlockingQueues() { }

    /** An element that may be taken at a point of time. */
    private record Due(String name, long at) implements Delayed {
        static Due in(String name, long milliseconds) {
            return new Due(name, System.nanoTime() + milliseconds * 1_000_000);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(at, ((Due) other).at);
        }
    }

    public static void addTo(Cases cases) {
        bounded(cases, "ArrayBlockingQueue", ArrayBlockingQueue::new);
        bounded(cases, "LinkedBlockingQueue", LinkedBlockingQueue::new);
        bounded(cases, "LinkedBlockingDeque", LinkedBlockingDeque::new);
        cases.add("array blocking queue of a collection", () -> {
            System.out.println(new ArrayBlockingQueue<>(3, true, List.of(1, 2)));
            Cases.failure(() -> new ArrayBlockingQueue<>(1, true, List.of(1, 2)));
            Cases.failure(() -> new ArrayBlockingQueue<>(0));
            System.out.println(new LinkedBlockingQueue<>(List.of(3, 4)) + " " + new LinkedBlockingQueue<>().remainingCapacity());
        });
        cases.add("blocking deque at both ends", () -> {
            LinkedBlockingDeque<Integer> deque = new LinkedBlockingDeque<>(4);
            deque.addFirst(2);
            deque.putFirst(1);
            deque.putLast(3);
            System.out.println(deque + " " + deque.peekFirst() + deque.peekLast() + deque.getFirst() + deque.getLast());
            System.out.println(deque.offerFirst(0) + " " + deque.offerFirst(9) + " " + deque.offerLast(9, 1, TimeUnit.MILLISECONDS) + " "
                + deque.offerFirst(9, 1, TimeUnit.MILLISECONDS));
            Cases.failure(() -> deque.addFirst(5));
            Cases.failure(() -> deque.push(5));
            Cases.failure(() -> deque.add(5));
            List<Integer> backwards = new ArrayList<>();
            deque.descendingIterator().forEachRemaining(backwards::add);
            System.out.println(backwards + " " + deque.takeLast() + deque.takeFirst() + deque.pollLast() + deque.pop() + deque.pollLast());
            System.out.println(deque.pollLast(1, TimeUnit.MILLISECONDS) + " " + deque.pollFirst());
            Cases.failure(deque::removeLast);
            Thread takes = Waiting.startAndWait("takes", () -> System.out.println("took " + deque.takeLast()));
            deque.offerFirst(7);
            takes.join();
            deque.addAll(List.of(1, 2, 1, 3));
            System.out.println(deque.removeLastOccurrence(1) + " " + deque.removeFirstOccurrence(3) + " " + deque);
        });
        cases.add("priority blocking queue", () -> {
            PriorityBlockingQueue<String> queue = new PriorityBlockingQueue<>(4, Comparator.reverseOrder());
            queue.addAll(List.of("b", "d", "a", "c"));
            System.out.println(queue.peek() + " " + queue.size() + " " + queue.remainingCapacity() + " " + queue.contains("a"));
            queue.put("e");
            System.out.println(queue.take() + queue.take() + queue.poll(1, TimeUnit.MILLISECONDS) + queue.remove("b") + queue.poll() + queue.poll());
            Thread takes = Waiting.startAndWait("takes", () -> System.out.println("took " + queue.take()));
            queue.offer("z");
            takes.join();
            System.out.println(queue.poll(1, TimeUnit.MILLISECONDS));
            Cases.failure(() -> new PriorityBlockingQueue<>(0));
        });
        cases.add("delay queue", () -> {
            DelayQueue<Due> queue = new DelayQueue<>();
            queue.add(Due.in("late", 400));
            queue.add(Due.in("early", 150));
            System.out.println(queue.poll() + " " + queue.size() + " " + queue.peek().name());
            System.out.println(queue.take().name() + " " + queue.poll(1, TimeUnit.NANOSECONDS) + " " + queue.poll(1, TimeUnit.DAYS).name());
            List<String> log = Waiting.log();
            Thread takes = Waiting.startAndWait("takes", () -> {
                log.add(queue.take().name());
                log.add(queue.take().name());
            });
            queue.add(Due.in("second", 250));
            queue.add(Due.in("first", 50));
            takes.join();
            queue.add(Due.in("past", -5));
            queue.add(Due.in("future", 100_000));
            List<Due> drained = new ArrayList<>();
            System.out.println(log + " " + queue.drainTo(drained) + drained.get(0).name() + " " + queue.size());
        });
        cases.add("synchronous queue", () -> {
            SynchronousQueue<String> queue = new SynchronousQueue<>();
            System.out.println(queue.offer("x") + " " + queue.poll() + " " + queue.size() + queue.isEmpty() + queue.remainingCapacity() + queue
                + queue.peek() + queue.contains("x") + queue.iterator().hasNext());
            System.out.println(queue.offer("x", 1, TimeUnit.MILLISECONDS) + " " + queue.poll(1, TimeUnit.MILLISECONDS));
            Thread puts = Waiting.startAndWait("puts", () -> {
                queue.put("handed");
                System.out.println("was taken");
            });
            String handed = queue.take();
            puts.join();
            System.out.println(handed);
            Thread takes = Waiting.startAndWait("takes", () -> System.out.println("took " + queue.take()));
            String offers = queue.offer("given") + " " + queue.offer("again");
            takes.join();
            System.out.println(offers);
            Thread waits = Waiting.startAndWait("waits", () -> queue.put("never"));
            waits.interrupt();
            waits.join();
            System.out.println(queue.poll());
            Cases.failure(() -> queue.add("y"));
        });
        for (boolean fair : new boolean[] {true, false}) {
            cases.add("order of a synchronous queue, fair " + fair, () -> {
                SynchronousQueue<Integer> queue = new SynchronousQueue<>(fair);
                Thread[] threads = new Thread[3];
                for (int i = 0; i < 3; i++) {
                    int element = i;
                    threads[i] = Waiting.startAndWait("t" + i, () -> queue.put(element));
                }
                System.out.println(queue.take() + " " + queue.take() + " " + queue.take());
            });
        }
        cases.add("transfer queue", () -> {
            LinkedTransferQueue<String> queue = new LinkedTransferQueue<>(List.of("a", "b"));
            queue.put("c");
            System.out.println(queue + " " + queue.tryTransfer("d") + " " + queue.tryTransfer("d", 1, TimeUnit.MILLISECONDS) + " " + queue.size()
                + " " + queue.hasWaitingConsumer() + " " + queue.peek());
            Thread gives = Waiting.startAndWait("gives", () -> {
                queue.transfer("e");
                System.out.println("e was taken");
            });
            System.out.println(queue.take() + queue.take() + queue.take() + " " + queue.size());
            String given = queue.take();
            gives.join();
            System.out.println(given);
            Thread takes = Waiting.startAndWait("takes", () -> System.out.println("took " + queue.take()));
            String waiting = queue.hasWaitingConsumer() + " " + queue.getWaitingConsumerCount() + " " + queue.tryTransfer("f");
            takes.join();
            System.out.println(waiting);
            System.out.println(queue.poll() + " " + queue.remainingCapacity());
        });
        cases.add("concurrent linked queue", () -> {
            ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>(List.of(1, 2, 3));
            StringBuilder seen = new StringBuilder();
            for (Integer each : queue) {
                seen.append(each).append(' ');
                if (each < 5) {
                    queue.add(each + 3);
                }
                queue.remove(2);
            }
            System.out.println(seen + " " + queue + " " + queue.size() + " " + queue.peek() + queue.poll() + queue.contains(3) + queue.remove(9));
            System.out.println(queue.removeIf(each -> each % 2 == 0) + " " + queue);
            queue.clear();
            System.out.println(queue.isEmpty() + " " + queue.poll() + queue.peek());
            Cases.failure(() -> queue.add(null));
            Cases.failure(queue::remove);
            Cases.failure(queue::element);
            Iterator<Integer> none = queue.iterator();
            Cases.failure(none::next);
            Cases.failure(none::remove);
        });
        cases.add("concurrent linked deque", () -> {
            ConcurrentLinkedDeque<String> deque = new ConcurrentLinkedDeque<>();
            deque.addFirst("b");
            deque.push("a");
            deque.addLast("c");
            deque.offer("d");
            StringBuilder backwards = new StringBuilder();
            for (Iterator<String> each = deque.descendingIterator(); each.hasNext();) {
                String next = each.next();
                backwards.append(next);
                if (next.equals("c")) {
                    each.remove();
                }
            }
            System.out.println(backwards + " " + deque + " " + deque.pollLast() + deque.pop() + deque.peekFirst() + deque.peekLast() + deque.size());
            System.out.println(deque.removeFirstOccurrence("x") + " " + deque.removeLastOccurrence("b") + " " + deque);
            Cases.failure(deque::getFirst);
            Cases.failure(deque::removeLast);
            Cases.failure(deque::pop);
        });
    }

    private static void bounded(Cases cases, String name, Function<Integer, BlockingQueue<String>> make) {
        cases.add(name + " without waiting", () -> {
            BlockingQueue<String> queue = make.apply(3);
            System.out.println(queue.offer("a") + " " + queue.add("b") + " " + queue.offer("c") + " " + queue.offer("d") + " " + queue + " "
                + queue.remainingCapacity() + " " + queue.size() + " " + queue.contains("b") + queue.contains("x") + queue.contains(null));
            Cases.failure(() -> queue.add("d"));
            Cases.failure(() -> queue.offer(null));
            Cases.failure(() -> queue.put(null));
            System.out.println(queue.peek() + queue.poll() + queue.element() + queue.remove("c") + queue.remove("x") + queue.remove() + queue.poll()
                + queue.peek());
            Cases.failure(queue::remove);
            Cases.failure(queue::element);
            queue.addAll(List.of("p", "q", "r"));
            List<String> drained = new ArrayList<>();
            System.out.println(queue.drainTo(drained, 2) + " " + drained + " " + queue);
            Cases.failure(() -> queue.drainTo(queue));
            queue.clear();
            System.out.println(queue.isEmpty() + " " + queue.remainingCapacity() + " " + queue.drainTo(drained));
        });
        cases.add(name + " with waiting", () -> {
            BlockingQueue<String> queue = make.apply(1);
            List<String> log = Waiting.log();
            Thread takes = Waiting.startAndWait("takes", () -> log.add("took " + queue.take()));
            queue.put("a");
            takes.join();
            queue.put("b");
            Thread puts = Waiting.startAndWait("puts", () -> {
                queue.put("c");
                log.add("put c");
            });
            System.out.println(log + " " + queue.offer("x", 1, TimeUnit.MILLISECONDS) + " " + queue.take());
            puts.join();
            System.out.println(log + " " + queue.poll(1, TimeUnit.DAYS) + " " + queue.poll(1, TimeUnit.MILLISECONDS));
            Thread waits = Waiting.startAndWait("waits", queue::take);
            waits.interrupt();
            waits.join();
            Thread.currentThread().interrupt();
            Cases.failure(() -> queue.put("z"));
            System.out.println(queue.size() + " " + Thread.interrupted());
        });
        cases.add(name + " serves in turn", () -> {
            BlockingQueue<String> queue = make.apply(10);
            List<String> log = Waiting.log();
            Thread[] threads = new Thread[4];
            for (int i = 0; i < 4; i++) {
                threads[i] = Waiting.startAndWait("t" + i, () -> {
                    String element = queue.take();
                    log.add(Thread.currentThread().getName() + element);
                });
            }
            for (int i = 0; i < 4; i++) {
                queue.put("e" + i);
                threads[i].join();
            }
            System.out.println(log);
        });
        cases.add(name + " of producers and consumers", () -> {
            BlockingQueue<String> queue = make.apply(2);
            int[] sums = new int[3];
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                int me = i;
                threads.add(Waiting.start("producer", () -> {
                    for (int j = 1; j <= 30; j++) {
                        queue.put("" + (j + me));
                    }
                }));
                threads.add(Waiting.start("consumer", () -> {
                    for (int j = 0; j < 30; j++) {
                        sums[me] += Integer.parseInt(queue.take());
                    }
                }));
            }
            for (Thread each : threads) {
                each.join();
            }
            System.out.println(sums[0] + sums[1] + sums[2] + " " + queue.isEmpty());
        });
        cases.add(name + " iterates while it changes", () -> {
            BlockingQueue<String> queue = make.apply(5);
            queue.addAll(List.of("a", "b", "c", "d"));
            StringBuilder seen = new StringBuilder();
            for (Iterator<String> each = queue.iterator(); each.hasNext();) {
                String next = each.next();
                seen.append(next);
                if (next.equals("b")) {
                    each.remove();
                    queue.offer("e");
                }
            }
            System.out.println(seen + " " + queue + " " + queue.remainingCapacity() + " " + queue.removeIf("c"::equals) + queue);
        });
    }
}
