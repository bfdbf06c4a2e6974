package ristretto.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.MacAddress;

/** The link addresses of neighbours; at most {@link #CAPACITY}, beyond which the one confirmed longest ago is forgotten. */
final class ArpCache {
    static final int CAPACITY = 256;
    /** Stands for an entry that is not there. */
    static final ArpEntry NONE = new ArpEntry(Ipv4Address.ANY, ArpPacket.UNKNOWN, 0, 0);

    private final HashMap<Ipv4Address, ArpEntry> entries = new HashMap<>();
    private ArpEntry last = NONE;

    /** The entry for {@code address} unless it has expired, or {@link #NONE}. Allocates nothing. */
    ArpEntry find(Ipv4Address address, long now) {
        if (last == NONE || last.address().bits() != address.bits()) {
            ArpEntry found = entries.get(address);
            if (found == null) {
                return NONE;
            }
            last = found;
        }
        if (last.expired(now)) {
            remove(last.address());
            return NONE;
        }
        return last;
    }

    void put(Ipv4Address address, MacAddress mac, long now) {
        if (entries.size() >= CAPACITY && !entries.containsKey(address)) {
            remove(oldest());
        }
        replace(new ArpEntry(address, mac, now, now));
    }

    void replace(ArpEntry entry) {
        entries.put(entry.address(), entry);
        last = NONE;
    }

    void clear() {
        entries.clear();
        last = NONE;
    }

    List<ArpEntry> entries() {
        return new ArrayList<>(entries.values());
    }

    private void remove(Ipv4Address address) {
        entries.remove(address);
        last = NONE;
    }

    private Ipv4Address oldest() {
        ArpEntry oldest = NONE;
        for (ArpEntry entry : entries.values()) {
            if (oldest == NONE || entry.confirmed() - oldest.confirmed() < 0) {
                oldest = entry;
            }
        }
        return oldest.address();
    }
}
