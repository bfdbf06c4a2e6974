package ristretto.signatures;

/** A network interface: sends and receives Ethernet frames. All methods are called in the {@link EventLoop}. */
public interface Network {
    /** The interface's own address. */
    MacAddress mac();

    /** The most bytes of payload in a frame, without the Ethernet header. */
    int mtu();

    /** What the device does in the stack's place when sending. */
    Offloads offloads();

    /**
     * {@code transmit(frame)} sends one frame, from its Ethernet header on, without check sequence. It never blocks: a
     * frame that finds the device's queue full is dropped and counted. When it returns, {@code frame} and every part of
     * it that is not {@linkplain Buffer#constant() constant} may be reused.
     */
    void transmit(OutgoingFrame frame);

    /** {@code listen(receiver)} hands all frames that arrive from now on to {@code receiver}. */
    void listen(Receiver receiver);

    /** Counters since the interface was created. */
    Statistics statistics();

    /** Takes in frames. */
    interface Receiver {
        /**
         * {@code received(frame, checksumValid)} takes one frame, from its Ethernet header on. The buffer belongs to the
         * device and is valid only during the call. {@code checksumValid} says that the transport checksum was verified,
         * or never left this host; with receive offload, {@code frame} may hold a TCP segment longer than the MTU.
         */
        void received(Buffer frame, boolean checksumValid);
    }

    /**
     * @param checksum the device completes TCP and UDP checksums ({@link OutgoingFrame#completeChecksum})
     * @param segmentation the most bytes of a TCP segment over IPv4 that the device splits ({@link OutgoingFrame#segment}), or 0
     */
    record Offloads(boolean checksum, int segmentation) {
        public static final Offloads NONE = new Offloads(false, 0);
    }

    /** @param dropped frames that were not sent because the queue was full or not received because they were malformed */
    record Statistics(long received, long receivedBytes, long sent, long sentBytes, long dropped) { }
}
