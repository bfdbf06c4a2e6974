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
    boolean ours() {
        return name.equals(Row.OURS);
    }
}
