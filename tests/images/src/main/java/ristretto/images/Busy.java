package ristretto.images;

/** Computes for a while and says so. */
public final class Busy {
    /** A hundred samples on a processor, a second or two in emulation. */
    private static final int DEPTH = 36;

    private Busy() { }

    public static void main(String[] arguments) {
        System.out.println("result " + work(DEPTH));
    }

    private static int work(int depth) {
        return depth < 2 ? depth : work(depth - 1) + work(depth - 2);
    }
}
