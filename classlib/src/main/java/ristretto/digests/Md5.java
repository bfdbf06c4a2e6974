package ristretto.digests;

/** The digest MD5 (RFC 1321), for names as UUIDs. It is broken, and no protection. */
public final class Md5 {
    private static final int[] ROTATIONS = {7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21};
    private static final int BLOCK = 64;

    private Md5() { }

    /** Two numbers, whose bytes are in the order in which the digest has them. */
    public static long[] of(byte[] message) {
        byte[] padded = new byte[(message.length + 8) / BLOCK * BLOCK + BLOCK];
        System.arraycopy(message, 0, padded, 0, message.length);
        padded[message.length] = (byte) 0x80;
        long bits = message.length * 8L;
        for (int i = 0; i < 8; i++) {
            padded[padded.length - 8 + i] = (byte) (bits >>> 8 * i);
        }
        int[] state = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476};
        for (int at = 0; at < padded.length; at += BLOCK) {
            add(state, padded, at);
        }
        return new long[] {joined(state[0], state[1]), joined(state[2], state[3])};
    }

    private static long joined(int first, int second) {
        return (long) Integer.reverseBytes(first) << 32 | Integer.reverseBytes(second) & 0xFFFFFFFFL;
    }

    private static int word(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16 | bytes[at + 3] << 24;
    }

    private static void add(int[] state, byte[] bytes, int at) {
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        for (int i = 0; i < 64; i++) {
            int round = i >> 4;
            int mixed = switch (round) {
                case 0 -> b & c | ~b & d;
                case 1 -> d & b | ~d & c;
                case 2 -> b ^ c ^ d;
                default -> c ^ (b | ~d);
            };
            int word = switch (round) {
                case 0 -> i;
                case 1 -> 5 * i + 1;
                case 2 -> 3 * i + 5;
                default -> 7 * i;
            } & 15;
            int constant = (int) (long) (Math.abs(Math.sin(i + 1)) * 0x1p32);
            int sum = a + mixed + constant + word(bytes, at + 4 * word);
            a = d;
            d = c;
            c = b;
            b += Integer.rotateLeft(sum, ROTATIONS[4 * round + (i & 3)]);
        }
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
    }
}
