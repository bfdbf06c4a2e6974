package ristretto.differential.cases;

import java.util.function.Consumer;
import java.util.function.Supplier;
import ristretto.differential.Cases;

/** Fields, parameters and results that are null somewhere, or only at first: each use of one fails where it is null. */
public final class Nulls {
    private static String nothing;

    /** Shows itself before it is complete. */
    private abstract static class Early {
        Early() {
            Cases.ownFailure(this::look);
        }

        abstract void look();
    }

    private static final class Late extends Early {
        private final String text;

        Late(String text) {
            this.text = text;
        }

        @Override
        void look() {
            System.out.println(text.length());
        }
    }

    /** Hands itself on before, between and after the assignments of its fields. */
    private static final class Shown {
        private final String first;
        private final Runnable between;
        private final String second;

        Shown(String first, String second, Consumer<Shown> viewer) {
            this.first = first;
            between = this::lengths;
            viewer.accept(this);
            this.second = second;
        }

        private void lengths() {
            System.out.println(first.length() + second.length());
        }
    }

    /** Reads a field before it assigns it. */
    private static final class Hasty {
        private String text;
        private int length = -1;

        Hasty(String text) {
            Cases.ownFailure(() -> length = this.text.length());
            this.text = text;
            length += this.text.length();
        }
    }

    /** Assigns a field on one of two ways. */
    private static final class Half {
        private String text;

        Half(boolean set) {
            if (set) {
                text = "set";
            }
        }
    }

    /** Two that are made of each other: the one that is kept is used before the other is complete. */
    private static final class Outer {
        private final Inner inner;
        private final String name;

        Outer(String name) {
            inner = new Inner(this);
            Cases.ownFailure(inner::ask);
            this.name = name;
        }
    }

    private record Inner(Outer outer) {
        void ask() {
            System.out.println(outer.name.length());
        }
    }

    private static class Base {
        protected String inherited = "base";
    }

    private static final class Derived extends Base {
        void clear() {
            inherited = null;
        }
    }

    private interface Taker {
        int take(String text);
    }

    private static final class Length implements Taker {
        @Override
        public int take(String text) {
            return text.length();
        }
    }

    private record Pair(String left, String right) {
        Pair(String both) {
            this(both, nothing);
        }

        int lengths() {
            return left.length() + right.length();
        }
    }

    private enum Kind {
        PLAIN, OTHER;

        private final String upper = name().toLowerCase();
    }

    private Nulls() { }

    public static void addTo(Cases cases) {
        cases.add("a field that is read before its constructor begins", () -> new Late("text").look());
        cases.add("fields that are read while a constructor works", Nulls::shown);
        cases.add("a field that its constructor reads first", () -> System.out.println(new Hasty("text").length));
        cases.add("a field that is assigned on one way", () -> Cases.ownFailure(() -> System.out.println(new Half(true).text.length() + new Half(nothing != null).text.length())));
        cases.add("a part that asks its whole too early", () -> new Outer("whole").inner.ask());
        cases.add("an inherited field that becomes null", Nulls::inherited);
        cases.add("null through an interface", Nulls::interfaces);
        cases.add("null for a constructor that another calls", () -> Cases.ownFailure(() -> System.out.println(new Pair("ab", "c").lengths() + new Pair("ab").lengths())));
        cases.add("results that are null at times", Nulls::results);
        cases.add("fields of constants", () -> System.out.println(Kind.PLAIN.upper + Kind.OTHER.upper.length()));
    }

    private static void shown() {
        Shown shown = new Shown("a", "bc", early -> {
            System.out.println(early.first.length());
            Cases.ownFailure(early.between::run);
        });
        shown.between.run();
        System.out.println(shown.second.length());
    }

    private static void inherited() {
        Derived derived = new Derived();
        System.out.println(derived.inherited.length());
        derived.clear();
        Cases.ownFailure(() -> System.out.println(derived.inherited.length()));
    }

    private static void interfaces() {
        Length length = new Length();
        System.out.println(length.take("direct"));
        Taker taker = length;
        Cases.ownFailure(() -> System.out.println(taker.take(nothing)));
    }

    private static String perhaps(boolean given) {
        return given ? "given" : null;
    }

    private static void results() {
        System.out.println(perhaps(nothing == null).length());
        Cases.ownFailure(() -> System.out.println(perhaps(nothing != null).length()));
        Supplier<String> supplier = () -> nothing;
        Cases.ownFailure(() -> System.out.println(supplier.get().length()));
    }
}
