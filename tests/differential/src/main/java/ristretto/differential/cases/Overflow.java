package ristretto.differential.cases;

import java.util.ArrayList;
import java.util.List;
import ristretto.differential.Cases;

/** The end of the stack and of the heap, and life after it. */
public final class Overflow {
    private static int depth;

    private Overflow() { }

    public static void addTo(Cases cases) {
        cases.add("endless recursion", () -> {
            for (int i = 0; i < 3; i++) {
                Cases.failure(() -> System.out.println(down(0)));
            }
        });
        cases.add("endless recursion through an interface", () -> Cases.failure(() -> System.out.println(new Endless().get())));
        cases.add("endless toString and hashCode", () -> {
            List<Object> list = new ArrayList<>();
            List<Object> other = new ArrayList<>();
            list.add(other);
            other.add(list);
            Cases.failure(list::toString);
            Cases.failure(list::hashCode);
            Cases.failure(() -> list.equals(new ArrayList<>(List.of(list))));
        });
        cases.add("finally runs while the stack unwinds", () -> {
            depth = 0;
            Cases.failure(() -> counted());
            System.out.println(depth == 0);
        });
        cases.add("locks are given back while the stack unwinds", () -> {
            Overflow lock = new Overflow();
            Cases.failure(lock::locked);
            System.out.println(Thread.holdsLock(lock));
        });
        cases.add("endless recursion in a thread", () -> {
            Thread t = new Thread(() -> System.out.println(down(0)));
            t.setUncaughtExceptionHandler((thread, e) -> System.out.println("uncaught " + e));
            t.start();
            t.join();
            Thread u = Thread.startVirtualThread(() -> Cases.failure(() -> down(0)));
            u.join();
        });
        cases.add("recursion of a thousand frames is fine", () -> System.out.println(sum(1000)));
        cases.add("stack trace of an overflow is limited", () -> {
            try {
                down(0);
            } catch (StackOverflowError e) {
                System.out.println(e.getStackTrace().length + " " + e.getStackTrace()[5].getMethodName());
            }
        });
        cases.add("large arrays", () -> {
            try {
                long[] huge = new long[Integer.MAX_VALUE];
                System.out.println(huge.length > 0 ? "failed" : "");
            } catch (OutOfMemoryError e) {
                System.out.println("failed");
            }
        });
    }

    private static int down(int n) {
        return down(n + 1) + 1;
    }

    private static int sum(int n) {
        return n == 0 ? 0 : n + sum(n - 1);
    }

    private static void counted() {
        depth++;
        try {
            counted();
        } finally {
            depth--;
        }
    }

    private synchronized void locked() {
        locked();
    }

    private static final class Endless implements java.util.function.Supplier<Object> {
        @Override
        public Object get() {
            java.util.function.Supplier<Object> self = this;
            return self.get() + "x";
        }
    }
}
