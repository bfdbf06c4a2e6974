package ristretto.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class JvmEntropyTest {
    private final JvmEntropy entropy = new JvmEntropy();

    @Test
    void fillsTheRangeAndNothingElse() {
        byte[] bytes = new byte[64];
        entropy.fill(bytes, 8, 40);
        int set = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (i < 8 || i >= 48) {
                assertEquals(0, bytes[i]);
            } else if (bytes[i] != 0) {
                set++;
            }
        }
        assertNotEquals(0, set);
    }

    @Test
    void aRangeOutsideTheArrayIsRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> entropy.fill(new byte[4], 2, 3));
    }
}
