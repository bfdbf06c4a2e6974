package ristretto.signatures;

/** Ethernet II frames (RFC 894): one handler for each EtherType. All methods are called in the {@link EventLoop}. */
public interface Ethernet {
    int TYPE_IPV4 = 0x0800;
    int TYPE_ARP = 0x0806;
    int TYPE_IPV6 = 0x86DD;

    MacAddress mac();

    int mtu();

    Network.Offloads offloads();

    /** {@code send(frame, destination, type)} puts an Ethernet header in front of {@code frame} and transmits it. */
    void send(OutgoingFrame frame, MacAddress destination, int type);

    /** {@code register(type, receiver)} hands frames of an EtherType to {@code receiver}, instead of any earlier one. */
    void register(int type, Receiver receiver);

    /** Takes in the payload of frames that were sent to this station or to a group. */
    interface Receiver {
        /** As {@link Network.Receiver#received}; {@code payload} begins behind the Ethernet header and may end in padding. */
        void received(Buffer payload, MacAddress source, MacAddress destination, boolean checksumValid);
    }
}
