package ristretto.signatures;

/**
 * Which instance of its class an implementation is. One that drives a device takes this in its constructor, to find its own
 * among several; that makes it, and all that is built on it, exist once for each {@linkplain Named name}.
 *
 * @param name as in {@link Named}; empty if none was asked for
 * @param index counts the instances of one class from 0, in the order in which the constructors ask for them, from the main
 *     class downwards
 */
public record Instance(String name, int index) {
    /** The only instance. */
    public static final Instance ONLY = new Instance("", 0);
}
