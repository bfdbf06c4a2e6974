/** HTTP/1.1 on any TCP, and a handler that serves files. */
module ristretto.http {
    requires transitive ristretto.signatures;

    exports ristretto.http;
}
