package ristretto.images;

import ristretto.machine.Clock;

/** Prints the date, in milliseconds since 1970. */
public final class Today {
    private Today() { }

    public static void main(String[] arguments) {
        System.out.println(new Clock().milliseconds());
    }
}
