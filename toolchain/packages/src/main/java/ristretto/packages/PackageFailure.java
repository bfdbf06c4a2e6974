package ristretto.packages;

/** An index, a package or a lock file cannot be used; the message says which, why and what to do. */
public class PackageFailure extends Exception {
    private final Kind kind;

    public PackageFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public PackageFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Who can do something about it. */
    public enum Kind {
        /** What was asked for makes no sense, or is not there. */
        REQUEST,
        /** What an index or a file says is wrong or has changed. */
        CONTENT,
        /** Something cannot be read, written or reached. */
        ENVIRONMENT
    }
}
