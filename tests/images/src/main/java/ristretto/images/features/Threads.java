package ristretto.images.features;

/** {@link ristretto.images.Greeting} and a thread that is waited for. */
public final class Threads {
    private Threads() { }

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("Hello, world");
        Thread other = new Thread(() -> System.out.println("from another thread"));
        other.start();
        other.join();
    }
}
