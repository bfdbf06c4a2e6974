package ristretto.images;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a constant excludes is not in the image; what it does not, works as before. */
@Timeout(300)
class StaticEvaluationTest {
    private static final List<String> FEATURES = List.of("FEATURE-ADMIN", "FEATURE-LOW", "FEATURE-FANCY", "FEATURE-CHOSEN", "FEATURE-ALIKE");

    @Test
    void whatLiteralsOfTheMainClassExcludeIsNotInTheImage() throws Exception {
        Path image = Appliances.program(Features.Without.class);
        Path linked = image.resolveSibling("image.debug.elf");
        assertEquals(List.of(), Traces.found(linked, FEATURES));
        assertEquals(List.of("high level"), Traces.found(linked, List.of("high level", "no such text")));
        assertEquals(List.of("no admin", "high level", "plain", "plain again", "it is Ann", "not alike", "first ", "", "clamped",
                "no admin later"), printed(image));
    }

    private static List<String> printed(Path image) throws Exception {
        try (Machine machine = Machine.of(image, Machine.Model.MICROVM).boot()) {
            assertEquals(1, machine.ended(), machine::console);
            return machine.console().lines().toList();
        }
    }
}
