package ristretto.differential.cases;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import ristretto.differential.Cases;

/** JLS chapter 11, and Throwable. */
public final class Exceptions {
    private Exceptions() { }

    public static void addTo(Cases cases) {
        cases.add("null pointers of every kind", Exceptions::nulls);
        cases.add("throw null", () -> Cases.failure(() -> {
            throw absent();
        }));
        cases.add("most specific handler", Exceptions::handlers);
        cases.add("multi-catch", Exceptions::multi);
        cases.add("causes", () -> {
            Throwable e = new IllegalStateException("outer", new RuntimeException(new Error("inner")));
            System.out.println(e + " " + e.getCause() + " " + e.getCause().getCause() + " " + e.getCause().getMessage());
            System.out.println(new Exception((Throwable) null).getMessage() + new Exception((String) null) + new Error("x", null).getCause());
        });
        cases.add("initCause", () -> {
            Exception e = new Exception("a");
            e.initCause(new Error("b"));
            System.out.println(e.getCause());
            Cases.failure(() -> e.initCause(new Error("c")));
            Cases.failure(() -> new Exception("x", null).initCause(new Error("c")));
            Exception self = new Exception("self");
            Cases.failure(() -> self.initCause(self));
        });
        cases.add("suppressed", Exceptions::suppressed);
        cases.add("try with resources", Exceptions::resources);
        cases.add("exceptions of one's own", () -> {
            Own own = new Own("message", 7);
            System.out.println(own + " " + own.getMessage() + " " + own.getLocalizedMessage() + " " + own.code);
            Cases.failure(() -> {
                throw own;
            });
        });
        cases.add("stack trace has methods and lines", Exceptions::trace);
        cases.add("stack trace of an implicit exception", () -> {
            try {
                divide(Integer.parseInt("0"));
            } catch (ArithmeticException e) {
                show(e);
            }
            try {
                Object o = Integer.parseInt("0") == 0 ? null : "";
                o.hashCode();
            } catch (NullPointerException e) {
                show(e);
            }
            try {
                int[] a = new int[Integer.parseInt("1")];
                a[Integer.parseInt("1")] = 0;
            } catch (ArrayIndexOutOfBoundsException e) {
                show(e);
            }
        });
        cases.add("stack trace begins at the throw statement's new", () -> {
            Exception made = make();
            try {
                throw made;
            } catch (Exception e) {
                System.out.println(e.getStackTrace()[0].getMethodName());
            }
        });
        cases.add("stack trace in a constructor and an initializer", () -> {
            try {
                new Failing(Integer.parseInt("3"));
            } catch (IllegalStateException e) {
                show(e);
            }
        });
        cases.add("stack trace of a lambda's caller", () -> {
            try {
                apply(() -> {
                    throw new IllegalStateException();
                });
            } catch (IllegalStateException e) {
                System.out.println(e.getStackTrace()[1].getMethodName());
            }
        });
        cases.add("printed trace with cause and suppressed", Exceptions::printed);
        cases.add("circular causes are printed", () -> {
            Exception a = new Exception("a");
            Exception b = new Exception("b", a);
            a.initCause(b);
            System.out.println(print(a).contains("CIRCULAR REFERENCE"));
        });
        cases.add("setStackTrace and fillInStackTrace", () -> {
            Exception e = make();
            e.setStackTrace(new StackTraceElement[] {new StackTraceElement("a.B", "c", "D.java", 5), new StackTraceElement("a.B", "n", null, -2)});
            System.out.println(e.getStackTrace()[0] + " " + e.getStackTrace()[1] + " " + e.getStackTrace().length);
            e.fillInStackTrace();
            System.out.println(e.getStackTrace()[0].getMethodName().startsWith("lambda"));
            Cases.failure(() -> e.setStackTrace(new StackTraceElement[1]));
        });
        cases.add("without a stack trace", () -> System.out.println(new Bare().getStackTrace().length + " " + new Bare().getSuppressed().length));
        cases.add("rethrown exception is the same", () -> {
            RuntimeException thrown = new RuntimeException("x");
            try {
                try {
                    throw thrown;
                } catch (RuntimeException e) {
                    throw e;
                }
            } catch (RuntimeException e) {
                System.out.println(e == thrown);
            }
        });
        cases.add("exceptions thrown through many frames", () -> {
            for (int depth : new int[] {1, 10, 200}) {
                try {
                    fall(depth);
                } catch (IllegalStateException e) {
                    System.out.println(e.getMessage() + " " + count(e, "fall"));
                }
            }
        });
        cases.add("Objects checks", () -> {
            Cases.failure(() -> java.util.Objects.requireNonNull(null, "what"));
            Cases.failure(() -> java.util.Objects.checkIndex(3, 3));
            Cases.failure(() -> java.util.Objects.checkFromToIndex(2, 1, 3));
            Cases.failure(() -> java.util.Objects.checkFromIndexSize(2, 5, 3));
            System.out.println(java.util.Objects.requireNonNullElse(null, "x") + java.util.Objects.hash(1, "a", null) + java.util.Objects.equals(null, null));
        });
        cases.add("messages of the library", Exceptions::libraryMessages);
        cases.add("synchronized gives the lock back when an exception passes", () -> {
            Object lock = new Object();
            Cases.failure(() -> {
                synchronized (lock) {
                    throw new IllegalStateException("in lock");
                }
            });
            System.out.println(Thread.holdsLock(lock));
            Cases.failure(lock::notify);
            Cases.failure(() -> {
                synchronized (absentObject()) {
                    System.out.println("not reached");
                }
            });
        });
    }

    private static final class Own extends Exception {
        private static final long serialVersionUID = 1;
        private final int code;

        private Own(String message, int code) {
            super(message);
            this.code = code;
        }

        @Override
        public String getMessage() {
            return super.getMessage() + "#" + code;
        }
    }

    private static final class Bare extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Bare() {
            super("bare", null, false, false);
            addSuppressed(new Error());
        }
    }

    private static final class Failing {
        private final int value = check();

        private Failing(int ignored) {
            System.out.println(value);
        }

        private static int check() {
            throw new IllegalStateException();
        }
    }

    private static final class Resource implements AutoCloseable {
        private final String name;

        private Resource(String name) {
            this.name = name;
            System.out.println("open " + name);
            if (name.contains("!")) {
                throw new IllegalStateException("open " + name);
            }
        }

        @Override
        public void close() throws Exception {
            System.out.println("close " + name);
            if (name.contains("?")) {
                throw new Exception("close " + name);
            }
        }
    }

    private static RuntimeException absent() {
        return Boolean.parseBoolean("true") ? null : new RuntimeException();
    }

    private static Object absentObject() {
        return absent();
    }

    private static Own absentOwn() {
        return (Own) (Object) absent();
    }

    private static void nulls() {
        Cases.failure(() -> System.out.println(absentOwn().code));
        Cases.failure(() -> {
            int ignored = absentOwn().code;
        });
        Cases.failure(() -> System.out.println(absentObject().toString()));
        Cases.failure(() -> System.out.println(absentObject().getClass()));
        Cases.failure(() -> System.out.println(((String) absentObject()).length()));
        Cases.failure(() -> ((Runnable) absentObject()).run());
        Cases.failure(() -> System.out.println(((String) absentObject()).equals("x")));
        Cases.failure(() -> ((int[]) absentObject())[0]++);
        Cases.failure(() -> ((Exceptions.Resource) absentObject()).close());
        Cases.failure(() -> absentObject().getClass());
        Cases.failure(() -> System.out.println("x".compareTo((String) absentObject())));
        Cases.failure(() -> System.out.println("x".concat((String) absentObject())));
        Cases.failure(() -> System.out.println(new String((char[]) absentObject())));
        Cases.failure(() -> {
            for (Object o : (Iterable<?>) absentObject()) {
                System.out.println(o);
            }
        });
        Cases.failure(() -> {
            Runnable r = absentOwn()::toString;
            System.out.println(r);
        });
    }

    private static void handlers() {
        for (RuntimeException e : new RuntimeException[] {new NumberFormatException("n"), new IllegalArgumentException("i"), new ArithmeticException("a"),
                new ArrayIndexOutOfBoundsException(3), new StringIndexOutOfBoundsException(4), new IndexOutOfBoundsException("x"), new ClassCastException()}) {
            try {
                throw e;
            } catch (NumberFormatException f) {
                System.out.println("number " + f.getMessage());
            } catch (IllegalArgumentException f) {
                System.out.println("argument " + f.getMessage());
            } catch (ArrayIndexOutOfBoundsException f) {
                System.out.println("array " + f.getMessage());
            } catch (IndexOutOfBoundsException f) {
                System.out.println("index " + f.getMessage());
            } catch (RuntimeException f) {
                System.out.println("runtime " + f.getMessage());
            }
        }
    }

    private static void multi() {
        for (int i = 0; i < 4; i++) {
            try {
                switch (i) {
                    case 0 -> throw new IllegalStateException("s");
                    case 1 -> throw new UnsupportedOperationException("u");
                    case 2 -> throw new java.io.IOException("io");
                    default -> throw new CloneNotSupportedException("c");
                }
            } catch (IllegalStateException | UnsupportedOperationException e) {
                System.out.println("unchecked " + e.getMessage());
            } catch (Exception e) {
                System.out.println("checked " + e.getMessage());
            }
        }
    }

    private static void suppressed() {
        Exception e = new Exception("main");
        e.addSuppressed(new Error("one"));
        e.addSuppressed(new RuntimeException("two"));
        System.out.println(java.util.Arrays.toString(e.getSuppressed()));
        e.getSuppressed()[0] = null;
        System.out.println(e.getSuppressed()[0]);
        Cases.failure(() -> e.addSuppressed(e));
        Cases.failure(() -> e.addSuppressed(null));
    }

    private static void resources() {
        for (String[] names : new String[][] {{"a", "b"}, {"a", "b?"}, {"a?", "b?"}, {"a?", "b!"}, {"a!", "b"}}) {
            for (boolean fails : new boolean[] {false, true}) {
                try (Resource a = new Resource(names[0]); Resource b = new Resource(names[1])) {
                    System.out.println("use " + a.name + b.name);
                    if (fails) {
                        throw new IllegalArgumentException("use");
                    }
                } catch (Exception e) {
                    System.out.println(e + " " + java.util.Arrays.toString(e.getSuppressed()));
                } finally {
                    System.out.println("done");
                }
            }
        }
        try (Resource none = null) {
            System.out.println("null resource " + none);
        } catch (Exception e) {
            System.out.println(e);
        }
    }

    private static int divide(int by) {
        return 7 / by;
    }

    private static Exception make() {
        return new Exception("made");
    }

    private static void apply(Runnable body) {
        body.run();
    }

    private static void fall(int depth) {
        if (depth == 0) {
            throw new IllegalStateException("bottom");
        }
        fall(depth - 1);
    }

    private static int count(Throwable e, String method) {
        int count = 0;
        for (StackTraceElement element : e.getStackTrace()) {
            if (element.getMethodName().equals(method)) {
                count++;
            }
        }
        return count;
    }

    /** The frames in this class whose names are not the compiler's. */
    private static void show(Throwable e) {
        for (StackTraceElement element : e.getStackTrace()) {
            if (element.getClassName().startsWith(Exceptions.class.getName()) && !element.getMethodName().startsWith("lambda")) {
                System.out.println(element.getClassName() + "." + element.getMethodName() + " " + element.getFileName() + " " + element.getLineNumber());
            }
        }
    }

    private static void trace() {
        try {
            level1();
        } catch (IllegalStateException e) {
            show(e);
        }
    }

    private static void level1() {
        int unused = 0;
        level2(level3(
            unused + 1), 5);
    }

    private static int level3(int x) {
        return x;
    }

    private static void level2(int a, int b) {
        if (a + b == 6) {
            throw new IllegalStateException(
                "x");
        }
    }

    private static String print(Throwable e) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        e.printStackTrace(new PrintStream(bytes));
        return bytes.toString();
    }

    private static void printed() {
        StackTraceElement[] trace = {new StackTraceElement("a.A", "one", "A.java", 1), new StackTraceElement("a.A", "main", "A.java", 9)};
        StackTraceElement[] other = {new StackTraceElement("a.B", "two", "B.java", 2), new StackTraceElement("a.A", "main", "A.java", 9)};
        Exception e = new Exception("top");
        Exception cause = new Exception("cause");
        Error hidden = new Error("hidden");
        e.setStackTrace(trace);
        cause.setStackTrace(other);
        hidden.setStackTrace(trace);
        cause.addSuppressed(hidden);
        e.initCause(cause);
        e.addSuppressed(hidden);
        System.out.print(print(e));
    }

    private static void libraryMessages() {
        Cases.failure(() -> "abc".charAt(5));
        Cases.failure(() -> "abc".substring(2, 1));
        Cases.failure(() -> "abc".substring(4));
        Cases.failure(() -> "abc".substring(-1));
        Cases.failure(() -> new StringBuilder("x").deleteCharAt(3));
        Cases.failure(() -> new StringBuilder("x").charAt(3));
        Cases.failure(() -> new StringBuilder("x").insert(3, "y"));
        Cases.failure(() -> new java.util.ArrayList<>().get(0));
        Cases.failure(() -> new java.util.ArrayList<>().remove(0));
        Cases.failure(() -> new java.util.ArrayList<>().add(1, "x"));
        Cases.failure(() -> new java.util.LinkedList<>().get(1));
        Cases.failure(() -> new java.util.ArrayDeque<>().removeFirst());
        Cases.failure(() -> new java.util.ArrayDeque<>().add(null));
        Cases.failure(() -> java.util.List.of().get(0));
        Cases.failure(() -> java.util.List.of(1).add(2));
        Cases.failure(() -> java.util.Map.of(1, 2, 1, 3));
        Cases.failure(() -> new java.util.ArrayList<>().iterator().next());
        Cases.failure(() -> java.util.Optional.empty().get());
        Cases.failure(() -> Integer.parseInt("x"));
        Cases.failure(() -> Integer.parseInt(""));
        Cases.failure(() -> Integer.parseInt("2147483648"));
        Cases.failure(() -> Integer.parseInt(null));
        Cases.failure(() -> Long.parseLong("9223372036854775808"));
        Cases.failure(() -> Double.parseDouble("1x"));
        Cases.failure(() -> Double.parseDouble(""));
        Cases.failure(() -> Enum.valueOf(Thread.State.class, "NONE"));
        Cases.failure(() -> new java.util.HashMap<>(-1));
        Cases.failure(() -> new java.util.ArrayList<>(-1));
        Cases.failure(() -> java.util.Collections.emptyIterator().next());
        Cases.failure(() -> Math.addExact(Integer.MAX_VALUE, 1));
        Cases.failure(() -> Math.toIntExact(1L << 40));
        Cases.failure(() -> Math.multiplyExact(1L << 40, 1L << 40));
        Cases.failure(() -> Character.toChars(-1));
        Cases.failure(() -> "x".repeat(-1));
    }
}
