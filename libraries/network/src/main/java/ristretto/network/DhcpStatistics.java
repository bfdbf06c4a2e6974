package ristretto.network;

/**
 * Counters of DHCP since the layer was created.
 *
 * @param malformed datagrams to a DHCP client that were no DHCP messages or wrong in their checksum
 * @param notForUs messages for other clients, or not from a server
 * @param ignored messages that were not an answer, or not an acceptable one, to what was asked
 */
public record DhcpStatistics(long sent, long received, long malformed, long notForUs, long ignored) {
    static final DhcpStatistics NONE = new DhcpStatistics(0, 0, 0, 0, 0);
}
