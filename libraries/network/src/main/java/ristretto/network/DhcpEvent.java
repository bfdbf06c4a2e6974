package ristretto.network;

/** What happens to a DHCP client. Each event brings the time, in nanoseconds of the event loop, and random bits. */
sealed interface DhcpEvent {
    long now();

    long random();

    /** Time has passed. */
    record TimeOut(long now, long random) implements DhcpEvent { }

    /** A server has sent a message to this client. */
    record Received(long now, long random, DhcpMessage message) implements DhcpEvent { }
}
