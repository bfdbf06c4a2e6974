package ristretto.resolver;

/** What a description has stand for a signature. */
public sealed interface Binding {
    /** Where the description says so, such as {@code Website.java:14}. */
    String origin();

    /** The implementation of this class. */
    record ToClass(String type, String origin) implements Binding { }

    /** Something that the build makes; {@code name} tells the generator which. */
    record ToSupply(String name, String origin) implements Binding { }
}
