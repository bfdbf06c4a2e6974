/** What one run of a service leaves to the next. */
module ristretto.state {
    requires transitive ristretto.signatures;

    exports ristretto.state;
}
