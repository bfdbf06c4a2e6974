package org.teavm.classlib.java.util;

import org.teavm.classlib.java.io.TSerializable;
import ristretto.digests.Md5;

/** 128 bits that name something (RFC 9562). Random ones come from {@code Math.random}, which is not for secrets. */
public final class TUUID implements TSerializable, Comparable<TUUID> {
    private static final long serialVersionUID = -4856846361193249489L;

    private final long high;
    private final long low;

    public TUUID(long high, long low) {
        this.high = high;
        this.low = low;
    }

    public static TUUID randomUUID() {
        return new TUUID(random() & ~0xF000L | 0x4000L, random() & ~(3L << 62) | 2L << 62);
    }

    private static long random() {
        return (long) (Math.random() * 0x1p32) << 32 | (long) (Math.random() * 0x1p32);
    }

    public static TUUID nameUUIDFromBytes(byte[] name) {
        long[] digest = Md5.of(name);
        return new TUUID(digest[0] & ~0xF000L | 0x3000L, digest[1] & ~(3L << 62) | 2L << 62);
    }

    public static TUUID fromString(String text) {
        String[] parts = text.split("-", -1);
        if (parts.length != 5 || text.length() > 36) {
            throw new IllegalArgumentException("Invalid UUID string: " + text);
        }
        long[] values = new long[5];
        for (int i = 0; i < 5; i++) {
            values[i] = Long.parseLong(parts[i], 16);
        }
        return new TUUID((values[0] & 0xFFFFFFFFL) << 32 | (values[1] & 0xFFFF) << 16 | values[2] & 0xFFFF,
            (values[3] & 0xFFFF) << 48 | values[4] & 0xFFFFFFFFFFFFL);
    }

    public long getMostSignificantBits() {
        return high;
    }

    public long getLeastSignificantBits() {
        return low;
    }

    public int version() {
        return (int) (high >> 12 & 15);
    }

    public int variant() {
        return (int) (low >>> 64 - (low >>> 62) & low >> 63);
    }

    @Override
    public int compareTo(TUUID other) {
        return high != other.high ? Long.compare(high, other.high) : Long.compare(low, other.low);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TUUID uuid && high == uuid.high && low == uuid.low;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high ^ low);
    }

    @Override
    public String toString() {
        return digits(high >>> 32, 8) + '-' + digits(high >>> 16, 4) + '-' + digits(high, 4) + '-' + digits(low >>> 48, 4) + '-'
            + digits(low, 12);
    }

    private static String digits(long value, int count) {
        long marker = 1L << 4 * count;
        return Long.toHexString(marker | value & marker - 1).substring(1);
    }
}
