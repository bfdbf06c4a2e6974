package ristretto.collector;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ristretto.collector.harness.Image;

/** The collector in an image, under programs that verify every object. */
class CollectorTest {
    private static Image image;

    @BeforeAll
    static void compile() throws Exception {
        image = Image.of(Collecting.class);
    }

    private static void passes(int megabytes, String scenario, String... parameters) throws Exception {
        String[] words = new String[parameters.length + 1];
        words[0] = "scenario=" + scenario;
        System.arraycopy(parameters, 0, words, 1, parameters.length);
        String output = image.run(megabytes, words);
        System.out.print(output);
        assertTrue(output.contains("passed"), output);
    }

    @Test
    void mapsListsAndTreesStayWhole() throws Exception {
        passes(64, "structures", "size=2000", "rounds=5");
    }

    @Test
    void arraysOfAnySizeAreZeroAndImpossibleOnesAreRefused() throws Exception {
        passes(64, "arrays", "rounds=3");
    }

    @Test
    void aHeapCanBeMoreThanNineTenthsFullOfSmallObjects() throws Exception {
        passes(64, "occupancy", "size=92");
    }

    @Test
    void longListsAndNestedArraysNeedNoDepthToBeMarked() throws Exception {
        passes(256, "lists", "size=200000", "rounds=2");
    }

    @Test
    void weakReferencesAreClearedAndQueuedOnce() throws Exception {
        passes(64, "weak", "size=3000", "rounds=3");
    }

    @Test
    void internedStringsKeepTheirIdentityWhileTheyAreHeld() throws Exception {
        passes(64, "interned", "size=3000", "rounds=3");
    }

    /** Arrays of all lengths lie across cards in every way. */
    @Test
    void newElementsOfOldArraysAreKept() throws Exception {
        for (int size : new int[] {100, 5000, 200_000}) {
            passes(256, "wide", "seed=" + new Random().nextInt(1_000_000), "size=" + size, "rounds=20");
        }
    }

    @Test
    void whatAThousandParkedFibersHoldStaysWhole() throws Exception {
        passes(64, "fibers", "size=1000", "rounds=5");
    }

    @Test
    void whatAHundredThousandParkedFibersHoldStaysWhole() throws Exception {
        passes(4000, "fibers", "size=100000", "rounds=2");
    }

    @Test
    void locksAreKeptOverCollections() throws Exception {
        passes(64, "monitors", "size=50", "rounds=20");
    }

    @Test
    void exhaustionInOneFiberIsCaughtAndTheOthersGoOn() throws Exception {
        passes(64, "exhaustion", "rounds=8");
    }

    @Test
    void aServiceThatKeepsLittleNeverCollectsAll() throws Exception {
        passes(64, "server", "size=4", "rounds=1000");
    }

    @Test
    void aGraphThatChangesAtRandomIsAlwaysAsItsShadowSays() throws Exception {
        for (int size : new int[] {200, 2000, 10_000, 30_000}) {
            long seed = new Random().nextInt(1_000_000);
            passes(64, "random", "seed=" + seed, "size=" + size, "rounds=15");
        }
    }
}
