package ristretto.network;

import java.util.HashMap;
import ristretto.signatures.Ipv4Address;

/**
 * The MTUs of paths that are smaller than that of the link (RFC 1191). At most {@link #CAPACITY}; no router can make one
 * smaller than {@link #LEAST}, so that a forged message does little harm.
 */
final class PathMtus {
    static final int CAPACITY = 64;
    /** Bytes of a packet that every path of today carries. */
    static final int LEAST = 552;
    /** How long a path is remembered, in nanoseconds (RFC 1191, section 6.3). */
    static final long LIFETIME = 600_000_000_000L;

    private final HashMap<Ipv4Address, Path> paths = new HashMap<>();

    /** {@code find(destination, link, now)} is the MTU of the path to {@code destination}, {@code link} if nothing else is known. */
    int find(Ipv4Address destination, int link, long now) {
        Path path = paths.get(destination);
        if (path == null) {
            return link;
        }
        if (now - path.learned >= LIFETIME) {
            paths.remove(destination);
            return link;
        }
        return Math.min(link, path.mtu);
    }

    boolean isEmpty() {
        return paths.isEmpty();
    }

    /** {@code learn(destination, mtu, now)} notes that packets to {@code destination} may have {@code mtu} bytes at most. */
    void learn(Ipv4Address destination, int mtu, long now) {
        Path known = paths.get(destination);
        if (known != null && known.mtu <= mtu && now - known.learned < LIFETIME) {
            return;
        }
        if (known == null && paths.size() >= CAPACITY) {
            paths.remove(paths.keySet().iterator().next());
        }
        paths.put(destination, new Path(Math.max(mtu, LEAST), now));
    }

    private record Path(int mtu, long learned) { }
}
