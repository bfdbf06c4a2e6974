/** The signatures on the JDK: sockets, tap devices, files. */
module ristretto.jvm {
    requires java.management;
    requires jdk.management;
    requires ristretto.files;
    requires transitive ristretto.signatures;

    exports ristretto.jvm;
}
