/** Many machines in one process, on virtual time, joined by links that can be made to fail. */
module ristretto.simulator {
    requires transitive ristretto.signatures;
    requires ristretto.jvm;

    exports ristretto.simulator;
}
