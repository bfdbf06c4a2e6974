package ristretto.collector;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import ristretto.collector.harness.Image;
import ristretto.collector.harness.StockTeavm;
import ristretto.collector.stock.Harmless;
import ristretto.collector.stock.ManySmallObjects;
import ristretto.collector.stock.PinnedRoots;
import ristretto.collector.stock.UntracedMonitor;

/** What docs/teavm-defects.md says of TeaVM's collector is so, and is not so of ours. */
class StockDefectsTest {
    private static boolean worksInStock(Class<?> program) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("timeout", "60", StockTeavm.compile(program, 4, 128).toString())
            .redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains("all right");
    }

    private static boolean worksInOurs(Class<?> program, int megabytes) throws Exception {
        return Image.of(program).run(megabytes).contains("all right");
    }

    /** That the others fail is not because of how they are compiled and run. */
    @Test
    void aProgramThatNeedsNothingOfTheKindWorksInBoth() throws Exception {
        assertTrue(worksInStock(Harmless.class));
        assertTrue(worksInOurs(Harmless.class, 8));
    }

    @Test
    void theMonitorOfALockedObjectIsFreedByTeavmAndNotByUs() throws Exception {
        assertFalse(worksInStock(UntracedMonitor.class));
        assertTrue(worksInOurs(UntracedMonitor.class, 8));
    }

    @Test
    void manySmallObjectsInOneArrayAreTooManyForTeavmAndNotForUs() throws Exception {
        assertFalse(worksInStock(ManySmallObjects.class));
        assertTrue(worksInOurs(ManySmallObjects.class, 8));
    }

    /** On our stacks of 256 KiB the depth does not exist; what 100,000 fibers pin is in {@link CollectorTest}. */
    @Test
    void manyPinnedObjectsAreTooManyForTeavm() throws Exception {
        assertFalse(worksInStock(PinnedRoots.class));
    }
}
