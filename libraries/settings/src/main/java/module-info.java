/** Values of the configuration tree, read at boot. */
module ristretto.settings {
    requires transitive ristretto.signatures;

    exports ristretto.settings;
}
