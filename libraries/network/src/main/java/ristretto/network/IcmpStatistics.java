package ristretto.network;

/**
 * Counters of ICMP since the layer was created.
 *
 * @param malformed messages too short or wrong in their checksum, and errors that quote no packet
 * @param echoes echo requests answered
 * @param errorsReceived errors about packets of this host
 * @param errorsSent destinations reported unreachable
 * @param errorsWithheld the same, not sent because there were too many
 * @param ignored messages of other types, to a group, or about packets that this host did not send
 */
public record IcmpStatistics(long received, long malformed, long echoes, long errorsReceived, long errorsSent,
                             long errorsWithheld, long ignored) { }
