/** The Transmission Control Protocol on top of any {@link ristretto.signatures.Ip}. */
module ristretto.tcp {
    requires transitive ristretto.signatures;

    exports ristretto.tcp;
}
