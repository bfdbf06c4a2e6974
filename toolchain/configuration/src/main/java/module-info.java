/** The language in which an appliance describes itself. */
module ristretto.configuration {
    requires transitive ristretto.signatures;

    exports ristretto.configuration;
}
