package ristretto.collector;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import ristretto.collector.harness.Image;

/**
 * A short soak. {@code -Dristretto.soak.seconds=3600} makes it an hour's, {@code -Dristretto.soak.seed=…} and {@code -Dristretto.soak.fibers=…}
 * repeat one.
 */
class SoakTest {
    private static final int SECONDS = Integer.getInteger("ristretto.soak.seconds", 5);
    private static final int FIBERS = Integer.getInteger("ristretto.soak.fibers", 5000);
    private static final int SEED = Integer.getInteger("ristretto.soak.seed", new Random().nextInt(1_000_000));

    @Test
    void everyObjectStaysWholeWhileThousandsOfFibersLockWaitAndEnd() throws Exception {
        System.out.println("soak: -Dristretto.soak.seed=" + SEED + " -Dristretto.soak.fibers=" + FIBERS + " -Dristretto.soak.seconds=" + SECONDS);
        String output = Image.of(Collecting.class).run(256, "scenario=soak", "seed=" + SEED, "size=" + FIBERS, "rounds=" + SECONDS);
        System.out.print(output);
        assertTrue(output.contains("passed"), output);
    }
}
