package ristretto.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ristretto.signatures.Ipv4Address;

class Ipv4CidrTest {
    @ParameterizedTest
    @ValueSource(strings = {"10.0.2.15/24", "192.0.2.1/32", "192.0.2.0/31", "1.2.3.4/1", "8.8.8.8/0"})
    void anAddressOfAHostIsRead(String text) {
        assertEquals(text, Ipv4Cidr.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.2.15", "10.0.2.15/", "10.0.2.15/33", "10.0.2.15/024", "10.0.2.15/-1", "10.0.2.15/2x", "/24",
        "10.0.2/24", "10.0.2.0/24", "10.0.2.255/24", "0.0.0.0/0", "127.0.0.1/8", "224.0.0.1/24", "10.0.2.15/24/24"})
    void anythingElseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Ipv4Cidr.parse(text));
    }

    @Test
    void aNetworkContainsWhatSharesItsPrefix() {
        Ipv4Cidr cidr = Ipv4Cidr.parse("10.0.2.15/23");
        assertTrue(cidr.contains(bits("10.0.3.255")));
        assertFalse(cidr.contains(bits("10.0.4.0")));
        assertTrue(cidr.broadcast(bits("10.0.3.255")));
        assertFalse(cidr.broadcast(bits("10.0.2.255")));
    }

    @Test
    void aPairOfHostsHasNoBroadcastAddress() {
        assertFalse(Ipv4Cidr.parse("10.0.0.0/31").broadcast(bits("10.0.0.1")));
        assertFalse(Ipv4Cidr.parse("10.0.0.1/32").broadcast(bits("10.0.0.1")));
    }

    private static int bits(String address) {
        return Ipv4Address.parse(address).bits();
    }
}
