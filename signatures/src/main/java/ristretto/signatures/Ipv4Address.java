package ristretto.signatures;

/** An IPv4 address: {@code bits} is its four octets, the first highest (RFC 791). */
public record Ipv4Address(int bits) implements IpAddress {
    /** 0.0.0.0: this host, not yet configured; or any address to listen on. */
    public static final Ipv4Address ANY = new Ipv4Address(0);
    /** 255.255.255.255: every host on this link (RFC 919). */
    public static final Ipv4Address BROADCAST = new Ipv4Address(-1);

    /**
     * {@code parse("192.0.2.1")}: exactly four decimal octets without leading zeros.
     *
     * @throws IllegalArgumentException if {@code text} is anything else
     */
    public static Ipv4Address parse(String text) {
        int bits = 0;
        int octets = 0;
        int at = 0;
        while (at < text.length() && octets < 4) {
            int start = at;
            int value = 0;
            while (at < text.length() && at - start < 3 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                value = value * 10 + text.charAt(at++) - '0';
            }
            if (at == start || value > 255 || at - start > 1 && text.charAt(start) == '0') {
                break;
            }
            bits = bits << 8 | value;
            octets++;
            if (octets == 4 ? at == text.length() : at < text.length() && text.charAt(at++) == '.') {
                if (octets == 4) {
                    return new Ipv4Address(bits);
                }
            } else {
                break;
            }
        }
        throw new IllegalArgumentException("not an IPv4 address: '" + text + "'");
    }

    /** 224.0.0.0/4 (RFC 1112). */
    public boolean multicast() {
        return bits >>> 28 == 0xE;
    }

    @Override
    public String toString() {
        return (bits >>> 24) + "." + (bits >>> 16 & 0xFF) + "." + (bits >>> 8 & 0xFF) + "." + (bits & 0xFF);
    }
}
