package ristretto.signatures;

/** One end of a transport conversation: an IP address and a port from 0 to 65535. */
public record SocketAddress(IpAddress address, int port) {
    public SocketAddress {
        if (port < 0 || port > 0xFFFF) {
            throw new IllegalArgumentException("port " + port);
        }
    }

    @Override
    public String toString() {
        return address + ":" + port;
    }
}
