package ristretto.resolver;

/** There is no way, or no single best way, to make the appliance; the message says why and what to do. */
public final class ResolutionFailure extends Exception {
    public ResolutionFailure(String message) {
        super(message);
    }
}
