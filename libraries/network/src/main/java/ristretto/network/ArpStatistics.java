package ristretto.network;

/**
 * Counters of ARP since the layer was created.
 *
 * @param malformed packets that were not ARP for IPv4 over Ethernet
 * @param spoofed packets with a sender that no host can be
 * @param requests requests and announcements sent
 * @param replies replies sent
 * @param conflicts packets of another host that uses this host's address
 * @param dropped IPv4 packets that waited for a link address and were dropped
 * @param failedLookups neighbours that did not answer
 */
public record ArpStatistics(long received, long malformed, long spoofed, long requests, long replies, long conflicts,
                            long dropped, long failedLookups) { }
