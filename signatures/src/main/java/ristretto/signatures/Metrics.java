package ristretto.signatures;

/**
 * What a machine knows of itself while it runs: how long it has, how full its memory is, how often and how long collections
 * of garbage stopped the program. To ask changes nothing and takes no longer than to read a clock.
 */
public interface Metrics {
    /** {@code uptime()} is how long the machine has run, in nanoseconds. */
    long uptime();

    /** {@code heap()} is how full the memory for objects is. */
    Heap heap();

    /** {@code youngCollections()} are the collections that looked for garbage among new objects. */
    Pauses youngCollections();

    /** {@code fullCollections()} are the collections that looked at all objects. A service in its steady state has few or none. */
    Pauses fullCollections();

    /**
     * @param used bytes in objects, and in those that are garbage since the last collection
     * @param size bytes that there may be at most
     */
    record Heap(long used, long size) { }

    /**
     * Times for which the program was stopped.
     *
     * @param count   how many, since the machine started
     * @param total   how long they were together, in nanoseconds
     * @param longest how long the longest was, in nanoseconds
     */
    record Pauses(long count, long total, long longest) { }
}
