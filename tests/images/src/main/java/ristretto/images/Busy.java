package ristretto.images;

/** Computes for a while and says so. */
public final class Busy {
    /** A third of a second on the slowest that runs it, and long enough for a few samples on the fastest. */
    private static final int DEPTH = 32;

    private Busy() { }

    public static void main(String[] arguments) {
        System.out.println("result " + work(DEPTH));
    }

    private static int work(int depth) {
        return depth < 2 ? depth : work(depth - 1) + work(depth - 2);
    }
}
