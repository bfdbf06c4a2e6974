package ristretto.tcp;

import ristretto.signatures.IpAddress;

/** All flows by remote address and both ports: open addressing with linear probing, keyed against chosen collisions. */
final class FlowTable {
    private final long key;
    private Flow[] slots = new Flow[16];
    private int count;

    /** @param key unpredictable bits */
    FlowTable(long key) {
        this.key = key | 1;
    }

    int count() {
        return count;
    }

    /** The flow, or null. */
    Flow find(IpAddress remote, int remotePort, int localPort) {
        return slots[slot(Flow.bits(remote), remotePort << 16 | localPort)];
    }

    /** The slot of a flow, or the empty one where it belongs. */
    private int slot(int bits, int ports) {
        int at = home(bits, ports);
        while (slots[at] != null && (slots[at].ports != ports || slots[at].remoteBits != bits)) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    private int home(int bits, int ports) {
        long mixed = ((long) bits << 32 | ports & 0xFFFF_FFFFL) * key;
        mixed = (mixed ^ mixed >>> 32) * key;
        return (int) (mixed >>> 33) & slots.length - 1;
    }

    /** Adds a flow, instead of any with the same ends. */
    void put(Flow flow) {
        int at = slot(flow.remoteBits, flow.ports);
        boolean another = slots[at] == null;
        slots[at] = flow;
        if (another && ++count * 2 > slots.length) {
            grow();
        }
    }

    private void grow() {
        Flow[] old = slots;
        slots = new Flow[old.length * 2];
        for (Flow flow : old) {
            if (flow != null) {
                slots[slot(flow.remoteBits, flow.ports)] = flow;
            }
        }
    }

    /** Removes {@code flow} if it is this very one that the table holds. */
    void remove(Flow flow) {
        int hole = slot(flow.remoteBits, flow.ports);
        if (slots[hole] != flow) {
            return;
        }
        count--;
        int mask = slots.length - 1;
        // Move back whatever would no longer be found behind the hole.
        for (int at = hole + 1 & mask; slots[at] != null; at = at + 1 & mask) {
            int home = home(slots[at].remoteBits, slots[at].ports);
            if ((at - home & mask) >= (at - hole & mask)) {
                slots[hole] = slots[at];
                hole = at;
            }
        }
        slots[hole] = null;
    }
}
