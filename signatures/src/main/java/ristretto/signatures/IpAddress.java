package ristretto.signatures;

/** An address of the Internet Protocol. Version 6 will be a second case. */
public sealed interface IpAddress permits Ipv4Address {
    /** The address in its usual notation. */
    @Override
    String toString();
}
