package ristretto.virtio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RandomGeneratorTest {
    private static String block(int[] key, int counter) {
        int[] block = new int[ChaCha20.BLOCK];
        ChaCha20.block(key, counter, block);
        ByteBuffer bytes = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(block);
        return HexFormat.of().formatHex(bytes.array());
    }

    /** RFC 8439, appendix A.1, test vectors 1, 2 and 4: those with a zero nonce and a key of one kind each. */
    @Test
    void theBlockFunctionAgreesWithTheRfc() {
        assertEquals("76b8e0ada0f13d90405d6ae55386bd28bdd219b8a08ded1aa836efcc8b770dc7"
                + "da41597c5157488d7724e03fb8d84a376a43b8f41518a11cc387b669b2ee6586", block(new int[8], 0));
        assertEquals("9f07e7be5551387a98ba977c732d080dcb0f29a048e3656912c6533e32ee7aed"
                + "29b721769ce64e43d57133b074d839d531ed1f28510afb45ace10a1f4b794d6f", block(new int[8], 1));
        assertEquals("72d54dfbf12ec44b362692df94137f328fea8da73990265ec1bbbea1ae9af0ca"
                + "13b25aa26cb4a648cb9b9d1be65b2c0924a66c54d545ec1b7374f4872e99f096", block(new int[] {0xFF00, 0, 0, 0, 0, 0, 0, 0}, 2));
    }

    @Test
    void outputGoesOnWhereTheKeyEndsAndAcrossBlocks() {
        byte[] output = new byte[32 + 64];
        new RandomGenerator().fill(output, 0, output.length);
        assertEquals(block(new int[8], 0).substring(64) + block(new int[8], 1), HexFormat.of().formatHex(output));
    }

    @Test
    void theNextKeyIsTheHalfThatNobodySaw() {
        RandomGenerator generator = new RandomGenerator();
        generator.fill(new byte[200], 0, 200);
        byte[] output = new byte[32];
        generator.fill(output, 0, 32);
        int[] key = new int[8];
        ByteBuffer.wrap(HexFormat.of().parseHex(block(new int[8], 0))).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(key);
        assertEquals(block(key, 0).substring(64), HexFormat.of().formatHex(output));
    }

    @Property
    void aShorterAnswerIsTheBeginningOfALongerOne(@ForAll @IntRange(max = 300) int count, @ForAll byte[] seed) {
        byte[] all = new byte[300];
        byte[] some = new byte[count];
        RandomGenerator generator = new RandomGenerator();
        generator.mix(seed);
        generator.fill(all, 0, 300);
        generator = new RandomGenerator();
        generator.mix(seed);
        generator.fill(some, 0, count);
        assertArrayEquals(Arrays.copyOf(all, count), some);
    }

    @Property
    void everyByteOfASeedCounts(@ForAll @IntRange(max = 99) int at) {
        byte[] seed = new byte[100];
        byte[] one = new byte[32];
        byte[] other = new byte[32];
        RandomGenerator generator = new RandomGenerator();
        generator.mix(seed);
        generator.fill(one, 0, 32);
        seed[at] = 1;
        generator = new RandomGenerator();
        generator.mix(seed);
        generator.fill(other, 0, 32);
        assertFalse(Arrays.equals(one, other));
    }
}
