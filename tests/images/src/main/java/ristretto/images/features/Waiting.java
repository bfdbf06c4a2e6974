package ristretto.images.features;

/** {@link ristretto.images.Greeting} and two threads that wait for each other. */
public final class Waiting {
    private Waiting() { }

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("Hello, world");
        Object lock = new Object();
        Thread other = new Thread(() -> {
            synchronized (lock) {
                lock.notifyAll();
            }
        });
        synchronized (lock) {
            other.start();
            lock.wait();
        }
    }
}
