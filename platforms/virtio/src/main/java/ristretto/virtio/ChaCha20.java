package ristretto.virtio;

/** The block function of ChaCha20 (RFC 8439, section 2.3), with a zero nonce. */
final class ChaCha20 {
    /** Words of a key, and of a block. */
    static final int KEY = 8;
    static final int BLOCK = 16;

    private static final int DOUBLE_ROUNDS = 10;

    private ChaCha20() { }

    /** {@code block(key, counter, into)} computes block {@code counter} of the key's stream; a word has four bytes, lowest first. */
    static void block(int[] key, int counter, int[] into) {
        start(key, counter, into);
        int[] state = into.clone();
        for (int i = 0; i < DOUBLE_ROUNDS; i++) {
            for (int column = 0; column < 4; column++) {
                quarterRound(into, column, column + 4, column + 8, column + 12);
            }
            for (int diagonal = 0; diagonal < 4; diagonal++) {
                quarterRound(into, diagonal, 4 + (diagonal + 1 & 3), 8 + (diagonal + 2 & 3), 12 + (diagonal + 3 & 3));
            }
        }
        for (int i = 0; i < BLOCK; i++) {
            into[i] += state[i];
        }
    }

    private static void start(int[] key, int counter, int[] state) {
        // "expand 32-byte k"
        state[0] = 0x6170_7865;
        state[1] = 0x3320_646E;
        state[2] = 0x7962_2D32;
        state[3] = 0x6B20_6574;
        System.arraycopy(key, 0, state, 4, KEY);
        state[12] = counter;
        state[13] = 0;
        state[14] = 0;
        state[15] = 0;
    }

    private static void quarterRound(int[] x, int a, int b, int c, int d) {
        x[a] += x[b];
        x[d] = Integer.rotateLeft(x[d] ^ x[a], 16);
        x[c] += x[d];
        x[b] = Integer.rotateLeft(x[b] ^ x[c], 12);
        x[a] += x[b];
        x[d] = Integer.rotateLeft(x[d] ^ x[a], 8);
        x[c] += x[d];
        x[b] = Integer.rotateLeft(x[b] ^ x[c], 7);
    }
}
