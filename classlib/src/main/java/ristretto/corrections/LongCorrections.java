package ristretto.corrections;

/** Methods of {@code Long} that are missing or differ. */
public final class LongCorrections {
    private LongCorrections() { }

    /** JLS 5.1.7: small values are the same object each time. */
    public static Long valueOf(long value) {
        return value >= -128 && value <= 127 ? Cache.VALUES[(int) value + 128] : make(value);
    }

    @SuppressWarnings("removal")
    private static Long make(long value) {
        return new Long(value);
    }

    private static final class Cache {
        private static final Long[] VALUES = new Long[256];

        static {
            for (int i = 0; i < VALUES.length; i++) {
                VALUES[i] = make(i - 128);
            }
        }
    }
}
