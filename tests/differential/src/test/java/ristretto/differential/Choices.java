package ristretto.differential;

import java.util.List;
import java.util.Random;

/** Random choices from a seed. */
final class Choices {
    private final Random random;

    Choices(long seed) {
        random = new Random(seed);
    }

    String pick(String... options) {
        return options[random.nextInt(options.length)];
    }

    <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    /** From 0 to one less than the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    char letter(char first) {
        return (char) (first + random.nextInt(26));
    }
}
