package ristretto.provenance;

/** The store of builds cannot be used, or has not what is asked for; the message says why and what to do. */
public final class StoreException extends Exception {
    private final boolean request;

    private StoreException(String message, boolean request, Throwable cause) {
        super(message, cause);
        this.request = request;
    }

    static StoreException unusable(String message, Throwable cause) {
        return new StoreException(message, false, cause);
    }

    static StoreException request(String message) {
        return new StoreException(message, true, null);
    }

    /** Whether what was asked for is wrong, and not the store. */
    public boolean request() {
        return request;
    }
}
