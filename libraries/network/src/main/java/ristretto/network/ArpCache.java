package ristretto.network;

import java.util.ArrayList;
import java.util.List;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.MacAddress;

/**
 * The link addresses of neighbours: at most {@link #CAPACITY}, each in one of the {@link #WAYS} places of its address's row.
 * In a row that is full, the neighbour confirmed longest ago gives way.
 */
final class ArpCache {
    static final int CAPACITY = 256;
    static final int WAYS = 4;
    /** Stands for an entry that is not there. */
    static final ArpEntry NONE = new ArpEntry(Ipv4Address.ANY, ArpPacket.UNKNOWN, 0, 0);

    private final ArpEntry[] entries = new ArpEntry[CAPACITY];

    ArpCache() {
        clear();
    }

    /** The entry for an address unless it has expired, or {@link #NONE}. Allocates nothing. */
    ArpEntry find(int address, long now) {
        ArpEntry entry = entries[place(address)];
        return entry.address().bits() == address && !entry.expired(now) ? entry : NONE;
    }

    void put(Ipv4Address address, MacAddress mac, long now) {
        replace(new ArpEntry(address, mac, now, now));
    }

    void replace(ArpEntry entry) {
        entries[place(entry.address().bits())] = entry;
    }

    void clear() {
        for (int i = 0; i < CAPACITY; i++) {
            entries[i] = NONE;
        }
    }

    List<ArpEntry> entries() {
        List<ArpEntry> known = new ArrayList<>();
        for (ArpEntry entry : entries) {
            if (entry != NONE) {
                known.add(entry);
            }
        }
        return known;
    }

    /** Where the entry for an address is, or else where it would go. */
    private int place(int address) {
        int row = Addresses.hash(address, CAPACITY / WAYS) * WAYS;
        int place = row;
        for (int i = row; i < row + WAYS; i++) {
            if (entries[i].address().bits() == address) {
                return i;
            }
            if (older(entries[i], entries[place])) {
                place = i;
            }
        }
        return place;
    }

    private static boolean older(ArpEntry entry, ArpEntry than) {
        return than != NONE && (entry == NONE || entry.confirmed() - than.confirmed() < 0);
    }
}
