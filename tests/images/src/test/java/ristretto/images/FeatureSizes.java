package ristretto.images;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import ristretto.images.features.Executors;
import ristretto.images.features.Failures;
import ristretto.images.features.Figures;
import ristretto.images.features.Locks;
import ristretto.images.features.Sleep;
import ristretto.images.features.Threads;
import ristretto.images.features.Waiting;
import ristretto.images.features.Weak;

/**
 * What each feature of the runtime adds to the image of {@link Greeting}, as the table in docs/image-size.md has it. It takes a minute
 * and can hardly fail, so a build leaves it out: it is not named as a test, and {@code -Dtest=FeatureSizes} runs it.
 */
class FeatureSizes {
    private static final List<Class<?>> PROGRAMS = List.of(Locks.class, Weak.class, Figures.class, Sleep.class, Failures.class, Threads.class, Waiting.class,
            Executors.class);

    @Test
    void printsTheTable() throws IOException {
        long plain = Files.size(Appliances.program(Greeting.class));
        System.out.println("| `Greeting` | " + plain + " | |");
        for (Class<?> program : PROGRAMS) {
            long size = Files.size(Appliances.program(program));
            System.out.println("| `" + program.getSimpleName() + "` | " + size + " | " + (size - plain) + " |");
        }
    }
}
