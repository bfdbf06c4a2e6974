package ristretto.resolver;

/**
 * What a parameter of a constructor asks for.
 *
 * @param type the binary name of a signature, of a record of settings, or of the type of a key's value
 * @param name of the instance, as in {@code Named}; empty if it asks for none in particular
 * @param key of the description whose value is asked for, as in {@code FromKey}; empty for all else
 */
public record Need(String type, String name, String key) {
    static final String INSTANCE = "ristretto.signatures.Instance";
    static final String MAIN_ARGUMENTS = "java.lang.String[]";

    /** An instance of {@code type}, whichever. */
    public static Need of(String type) {
        return new Need(type, "", "");
    }

    /** The instance of {@code type} that is called {@code name}. */
    public static Need named(String type, String name) {
        return new Need(type, name, "");
    }

    /** The value of a key. */
    public static Need ofKey(String type, String key) {
        return new Need(type, "", key);
    }

    /** What it asks for within the instance {@code instance}: that instance, unless it names another. */
    Need within(String instance) {
        return name.isEmpty() ? named(type, instance) : this;
    }

    /** As people write it: {@code Tcp}, or {@code Tcp 'outside'}. */
    @Override
    public String toString() {
        return Names.simple(type) + (name.isEmpty() ? "" : " '" + name + "'");
    }
}
