/** Packs directories into the form in which images hold files. */
module ristretto.packer {
    requires ristretto.files;

    exports ristretto.packer;
}
