package ristretto.signatures;

/**
 * Memory for data in motion, outside the Java heap where the platform can give it. Its amount is bounded: a service that
 * runs out refuses work, it does not grow.
 */
public interface Memory {
    /**
     * {@code allocate(bytes)} is a buffer of that length whose bytes are all zero, whatever the memory held before.
     *
     * @throws MemoryExhausted if the platform's bound is reached; nothing has been allocated then
     */
    Buffer allocate(int bytes);

    /**
     * {@code release(buffer)} gives back a buffer from {@link #allocate}, at most once, and not a slice of it. Neither it
     * nor any slice of it may be used afterwards.
     */
    void release(Buffer buffer);

    /** The memory for data in motion is used up. The work that asked for it fails; the service goes on. */
    final class MemoryExhausted extends RuntimeException {
        public MemoryExhausted(int bytes) {
            super("no memory left for a buffer of " + bytes + " bytes");
        }
    }
}
