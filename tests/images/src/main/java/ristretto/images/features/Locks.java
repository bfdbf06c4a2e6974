package ristretto.images.features;

/** {@link ristretto.images.Greeting} and a lock. */
public final class Locks {
    private Locks() { }

    public static void main(String[] arguments) {
        System.out.println("Hello, world");
        synchronized (Locks.class) {
            System.out.println("with a lock");
        }
    }
}
