package ristretto.tcp;

import ristretto.signatures.IpAddress;
import ristretto.signatures.Ipv4Address;

/** The two ends of a connection or of an attempt to open one, and the options that both have agreed on. */
class Flow {
    final IpAddress local;
    final IpAddress remote;
    /** The remote port in the upper half, the local port in the lower. */
    final int ports;
    final int remoteBits;
    /** Whether windows are scaled (RFC 7323, section 2). */
    boolean scaling;
    /** Whether segments carry timestamps (RFC 7323, section 3). */
    boolean timestamps;
    /** TS.Recent: the peer's timestamp to echo. */
    int recentTimestamp;

    Flow(IpAddress local, int localPort, IpAddress remote, int remotePort) {
        this.local = local;
        this.remote = remote;
        ports = remotePort << 16 | localPort;
        remoteBits = bits(remote);
    }

    /** The ends of a segment that has arrived. */
    Flow(Segment segment) {
        this(segment.destination(), segment.destinationPort(), segment.source(), segment.sourcePort());
    }

    /** Enough of an address to tell it from others. All of it, until there is a second version of the protocol. */
    static int bits(IpAddress address) {
        return ((Ipv4Address) address).bits();
    }

    final int localPort() {
        return ports & 0xFFFF;
    }

    final int remotePort() {
        return ports >>> 16;
    }
}
