package ristretto.examples.website;

import java.util.Optional;
import ristretto.signatures.IpAddress;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.Settings;

/** Who may see the page of administration. */
@Settings("admin")
public record Operators(
        @Settings.Value(documented = "the only address that may see /admin; any if absent") Optional<Ipv4Address> client) {
    boolean include(IpAddress address) {
        return client.isEmpty() || client.get().equals(address);
    }
}
