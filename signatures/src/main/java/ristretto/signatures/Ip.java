package ristretto.signatures;

/** The Internet Protocol: one handler for each transport protocol. All methods are called in the {@link EventLoop}. */
public interface Ip {
    int PROTOCOL_ICMP = 1;
    int PROTOCOL_TCP = 6;
    int PROTOCOL_UDP = 17;

    /** The address of this host on this interface, {@link Ipv4Address#ANY} before it has one. */
    IpAddress address();

    /**
     * {@code awaitAddress(deadline)} leaves the loop and blocks the calling thread until this host has an address, and enters
     * the loop again. A transport calls it before it opens a conversation of its own accord; listening needs no address.
     *
     * @return false if the deadline, as in {@link EventLoop#now}, has passed without one
     * @throws InterruptedException if the thread was interrupted before or while it waited
     */
    default boolean awaitAddress(long deadline) throws InterruptedException {
        return !address().equals(Ipv4Address.ANY);
    }

    /** The most bytes of transport header and payload in one packet to {@code destination}. */
    int mtu(IpAddress destination);

    Network.Offloads offloads();

    /**
     * {@code send(frame, destination, protocol)} puts an IP header in front of {@code frame}, which holds transport header
     * and payload, and sends it towards {@code destination}. While the next hop's link address is being looked up, the
     * packet is held as a copy, or dropped if too many are held.
     */
    void send(OutgoingFrame frame, IpAddress destination, int protocol);

    /**
     * {@code pseudoHeaderSum(source, destination, protocol, length)} is the one's complement sum of the pseudo-header that
     * transport checksums cover (RFC 9293, section 3.1), in the form of {@link Buffer#sum}.
     */
    int pseudoHeaderSum(IpAddress source, IpAddress destination, int protocol, int length);

    /** {@code register(protocol, receiver)} hands packets of a transport protocol to {@code receiver}. */
    void register(int protocol, Receiver receiver);

    /**
     * {@code refusePort()}, called during {@link Receiver#received}, tells the sender of that packet that nobody listens on its
     * port (RFC 1122, section 4.1.3.1), unless too many such messages were sent of late.
     */
    default void refusePort() { }

    /** Takes in the payload of packets for this host whose header was valid. */
    interface Receiver {
        /** The buffer holds exactly the packet's payload and is valid only during the call. */
        void received(Buffer payload, IpAddress source, IpAddress destination, boolean checksumValid);

        /**
         * An ICMP error (RFC 792) arrived about a packet that this host seems to have sent to {@code destination}.
         * {@code start} holds the first bytes of that packet's payload, eight at least. Anyone can forge one.
         */
        default void unreachable(IpAddress destination, Buffer start, Unreachable reason) { }
    }

    /** Why a packet did not arrive, as far as ICMP tells. */
    enum Unreachable { NETWORK, HOST, PROTOCOL, PORT, TOO_BIG, PROHIBITED, TIME_EXCEEDED }
}
