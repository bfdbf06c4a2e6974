package ristretto.differential.cases;

import ristretto.differential.Cases;

/** JLS 12.4 and 12.5. */
public final class Initialization {
    private Initialization() { }

    public static void addTo(Cases cases) {
        cases.add("static method initializes", () -> StaticMethod.touch());
        cases.add("static field initializes, a constant does not", () -> {
            System.out.println(ConstantField.CONSTANT);
            System.out.println(ConstantField.variable);
        });
        cases.add("new initializes before the arguments", () -> new Made(say("argument")));
        cases.add("superclass first", () -> new Lower());
        cases.add("static method of a class without initializer initializes its superclass", () -> Plain.touch());
        cases.add("inherited static initializes the declaring class only", () -> System.out.println(Heir.inherited));
        cases.add("array creation does not initialize", () -> System.out.println(new Untouched[3].length));
        cases.add("class literal and instanceof do not initialize", () -> System.out.println(Untouched2.class == null || (Object) "x" instanceof Untouched2));
        cases.add("interface initializes for its field only", () -> {
            WithInterface w = new WithInterface();
            System.out.println(w.hello());
            System.out.println(Constants.VALUE);
        });
        cases.add("recursive initialization sees defaults", () -> System.out.println(First.value + " " + Second.value));
        cases.add("failing initializer, again and again", () -> {
            for (int i = 0; i < 3; i++) {
                try {
                    System.out.println(FailsAlways.value);
                } catch (ExceptionInInitializerError e) {
                    System.out.println("initializer: " + e.getCause() + " " + e.getMessage() + " " + e.getException());
                } catch (NoClassDefFoundError e) {
                    System.out.println("erroneous: " + e.getMessage() + " because of " + e.getCause());
                    for (StackTraceElement each : e.getCause().getStackTrace()) {
                        if (each.getClassName().equals(FailsAlways.class.getName())) {
                            System.out.println("in " + each.getMethodName() + ", and that because of " + e.getCause().getCause());
                        }
                    }
                }
            }
            try {
                new FailsAlways();
            } catch (NoClassDefFoundError e) {
                System.out.println("new: " + e.getMessage());
            }
        });
        cases.add("initializer that throws an error throws it as it is", () -> {
            try {
                FailsWithError.touch();
            } catch (Error e) {
                System.out.println(e);
            }
            try {
                FailsWithError.touch();
            } catch (Error e) {
                System.out.println(e);
            }
        });
        cases.add("subclass of a class that fails", () -> {
            try {
                new BelowFailing();
            } catch (Throwable e) {
                System.out.println(e.getClass().getName());
            }
            try {
                new BelowFailing();
            } catch (Throwable e) {
                System.out.println(e.getClass().getName());
            }
        });
        cases.add("initializer that divides by zero", () -> {
            try {
                System.out.println(Divides.value);
            } catch (ExceptionInInitializerError e) {
                System.out.println(e.getCause());
            }
        });
        cases.add("initializer that reads outside an array", () -> {
            try {
                System.out.println(Reads.value);
            } catch (ExceptionInInitializerError e) {
                System.out.println(e.getCause());
            }
        });
        cases.add("nested initializers unwind", () -> {
            try {
                Outer.touch();
            } catch (ExceptionInInitializerError e) {
                System.out.println("outer " + e.getCause());
            }
            try {
                Inner.touch();
            } catch (NoClassDefFoundError e) {
                System.out.println("inner " + e.getMessage() + " because of " + e.getCause());
            }
        });
        cases.add("static initializers in textual order", () -> System.out.println(Textual.log));
        cases.add("instance initializers and constructors", () -> System.out.println(new Instance(5).log));
        cases.add("virtual call in a constructor sees defaults", () -> System.out.println(new Derived().seen));
        cases.add("enum constants before other statics", () -> System.out.println(Level.HIGH + " " + Level.count + " " + Level.valueOf("LOW").rank));
        cases.add("lazy holder", () -> System.out.println(Holder.get() + "" + Holder.get()));
        cases.add("initializer that waits while another thread wants the class", () -> {
            String[] seen = new String[2];
            Thread other = new Thread(() -> seen[1] = "other sees " + Slow.value);
            Thread first = new Thread(() -> seen[0] = "first sees " + Slow.value);
            first.start();
            Thread.sleep(5);
            other.start();
            first.join();
            other.join();
            System.out.println(seen[0] + ", " + seen[1]);
        });
    }

    private static String say(String text) {
        System.out.println(text);
        return text;
    }

    private static int number(String text) {
        System.out.println("number " + text);
        return Integer.parseInt(text);
    }

    private static final class StaticMethod {
        static {
            System.out.println("init StaticMethod");
        }

        static void touch() {
            System.out.println("touched");
        }
    }

    private static final class ConstantField {
        static final int CONSTANT = 5;
        static int variable = number("7");
    }

    private static final class Made {
        static {
            System.out.println("init Made");
        }

        Made(String argument) {
            System.out.println("made with " + argument);
        }
    }

    private static class Upper {
        static {
            System.out.println("init Upper");
        }
    }

    private static final class Lower extends Upper {
        static {
            System.out.println("init Lower");
        }
    }

    private static class PlainSuper {
        static {
            System.out.println("init PlainSuper");
        }
    }

    private static final class Plain extends PlainSuper {
        static void touch() {
            System.out.println("touched Plain");
        }
    }

    private static class Ancestor {
        static String inherited = say("init Ancestor");
    }

    private static final class Heir extends Ancestor {
        static {
            System.out.println("not reached");
        }
    }

    private static final class Untouched {
        static {
            System.out.println("not reached");
        }
    }

    private static final class Untouched2 {
        static {
            System.out.println("not reached");
        }
    }

    private interface Constants {
        String VALUE = say("init Constants");

        default String hello() {
            return "hello";
        }
    }

    private interface NoDefaults {
        String OTHER = say("not reached");
    }

    private static final class WithInterface implements Constants, NoDefaults { }

    private static final class First {
        static int value = Second.value + 1;
    }

    private static final class Second {
        static int value = First.value + 10;
    }

    private static final class FailsAlways {
        static int value = number("x1");
    }

    private static final class FailsWithError {
        static {
            number("3");
            if (value() == 3) {
                throw new AssertionError("own error");
            }
        }

        static int value() {
            return 3;
        }

        static void touch() { }
    }

    private static class FailingSuper {
        static final int VALUE = number("bad");
    }

    private static final class BelowFailing extends FailingSuper {
        static {
            System.out.println("not reached");
        }
    }

    private static final class Divides {
        static int value = 1 / number("0");
    }

    private static final class Reads {
        static int[] array = {1, 2};
        static int index = 2;
        static int value = array[index];
    }

    private static final class Outer {
        static {
            System.out.println("init Outer");
            Inner.touch();
        }

        static void touch() { }
    }

    private static final class Inner {
        static {
            System.out.println("init Inner");
            number("?");
        }

        static void touch() { }
    }

    private static final class Textual {
        static StringBuilder log = new StringBuilder("a");
        static int x = set(1);

        static {
            log.append("b").append(x).append(Textual.y);
        }

        static int y = set(2);

        static int set(int value) {
            log.append("s").append(value);
            return value;
        }
    }

    private static final class Instance {
        String log = "f";

        {
            log += "i";
        }

        int late = add("l");

        Instance() {
            this(1);
            log += "d";
        }

        Instance(int x) {
            super();
            log += "c" + x + late;
        }

        int add(String s) {
            log += s;
            return 9;
        }
    }

    private static class Base {
        String seen;

        Base() {
            seen = name();
        }

        String name() {
            return "base";
        }
    }

    private static final class Derived extends Base {
        private final String own = "own".substring(0);
        private int number = 7;

        @Override
        String name() {
            return own + number;
        }
    }

    private enum Level {
        LOW(1), HIGH(2) {
            @Override
            public String toString() {
                return "high!";
            }
        };

        static int count = number("40");
        final int rank;

        Level(int rank) {
            this.rank = rank;
        }
    }

    private static final class Holder {
        private static final class Lazy {
            static final Object INSTANCE = say("holder");
        }

        static Object get() {
            return Lazy.INSTANCE;
        }
    }

    private static final class Slow {
        static int value;

        static {
            try {
                Thread.sleep(30);
            } catch (InterruptedException e) {
                System.out.println(e);
            }
            value = 5;
        }
    }
}
