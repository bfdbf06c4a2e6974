package ristretto.network;

/** The open UDP ports, in chains. */
final class UdpPorts {
    private static final int CHAINS = 64;

    private final UdpEndpoint[] first = new UdpEndpoint[CHAINS];

    /** The endpoint of a port, or null if it is closed. */
    UdpEndpoint find(int port) {
        UdpEndpoint endpoint = first[port % CHAINS];
        while (endpoint != null && endpoint.port() != port) {
            endpoint = endpoint.next;
        }
        return endpoint;
    }

    void add(UdpEndpoint endpoint) {
        int chain = endpoint.port() % CHAINS;
        endpoint.next = first[chain];
        first[chain] = endpoint;
    }

    void remove(UdpEndpoint endpoint) {
        int chain = endpoint.port() % CHAINS;
        if (first[chain] == endpoint) {
            first[chain] = endpoint.next;
            return;
        }
        UdpEndpoint before = first[chain];
        while (before.next != endpoint) {
            before = before.next;
        }
        before.next = endpoint.next;
    }
}
