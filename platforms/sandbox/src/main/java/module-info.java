/** A Linux process that may make a handful of system calls: start, memory, faults, filter, network and entropy. */
module ristretto.sandbox {
    requires transitive ristretto.machine;
    requires static teavm.interop;

    exports ristretto.sandbox;
}
