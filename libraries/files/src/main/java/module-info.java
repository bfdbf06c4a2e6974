/** Files packed into one run of bytes. */
module ristretto.files {
    requires transitive ristretto.signatures;

    exports ristretto.files;
}
