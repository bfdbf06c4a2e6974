/**
 * Ethernet, ARP, IPv4, ICMP, UDP and DHCP.
 *
 * <p>Not done: putting together the parts of packets, which are dropped and counted; sending packets longer than the MTU;
 * groups other than broadcast (RFC 1112); packets from a host to itself; forwarding; virtual LANs; asking by ARP, before an
 * address from DHCP is used, whether another host has it (RFC 5227, section 2.1) and declining it then.
 */
module ristretto.network {
    requires transitive ristretto.signatures;

    exports ristretto.network;
}
