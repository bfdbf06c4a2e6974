package ristretto.network;

/**
 * Counters of IPv4 since the layer was created. Each packet received is in exactly one of {@code delivered} and what follows
 * it up to {@code unknownProtocol}.
 *
 * @param delivered packets given to a transport protocol, to ICMP or to DHCP
 * @param malformed packets whose header or length is wrong
 * @param badChecksum packets whose header's checksum is wrong
 * @param options packets with malformed or source-route options
 * @param spoofed packets from an address that no other host can have
 * @param notForUs packets to another host or group, or sent to all stations of the link but to one address
 * @param fragments parts of packets, which are not put together
 * @param groupTcp TCP segments to a broadcast address
 * @param unknownProtocol packets of a protocol that nobody registered for
 * @param tooLong packets not sent because they exceed the MTU
 * @param unroutable packets not sent because there is no address, no router or no such destination
 */
public record Ipv4Statistics(long received, long delivered, long malformed, long badChecksum, long options, long spoofed,
                             long notForUs, long fragments, long groupTcp, long unknownProtocol, long sent, long tooLong,
                             long unroutable) { }
