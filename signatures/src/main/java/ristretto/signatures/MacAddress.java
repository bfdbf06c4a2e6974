package ristretto.signatures;

/** An Ethernet address: the low 48 bits of {@code bits}, first octet highest (IEEE 802). */
public record MacAddress(long bits) {
    public static final MacAddress BROADCAST = new MacAddress(0xFFFF_FFFF_FFFFL);
    /** Octets in an address. */
    public static final int LENGTH = 6;

    public MacAddress {
        if (bits >>> 48 != 0) {
            throw new IllegalArgumentException("an Ethernet address has 48 bits");
        }
    }

    /**
     * {@code parse("02:00:5e:10:00:01")}: six pairs of hexadecimal digits with colons between them.
     *
     * @throws IllegalArgumentException if {@code text} is anything else
     */
    public static MacAddress parse(String text) {
        long bits = 0;
        boolean valid = text.length() == 17;
        for (int i = 0; valid && i < 17; i++) {
            char c = text.charAt(i);
            int digit = hexadecimal(c);
            if (i % 3 == 2) {
                valid = c == ':';
            } else {
                valid = digit >= 0;
                bits = bits << 4 | digit;
            }
        }
        if (!valid) {
            throw new IllegalArgumentException("not an Ethernet address: '" + text + "'");
        }
        return new MacAddress(bits);
    }

    /** The value of a digit, or -1. The tables of all alphabets that {@code Character.digit} needs would be in the image. */
    private static int hexadecimal(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'f' && c < 0x80 ? letter - 'a' + 10 : -1;
    }

    /** Reads the six octets at {@code at}. */
    public static MacAddress get(Buffer buffer, int at) {
        return new MacAddress((long) buffer.getUnsignedShort(at) << 32 | buffer.getUnsignedInt(at + 2));
    }

    /** Writes the six octets at {@code at}. */
    public void put(Buffer buffer, int at) {
        buffer.putShort(at, (int) (bits >>> 32));
        buffer.putInt(at + 2, (int) bits);
    }

    /** Whether frames to this address go to a group of stations; broadcast is one. */
    public boolean multicast() {
        return (bits & 0x0100_0000_0000L) != 0;
    }

    /** Six hexadecimal octets with colons between them. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(17);
        for (int shift = 40; shift >= 0; shift -= 8) {
            text.append(Character.forDigit((int) (bits >>> shift + 4) & 0xF, 16));
            text.append(Character.forDigit((int) (bits >>> shift) & 0xF, 16));
            if (shift > 0) {
                text.append(':');
            }
        }
        return text.toString();
    }
}
