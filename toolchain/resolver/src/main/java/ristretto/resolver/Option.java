package ristretto.resolver;

/**
 * An implementation that could meet a need.
 *
 * @param excluded why it never can, in a phrase such as {@code "for target jvm"}; empty if it may
 * @param bound where the description binds it; empty if it is one of several
 */
record Option(Need need, Implementation implementation, String excluded, String bound) {
    boolean possible() {
        return excluded.isEmpty();
    }

    /** The version in which it provides what is needed. */
    SignatureVersion version() {
        return implementation.terms().provides(need.type());
    }
}
