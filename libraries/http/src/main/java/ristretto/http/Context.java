package ristretto.http;

import ristretto.signatures.Buffer;
import ristretto.signatures.Console;
import ristretto.signatures.HttpHandler;
import ristretto.signatures.Memory;
import ristretto.signatures.MonotonicClock;

/**
 * What the connections of a server share.
 *
 * @param scrap where bytes are read to that nobody will look at
 */
record Context(HttpHandler handler, Memory memory, MonotonicClock clock, Console console, HttpSettings settings,
        DateField date, AccessLog log, Buffer scrap) {
}
