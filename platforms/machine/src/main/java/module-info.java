/** What every compiled target shares: memory, fibers, clocks, and the floor on which the Java runtime stands. */
module ristretto.machine {
    requires transitive ristretto.signatures;
    requires static teavm.interop;

    exports ristretto.machine;
}
