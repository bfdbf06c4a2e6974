/** What code may ask of the world: interfaces and value types. Depends on nothing. */
module ristretto.signatures {
    exports ristretto.signatures;
}
