package ristretto.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A program that serves at {@link Stage#SERVER}: the page at port 80, or something else at another.
 *
 * @param name {@link Row#OURS}, or how the peer is called on the command line
 * @param link what it is connected with
 * @param imageBytes the size of what is run, of the parts that are this program's own
 * @param port where it listens
 * @param memory megabytes it is given; 0 if it takes what it wants
 * @param words the command line for so many megabytes
 * @param patience how long it may take to its first answer
 */
record Server(String name, Stage.Link link, long imageBytes, int port, int memory, IntFunction<List<String>> words,
        Duration patience) {
    /** What a JVM needs to compile what it does often: 27,000 requests/s after 20 s of load were 9,000 after four. */
    private static final int WARM_UP_OF_JVM_SECONDS = 15;
    private static final int WARM_UP_SECONDS = 1;

    boolean ours() {
        return name.equals(Row.OURS);
    }

    /** Seconds of load before what is measured. What has no image is a program on a JVM. */
    int warmUp() {
        return imageBytes == 0 ? WARM_UP_OF_JVM_SECONDS : WARM_UP_SECONDS;
    }
}
