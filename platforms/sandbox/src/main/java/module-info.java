/** A Linux process that may make a handful of system calls: start, memory, faults, filter, and a tap device as the network. */
module ristretto.sandbox {
    requires transitive ristretto.machine;
    requires static teavm.interop;
}
