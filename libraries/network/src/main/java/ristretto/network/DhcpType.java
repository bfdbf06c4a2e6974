package ristretto.network;

/** The kinds of DHCP messages, in the order of their codes from 1 (RFC 2132, section 9.6). */
public enum DhcpType {
    DISCOVER, OFFER, REQUEST, DECLINE, ACK, NAK, RELEASE, INFORM;

    /** The number in option 53. */
    public int code() {
        return ordinal() + 1;
    }
}
