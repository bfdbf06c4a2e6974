/** A service that answers in every way that a client can be answered, to be tested on any target. */
module ristretto.conformance {
    requires transitive ristretto.http;

    exports ristretto.conformance;
}
