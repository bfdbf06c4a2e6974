package ristretto.http;

import ristretto.signatures.Console;

/** Tells the operator that an application failed. */
final class Failures {
    private static final int CAUSES = 8;

    private Failures() {
    }

    /** {@code print(console, request, failure)} writes what failed, for which request line, where and why. */
    static void print(Console console, String request, Throwable failure) {
        console.print("http: " + request + ": " + failure);
        frames(console, failure);
        Throwable cause = failure.getCause();
        for (int i = 0; cause != null && i < CAUSES; i++) {
            console.print("caused by " + cause);
            frames(console, cause);
            cause = cause.getCause();
        }
    }

    private static void frames(Console console, Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            console.print("    at " + frame);
        }
    }
}
