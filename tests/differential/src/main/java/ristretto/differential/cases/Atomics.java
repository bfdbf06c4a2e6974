package ristretto.differential.cases;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import ristretto.differential.Cases;

/** The package java.util.concurrent.atomic. */
public final class Atomics {
    private volatile int count;
    private volatile long total;
    private volatile String text = "";

    private Atomics() { }

    public static void addTo(Cases cases) {
        cases.add("memory orders of atomics", () -> {
            AtomicInteger i = new AtomicInteger(1);
            AtomicLong l = new AtomicLong(1);
            AtomicBoolean b = new AtomicBoolean();
            AtomicReference<String> r = new AtomicReference<>("a");
            i.setRelease(2);
            l.setOpaque(3);
            b.setPlain(true);
            r.setRelease("b");
            System.out.println(i.getAcquire() + l.getOpaque() + " " + b.getAcquire() + r.getPlain());
            System.out.println(i.compareAndExchange(2, 5) + " " + i.compareAndExchangeAcquire(2, 6) + " " + i.weakCompareAndSetVolatile(5, 7) + i
                + l.weakCompareAndSetPlain(9, 1) + l.compareAndExchangeRelease(3, 4) + l + b.compareAndExchange(true, false) + b
                + b.weakCompareAndSetPlain(false, true) + b + r.compareAndExchange("x", "y") + r.weakCompareAndSetRelease("b", "c") + r);
        });
        cases.add("atomic arrays", () -> {
            AtomicIntegerArray ints = new AtomicIntegerArray(new int[] {1, 2, 3});
            System.out.println(ints.getAndIncrement(0) + " " + ints.incrementAndGet(1) + " " + ints.addAndGet(2, 4) + " " + ints.getAndAdd(2, -1) + " "
                + ints.compareAndSet(0, 2, 9) + ints.compareAndSet(0, 2, 9) + " " + ints.updateAndGet(1, x -> x * x) + " "
                + ints.getAndAccumulate(1, 2, Math::max) + " " + ints.getAndSet(0, 5) + " " + ints + ints.length() + ints.compareAndExchange(0, 5, 6));
            Cases.failure(() -> ints.get(3));
            AtomicLongArray longs = new AtomicLongArray(2);
            longs.set(1, Long.MAX_VALUE);
            System.out.println(longs.incrementAndGet(1) + " " + longs.decrementAndGet(0) + " " + longs.accumulateAndGet(0, 7, Long::sum) + " " + longs);
            AtomicReferenceArray<String> texts = new AtomicReferenceArray<>(new String[] {"a", null});
            System.out.println(texts.getAndSet(0, "b") + texts.compareAndSet(1, null, "c") + texts.updateAndGet(1, x -> x + x) + texts + texts.length()
                + texts.getAcquire(0) + new AtomicReferenceArray<>(1));
        });
        cases.add("adders and accumulators", () -> {
            LongAdder adder = new LongAdder();
            adder.add(5);
            adder.increment();
            adder.decrement();
            System.out.println(adder + " " + adder.sum() + " " + adder.intValue() + " " + adder.doubleValue() + " " + adder.sumThenReset() + adder.sum());
            LongAccumulator most = new LongAccumulator(Math::max, Long.MIN_VALUE);
            most.accumulate(3);
            most.accumulate(2);
            System.out.println(most.get() + " " + most.getThenReset() + " " + most);
            DoubleAdder doubles = new DoubleAdder();
            doubles.add(0.5);
            doubles.add(0.25);
            System.out.println(doubles.sum() + " " + doubles.longValue());
            DoubleAccumulator product = new DoubleAccumulator((x, y) -> x * y, 1);
            product.accumulate(2.5);
            product.accumulate(4);
            System.out.println(product.get() + " " + product.intValue());
            product.reset();
            System.out.println(product.get());
        });
        cases.add("references with a stamp or mark", () -> {
            String a = "a";
            String b = "b";
            AtomicStampedReference<String> stamped = new AtomicStampedReference<>(a, 1);
            int[] stamp = new int[1];
            System.out.println(stamped.get(stamp) + stamp[0] + stamped.compareAndSet(a, b, 2, 3) + stamped.compareAndSet(a, b, 1, 2) + stamped.getReference()
                + stamped.getStamp() + stamped.attemptStamp(b, 9) + stamped.attemptStamp(a, 0) + stamped.getStamp());
            AtomicMarkableReference<String> marked = new AtomicMarkableReference<>(a, false);
            boolean[] mark = new boolean[1];
            System.out.println(marked.attemptMark(a, true) + marked.get(mark) + mark[0] + marked.compareAndSet(a, b, true, false) + marked.getReference()
                + marked.isMarked());
            marked.set(a, true);
            System.out.println(marked.isMarked() + marked.getReference());
        });
        cases.add("updaters of fields", () -> {
            AtomicIntegerFieldUpdater<Atomics> counts = AtomicIntegerFieldUpdater.newUpdater(Atomics.class, "count");
            AtomicLongFieldUpdater<Atomics> totals = AtomicLongFieldUpdater.newUpdater(Atomics.class, "total");
            AtomicReferenceFieldUpdater<Atomics, String> texts = AtomicReferenceFieldUpdater.newUpdater(Atomics.class, String.class, "text");
            Atomics object = new Atomics();
            System.out.println(counts.incrementAndGet(object) + " " + counts.compareAndSet(object, 1, 5) + " " + counts.getAndAdd(object, 2) + " " + object.count);
            System.out.println(totals.addAndGet(object, 1L << 40) + " " + totals.updateAndGet(object, x -> x + 1) + " " + object.total);
            System.out.println(texts.getAndSet(object, "b") + texts.compareAndSet(object, "x", "y") + texts.updateAndGet(object, x -> x + x) + object.text);
        });
        cases.add("random numbers of a thread", () -> {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            boolean within = true;
            int seen = 0;
            for (int i = 0; i < 1000; i++) {
                int small = random.nextInt(3, 7);
                seen |= 1 << small;
                within &= small >= 3 && small < 7 && random.nextLong(10) < 10 && random.nextDouble(2) < 2 && random.nextInt(5) < 5;
                within &= random.nextLong(-5, -2) < -2;
            }
            System.out.println(within + " " + seen);
            Cases.failure(() -> random.setSeed(1));
            System.out.println(random.ints(5, 0, 3).count());
        });
    }
}
