package ristretto.engine;

/** Waits for other programs. */
public final class Subprocess {
    private Subprocess() {
    }

    /** The exit status of {@code process}, once it has one; it ends with this program if that ends first. */
    public static int await(Process process) {
        Thread end = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(end);
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            return 130;
        } finally {
            try {
                Runtime.getRuntime().removeShutdownHook(end);
            } catch (IllegalStateException ending) {
                // This program is ending, and the hook does its work.
            }
        }
    }
}
