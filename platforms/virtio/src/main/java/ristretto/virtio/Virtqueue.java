package ristretto.virtio;

import ristretto.machine.Hardware;
import ristretto.signatures.Buffer;

/**
 * A split virtqueue, the driver's side (virtio 1.2, section 2.7). Chains of descriptors are built with {@link #add} and
 * {@link #submit}, shown to the device with {@link #flush}, taken back with {@link #nextUsed}, and then submitted again or
 * freed.
 *
 * <p>Nothing that the device writes is trusted: a queue whose device breaks the rules stops, and says so in
 * {@link #fault}. What the device can read but the driver decides is kept in arrays that it cannot reach.
 */
final class Virtqueue {
    /** No chain. */
    static final int NONE = -1;

    private static final int DESCRIPTOR = 16;
    private static final int USED_ELEMENT = 8;
    /** Offset of the ring behind its flags and index, in both rings. */
    private static final int RING = 4;
    private static final int FLAG_NEXT = 1;
    private static final int FLAG_WRITE = 2;

    private final Hardware hardware;
    private final VirtioTransport transport;
    private final int index;
    private final int size;
    private final boolean eventIndex;
    /** Descriptor table, available ring and used ring, at these offsets. */
    private final Buffer memory;
    private final int available;
    private final int used;

    /** The descriptor after each, in the list of free ones or in its chain: a chain is a run of what was the free list. */
    private final int[] next;
    /** By head: how many descriptors a chain has, how many bytes of it the device may write, and whether it has it now. */
    private final int[] count;
    private final int[] capacity;
    private final boolean[] lent;

    private int freeHead;
    private int free;
    private int lentChains;

    // The chain under construction.
    private int head;
    private int links;
    private int writable;
    private int tail;
    private int tailFlags;

    // Positions in the rings, modulo 2^16.
    private int availableIndex;
    private int shownIndex;
    private int usedIndex;
    private int usedLength;
    private String fault = "";

    Virtqueue(Hardware hardware, VirtioTransport transport, int index, int size, boolean eventIndex) {
        this.hardware = hardware;
        this.transport = transport;
        this.index = index;
        this.size = size;
        this.eventIndex = eventIndex;
        available = size * DESCRIPTOR;
        used = available + RING + 2 * size + 2 + 3 & -4;
        memory = hardware.allocate(used + RING + USED_ELEMENT * size + 2);
        next = new int[size];
        count = new int[size];
        capacity = new int[size];
        lent = new boolean[size];
        free = size;
        for (int i = 0; i < size; i++) {
            next[i] = i + 1 & size - 1;
        }
        suppressInterrupts();
    }

    /** Gives the queue to the device. */
    void enable(boolean interrupts) {
        long base = hardware.physicalAddress(memory, 0);
        transport.enableQueue(index, size, base, base + available, base + used, interrupts);
    }

    /** The number of descriptors. */
    int size() {
        return size;
    }

    /** How many of them are in no chain. */
    int free() {
        return free;
    }

    /** Whether the device broke the rules: the queue does nothing any more. */
    boolean stopped() {
        return !fault.isEmpty();
    }

    /** What the device did, or nothing. */
    String fault() {
        return fault;
    }

    /** The descriptor that {@link #add} takes next, if any is free. */
    int nextDescriptor() {
        return freeHead;
    }

    /** {@code add(address, length, writes)} extends the chain by a range of memory, which the device reads or writes. */
    void add(long address, int length, boolean writes) {
        if (free == 0) {
            throw new IllegalStateException("no free descriptor");
        }
        int descriptor = freeHead;
        if (links == 0) {
            head = descriptor;
        }
        freeHead = next[descriptor];
        free--;
        links++;
        writable += writes ? length : 0;
        tail = descriptor;
        tailFlags = writes ? FLAG_WRITE : 0;
        int at = descriptor * DESCRIPTOR;
        memory.putLongLittleEndian(at, address);
        memory.putIntLittleEndian(at + 8, length);
        memory.putShortLittleEndian(at + 12, tailFlags | FLAG_NEXT);
        memory.putShortLittleEndian(at + 14, freeHead);
    }

    /** Gives up the chain under construction. */
    void abandon() {
        if (links > 0) {
            freeHead = head;
            free += links;
            endChain();
        }
    }

    /** Ends the chain under construction, at least one range, and lends it to the device. */
    void submit() {
        memory.putShortLittleEndian(tail * DESCRIPTOR + 12, tailFlags);
        count[head] = links;
        capacity[head] = writable;
        int chain = head;
        endChain();
        submitAgain(chain);
    }

    private void endChain() {
        links = 0;
        writable = 0;
    }

    /** {@code submitAgain(chain)} lends a chain from {@link #nextUsed} to the device once more, as it is. */
    void submitAgain(int chain) {
        lent[chain] = true;
        lentChains++;
        memory.putShortLittleEndian(available + RING + 2 * (availableIndex & size - 1), chain);
        availableIndex = availableIndex + 1 & 0xFFFF;
    }

    /** {@code free(chain)} gives the descriptors of a chain from {@link #nextUsed} back. */
    void free(int chain) {
        int last = chain;
        for (int i = 1; i < count[chain]; i++) {
            last = next[last];
        }
        next[last] = freeHead;
        freeHead = chain;
        free += count[chain];
    }

    /** Shows the device the chains submitted since the last time, and notifies it if it wants that. */
    void flush() {
        if (availableIndex == shownIndex || stopped()) {
            return;
        }
        int before = shownIndex;
        hardware.writeFence();
        memory.putShortLittleEndian(available + 2, availableIndex);
        shownIndex = availableIndex;
        // The index must be visible before the device's wish is read: one of the two sides sees the other (section 2.7.13.4).
        hardware.fullFence();
        if (wantsNotification(before)) {
            transport.notify(index);
        }
    }

    private boolean wantsNotification(int before) {
        if (eventIndex) {
            int event = memory.getUnsignedShortLittleEndian(used + RING + USED_ELEMENT * size);
            return (shownIndex - event - 1 & 0xFFFF) < (shownIndex - before & 0xFFFF);
        }
        return (memory.getUnsignedShortLittleEndian(used) & 1) == 0;
    }

    /**
     * Takes back the next chain that the device has finished with.
     *
     * @return its head, or {@link #NONE}
     */
    int nextUsed() {
        // Who asks again and again must be told what the device has written meanwhile: a load is not volatile by itself.
        hardware.readFence();
        int waiting = memory.getUnsignedShortLittleEndian(used + 2) - usedIndex & 0xFFFF;
        if (waiting == 0 || stopped()) {
            return NONE;
        }
        if (waiting > lentChains) {
            return stop("returns " + waiting + " chains but has " + lentChains);
        }
        hardware.readFence();
        int at = used + RING + USED_ELEMENT * (usedIndex & size - 1);
        int chain = memory.getIntLittleEndian(at);
        int length = memory.getIntLittleEndian(at + 4);
        if (chain < 0 || chain >= size || !lent[chain]) {
            return stop("returns chain " + chain + ", which it does not have");
        }
        // For chains it only reads, some devices say how much they have read.
        if (capacity[chain] > 0 && (length < 0 || length > capacity[chain])) {
            return stop("claims to have written " + (length & 0xFFFF_FFFFL) + " of " + capacity[chain] + " bytes");
        }
        usedLength = length;
        usedIndex = usedIndex + 1 & 0xFFFF;
        lent[chain] = false;
        lentChains--;
        return chain;
    }

    /** The number of bytes that the device wrote to the chain that {@link #nextUsed} returned last, for a chain it may write. */
    int usedLength() {
        return usedLength;
    }

    private int stop(String what) {
        fault = transport + ", queue " + index + ": " + what;
        return NONE;
    }

    /** Asks the device not to interrupt when it returns chains; it may do so all the same. */
    void suppressInterrupts() {
        if (eventIndex) {
            memory.putShortLittleEndian(available + RING + 2 * size, usedIndex - 1);
        } else {
            memory.putShortLittleEndian(available, 1);
        }
    }

    /**
     * Asks the device to interrupt when it returns the next chain.
     *
     * @return false if it has returned one already, for which no interrupt may come
     */
    boolean requestInterrupt() {
        if (eventIndex) {
            memory.putShortLittleEndian(available + RING + 2 * size, usedIndex);
        } else {
            memory.putShortLittleEndian(available, 0);
        }
        hardware.fullFence();
        return memory.getUnsignedShortLittleEndian(used + 2) == usedIndex || stopped();
    }
}
