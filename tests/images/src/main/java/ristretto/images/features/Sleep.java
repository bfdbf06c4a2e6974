package ristretto.images.features;

/** {@link ristretto.images.Greeting} and a millisecond of sleep. */
public final class Sleep {
    private Sleep() { }

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("Hello, world");
        Thread.sleep(1);
    }
}
