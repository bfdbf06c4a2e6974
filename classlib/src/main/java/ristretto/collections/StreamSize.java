package ristretto.collections;

/** Numbers of elements of streams, -1 where they are not known. The image compiler makes the calls. */
public final class StreamSize {
    private StreamSize() { }

    public static long limit(long size, int limit) {
        return size < 0 ? -1 : Math.min(size, limit);
    }

    public static long skip(long size, int skipped) {
        return size < 0 ? -1 : Math.max(0, size - skipped);
    }

    public static long sum(long first, long second) {
        return first < 0 || second < 0 || first + second < 0 ? -1 : first + second;
    }

    public static long range(int start, int end) {
        return Math.max(0, (long) end - start);
    }

    public static long range(long start, long end) {
        return Math.max(0, end - start);
    }
}
