package ristretto.differential;

import java.util.ArrayList;
import java.util.List;

/** Small programs by name, each of which prints what it computes. */
public final class Cases {
    /** Begins the line before the output of a case; the name follows. */
    public static final String HEADING = "=== ";

    private final List<String> names = new ArrayList<>();
    private final List<Body> bodies = new ArrayList<>();

    /** A program. */
    public interface Body {
        void run() throws Throwable;
    }

    public void add(String name, Body body) {
        names.add(name);
        bodies.add(body);
    }

    /** Runs all; what leaves a case is part of its output. */
    public void run() {
        for (int i = 0; i < names.size(); i++) {
            System.out.println(HEADING + names.get(i));
            try {
                bodies.get(i).run();
            } catch (Throwable failure) {
                System.out.println("ended by " + failure.getClass().getName());
            }
        }
        System.out.println(HEADING + "end");
    }

    /** Prints the exception's class that a body throws, and its message, unless HotSpot describes its library's code there. */
    public static void failure(Body body) {
        try {
            body.run();
            System.out.println("no exception");
        } catch (NullPointerException failure) {
            System.out.println(failure.getClass().getName());
        } catch (Throwable failure) {
            System.out.println(failure.getClass().getName() + ": " + failure.getMessage());
        }
    }

    /** The same of a body that fails in the program's own code. */
    public static void ownFailure(Body body) {
        try {
            body.run();
            System.out.println("no exception");
        } catch (Throwable failure) {
            System.out.println(failure);
        }
    }
}
