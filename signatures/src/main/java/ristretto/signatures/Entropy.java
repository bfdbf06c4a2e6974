package ristretto.signatures;

/** Unpredictable bytes from the platform, good enough to make keys from. */
public interface Entropy {
    /**
     * {@code fill(into, from, count)} overwrites a range with unpredictable bytes.
     *
     * @throws NoEntropy if the machine has no source of them; nothing predictable is ever returned instead
     */
    void fill(byte[] into, int from, int count);

    /** 64 unpredictable bits. */
    default long nextLong() {
        byte[] bytes = new byte[8];
        fill(bytes, 0, 8);
        long value = 0;
        for (byte b : bytes) {
            value = value << 8 | b & 0xFF;
        }
        return value;
    }

    /** The machine has no source of entropy. */
    final class NoEntropy extends RuntimeException {
        public NoEntropy(String message) {
            super(message);
        }
    }
}
