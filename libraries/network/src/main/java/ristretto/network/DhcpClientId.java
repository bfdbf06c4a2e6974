package ristretto.network;

import ristretto.signatures.Buffer;
import ristretto.signatures.MacAddress;

/** What a client says of itself in each request: who it is (RFC 2132, section 9.14) and what it wants to know (section 9.8). */
record DhcpClientId(MacAddress mac) {
    private static final int ETHERNET = 1;

    int emit(Buffer into, int at) {
        into.putByte(at, DhcpOptions.CLIENT);
        into.putByte(at + 1, 1 + MacAddress.LENGTH);
        into.putByte(at + 2, ETHERNET);
        mac.put(into, at + 3);
        int list = at + 3 + MacAddress.LENGTH;
        into.putByte(list, DhcpOptions.PARAMETERS);
        into.putByte(list + 1, 6);
        into.putByte(list + 2, DhcpOptions.SUBNET_MASK);
        into.putByte(list + 3, DhcpOptions.ROUTER);
        into.putByte(list + 4, DhcpOptions.NAME_SERVER);
        into.putByte(list + 5, DhcpOptions.LEASE_TIME);
        into.putByte(list + 6, DhcpOptions.RENEWAL_TIME);
        into.putByte(list + 7, DhcpOptions.REBINDING_TIME);
        return list + 8;
    }
}
