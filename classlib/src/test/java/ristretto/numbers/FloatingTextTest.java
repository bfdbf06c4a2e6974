package ristretto.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the JDK that runs the tests says is right. */
class FloatingTextTest {
    private static final int COUNT = 5000;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    private double anyDouble(int kind) {
        return switch (kind & 3) {
            case 0 -> Double.longBitsToDouble(random.nextLong());
            case 1 -> Double.longBitsToDouble((long) random.nextInt(2047) << 52);
            case 2 -> random.nextInt(100_000) / Math.pow(10, random.nextInt(8));
            default -> Double.longBitsToDouble(random.nextLong() >>> 12 + random.nextInt(52));
        };
    }

    private float anyFloat(int kind) {
        return switch (kind & 3) {
            case 0 -> Float.intBitsToFloat(random.nextInt());
            case 1 -> Float.intBitsToFloat(random.nextInt(255) << 23);
            case 2 -> (float) anyDouble(2);
            default -> Float.intBitsToFloat(random.nextInt() >>> 9 + random.nextInt(22));
        };
    }

    @Test
    void numbersAreWrittenAsTheJdkDoes() {
        for (int i = 0; i < COUNT; i++) {
            double wide = anyDouble(i);
            float narrow = anyFloat(i);
            assertEquals(Double.toString(wide), FloatingText.of(wide), () -> "seed " + seed);
            assertEquals(Float.toString(narrow), FloatingText.of(narrow), () -> "seed " + seed);
        }
    }

    @Test
    void numbersAreReadAsTheJdkDoes() {
        for (int i = 0; i < COUNT; i++) {
            double number = anyDouble(i);
            same(Double.toString(number));
            same(Double.toHexString(number));
            if (Double.isFinite(number)) {
                same(halfway(number, Math.ulp(number)).toString());
                float narrow = (float) number;
                same(Float.isFinite(narrow) ? halfway(narrow, Math.ulp(narrow)).toString() : "1e39");
            }
        }
    }

    private static BigDecimal halfway(double number, double distance) {
        return new BigDecimal(number).add(new BigDecimal(distance).divide(BigDecimal.TWO));
    }

    @Test
    void malformedTextIsRefusedInTheSameWords() {
        for (int i = 0; i < COUNT; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(9); k > 0; k--) {
                text.append("0123456789..eE+-xXpPfFdDaNI ".charAt(random.nextInt(28)));
            }
            same(text.toString());
            same("0x" + text + "p1");
        }
    }

    private void same(String text) {
        assertEquals(result(text, true), result(text, false), () -> text + ", seed " + seed);
    }

    private static String result(String text, boolean jdk) {
        try {
            return jdk ? Double.parseDouble(text) + " " + Float.parseFloat(text)
                : FloatingParser.parse(text, 53) + " " + (float) FloatingParser.parse(text, 24);
        } catch (NumberFormatException refused) {
            return refused.getMessage();
        }
    }
}
