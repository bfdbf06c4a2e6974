package ristretto.examples.gateway;

import ristretto.signatures.Ipv4Address;
import ristretto.signatures.Settings;
import ristretto.signatures.SocketAddress;

/** From where to where connections are relayed. */
@Settings("gateway")
public record Route(
        @Settings.Value(documented = "TCP port to listen on outside, 1 to 65535", otherwise = "80") int port,
        @Settings.Value(documented = "address of the host inside") Ipv4Address host,
        @Settings.Value(documented = "TCP port of the host inside, 1 to 65535", otherwise = "80") int hostPort,
        @Settings.Value(documented = "connections relayed at a time; more wait", otherwise = "256") int connections,
        @Settings.Value(documented = "seconds in which the host inside must take a connection", otherwise = "10") int timeout) {
    public Route {
        require(port > 0 && port <= 0xFFFF, "port", port);
        require(hostPort > 0 && hostPort <= 0xFFFF, "host-port", hostPort);
        require(connections > 0, "connections", connections);
        require(timeout > 0, "timeout", timeout);
    }

    SocketAddress destination() {
        return new SocketAddress(host, hostPort);
    }

    private static void require(boolean condition, String name, int value) {
        if (!condition) {
            throw new IllegalArgumentException("gateway/" + name + " cannot be " + value);
        }
    }
}
