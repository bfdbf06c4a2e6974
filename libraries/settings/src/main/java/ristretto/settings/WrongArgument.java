package ristretto.settings;

/** An argument has a name that nobody knows, or a value that nobody can use. */
public final class WrongArgument extends IllegalArgumentException {
    public WrongArgument(String message) {
        super(message);
    }
}
