/** Ethernet, ARP, IPv4, ICMP, UDP and DHCP. */
module ristretto.network {
    requires transitive ristretto.signatures;

    exports ristretto.network;
}
