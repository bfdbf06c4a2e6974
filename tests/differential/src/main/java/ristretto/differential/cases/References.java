package ristretto.differential.cases;

import java.lang.ref.Cleaner;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import ristretto.differential.Cases;

/** Identity and weak references. */
public final class References {
    private References() { }

    public static void addTo(Cases cases) {
        cases.add("weak reference to a living object", () -> {
            Object object = new Object();
            WeakReference<Object> weak = new WeakReference<>(object);
            System.gc();
            System.out.println(weak.get() == object);
            weak.clear();
            System.out.println(weak.get());
        });
        cases.add("weak reference to a dead object is cleared", () -> {
            WeakReference<Object> weak = dead(null);
            for (int i = 0; i < 100 && weak.get() != null; i++) {
                System.gc();
            }
            System.out.println(weak.get());
        });
        cases.add("cleared reference is enqueued", () -> {
            ReferenceQueue<Object> queue = new ReferenceQueue<>();
            WeakReference<Object> weak = dead(queue);
            Object found = null;
            for (int i = 0; i < 100 && found == null; i++) {
                System.gc();
                Thread.sleep(1);
                found = queue.poll();
            }
            System.out.println(found == weak);
        });
        cases.add("reference queue waits", () -> {
            ReferenceQueue<Object> queue = new ReferenceQueue<>();
            System.out.println(queue.remove(5) + " " + queue.poll());
            WeakReference<Object> weak = dead(queue);
            Object found = null;
            for (int i = 0; i < 100 && found == null; i++) {
                System.gc();
                found = queue.remove(1);
            }
            System.out.println(found == weak);
        });
        cases.add("cleaner", References::cleaner);
        cases.add("weak map with living keys", () -> {
            Object key = new Object();
            WeakHashMap<Object, String> map = new WeakHashMap<>();
            map.put(key, "value");
            System.gc();
            System.out.println(map.get(key) + map.size());
        });
        cases.add("soft reference", () -> System.out.println(new SoftReference<>("x").get()));
        cases.add("identity hash codes survive collections", () -> {
            Object[] objects = new Object[1000];
            int[] hashes = new int[1000];
            for (int i = 0; i < objects.length; i++) {
                objects[i] = new int[i % 7];
                hashes[i] = System.identityHashCode(objects[i]);
            }
            System.gc();
            garbage();
            boolean same = true;
            for (int i = 0; i < objects.length; i++) {
                same &= hashes[i] == System.identityHashCode(objects[i]);
            }
            System.out.println(same);
        });
        cases.add("objects keep their content through collections", () -> {
            java.util.List<int[]> kept = new java.util.ArrayList<>();
            for (int i = 0; i < 3000; i++) {
                int[] a = new int[i % 50 + 1];
                java.util.Arrays.fill(a, i);
                if (i % 7 == 0) {
                    kept.add(a);
                }
                garbage();
            }
            long sum = 0;
            for (int[] a : kept) {
                for (int x : a) {
                    sum += x;
                }
            }
            System.out.println(sum);
        });
        cases.add("ThreadLocal", () -> {
            ThreadLocal<Integer> local = ThreadLocal.withInitial(() -> 5);
            local.set(6);
            Thread t = new Thread(() -> System.out.println("other " + local.get()));
            t.start();
            t.join();
            System.out.println(local.get());
            local.remove();
            System.out.println(local.get());
        });
    }

    private static void cleaner() throws InterruptedException {
        Cleaner cleaner = Cleaner.create();
        Object living = new Object();
        Cleaner.Cleanable cleanable = cleaner.register(living, () -> System.out.println("cleaned " + Thread.currentThread().isDaemon()));
        cleanable.clean();
        cleanable.clean();
        AtomicBoolean cleaned = new AtomicBoolean();
        cleaner.register(new Object(), () -> {
            throw new IllegalStateException("ignored");
        });
        cleaner.register(new Object(), () -> cleaned.set(true));
        for (int i = 0; i < 1000 && !cleaned.get(); i++) {
            System.gc();
            Thread.sleep(1);
        }
        System.out.println(cleaned + " " + living.equals(living));
        Cases.failure(() -> cleaner.register(null, () -> { }));
        Cases.failure(() -> cleaner.register(living, null));
    }

    private static WeakReference<Object> dead(ReferenceQueue<Object> queue) {
        return queue == null ? new WeakReference<>(new Object()) : new WeakReference<>(new Object(), queue);
    }

    private static void garbage() {
        for (int i = 0; i < 5; i++) {
            Object o = new byte[100];
            if (o.hashCode() == 1) {
                System.out.print("");
            }
        }
    }
}
