package ristretto.network;

import java.util.Optional;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.Settings;

/** How a host gets its address: a given one, or one from DHCP. */
@Settings("network/ipv4")
public record Ipv4Settings(
    @Settings.Value(documented = "the host's address with its prefix length, such as 192.0.2.1/24; from DHCP if none is given")
    Optional<Ipv4Cidr> address,
    @Settings.Value(documented = "the router for destinations on other networks; only with an address")
    Optional<Ipv4Address> gateway,
    @Settings.Value(documented = "the name that the host tells a DHCP server, 1 to 63 letters, digits and hyphens")
    Optional<String> hostName) {

    public Ipv4Settings {
        if (gateway.isPresent() && !Addresses.unicast(gateway.get().bits())) {
            throw new IllegalArgumentException("network/ipv4/gateway cannot be " + gateway.get().toString() + ", which no router can have");
        }
        if (hostName.isPresent() && (hostName.get().isEmpty() || !DhcpOptions.graphic(hostName.get()))) {
            throw new IllegalArgumentException("network/ipv4/host-name is not a host's name of 1 to 63 characters: '" + hostName.get() + "'");
        }
    }

    /** What DHCP says. */
    public static final Ipv4Settings DHCP = new Ipv4Settings(Optional.empty(), Optional.empty(), Optional.empty());

    /** A given address. */
    public static Ipv4Settings fixed(Ipv4Cidr address, Optional<Ipv4Address> gateway) {
        return new Ipv4Settings(Optional.of(address), gateway, Optional.empty());
    }
}
