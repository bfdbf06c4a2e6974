package ristretto.tcp;

/** What {@link TcpStatistics} is made from. */
final class Counters {
    long received;
    long sent;
    long retransmitted;
    long malformed;
    long corrupt;
    long unexpected;
    long noMemory;
    long refused;
    long resets;
    long cookies;
}
