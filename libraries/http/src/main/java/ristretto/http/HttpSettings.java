package ristretto.http;

import ristretto.signatures.Settings;

/** What the operator of a server may set. Times are in milliseconds, sizes in bytes. */
@Settings("http")
public record HttpSettings(
        @Settings.Value(documented = "TCP port to listen on, 0 to 65535", otherwise = "80")
        int port,
        @Settings.Value(documented = "longest header of a request, in bytes, 1024 to 65536", otherwise = "8192")
        int headerLimit,
        @Settings.Value(documented = "longest body of a request, in bytes", otherwise = "1048576")
        long bodyLimit,
        @Settings.Value(documented = "milliseconds in which the whole header of a request must arrive", otherwise = "10000")
        int headerTimeout,
        @Settings.Value(documented = "milliseconds a body may keep the server waiting, and one more for each byte",
                otherwise = "10000")
        int bodyTimeout,
        @Settings.Value(documented = "milliseconds a connection is kept for the next request", otherwise = "60000")
        int idleTimeout,
        @Settings.Value(documented = "milliseconds a client may take nothing of an answer", otherwise = "30000")
        int writeTimeout,
        @Settings.Value(documented = "connections served at a time; more are answered 503", otherwise = "1024")
        int connections,
        @Settings.Value(documented = "whether each request is written to the console", otherwise = "false")
        boolean accessLog) {

    public HttpSettings {
        require(port >= 0 && port <= 65_535, "http/port", port, "0 to 65535");
        require(headerLimit >= 1024 && headerLimit <= 65_536, "http/header-limit", headerLimit, "1024 to 65536");
        require(bodyLimit >= 0, "http/body-limit", bodyLimit, "0 or more");
        require(headerTimeout > 0, "http/header-timeout", headerTimeout, "positive");
        require(bodyTimeout > 0, "http/body-timeout", bodyTimeout, "positive");
        require(idleTimeout > 0, "http/idle-timeout", idleTimeout, "positive");
        require(writeTimeout > 0, "http/write-timeout", writeTimeout, "positive");
        require(connections > 0, "http/connections", connections, "positive");
    }

    /** The values that hold if nobody gives others, with {@code port}. */
    public static HttpSettings standard(int port) {
        return new HttpSettings(port, 8192, 1_048_576, 10_000, 10_000, 60_000, 30_000, 1024, false);
    }

    private static void require(boolean condition, String name, long value, String range) {
        if (!condition) {
            throw new IllegalArgumentException(name + " is " + value + " but must be " + range);
        }
    }
}
