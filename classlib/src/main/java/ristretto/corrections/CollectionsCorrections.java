package ristretto.corrections;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Methods of {@code Collections} that are missing or differ. */
public final class CollectionsCorrections {
    private CollectionsCorrections() { }

    public static void shuffle(List<?> list) {
        shuffle(list, new Random());
    }

    public static void shuffle(List<?> list, Random random) {
        shuffle(list, (RandomGenerator) random);
    }

    /** From the end backwards, as its documentation says. */
    public static void shuffle(List<?> list, RandomGenerator random) {
        for (int i = list.size(); i > 1; i--) {
            Collections.swap(list, i - 1, random.nextInt(i));
        }
    }

}
