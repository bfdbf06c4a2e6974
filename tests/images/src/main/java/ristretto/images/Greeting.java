package ristretto.images;

/** The smallest program: prints one line. */
public final class Greeting {
    private Greeting() { }

    public static void main(String[] arguments) {
        System.out.println("Hello, world");
    }
}
