package ristretto.tcp;

/**
 * Counters since the layer was created, and what is open now.
 *
 * @param received segments that arrived, bad ones included
 * @param sent segments handed to IP; one that the device splits counts once
 * @param retransmitted segments sent again
 * @param malformed arrived segments dropped because their header made no sense
 * @param corrupt arrived segments dropped because their checksum was wrong
 * @param unexpected arrived segments dropped because they did not fit the connection: outside the window, forged or late
 * @param noMemory arrived segments dropped for want of memory or because of too many gaps
 * @param refused connections not opened because a backlog or the limit on connections was reached
 * @param resets resets sent without a connection, or to end one
 * @param cookies SYNs answered without keeping state (RFC 4987)
 * @param open connections that are neither being opened by the peer nor in TIME-WAIT
 * @param halfOpen connections that peers are opening
 * @param timeWait connections in TIME-WAIT
 */
public record TcpStatistics(long received, long sent, long retransmitted, long malformed, long corrupt, long unexpected,
    long noMemory, long refused, long resets, long cookies, int open, int halfOpen, int timeWait) { }
