package ristretto.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import ristretto.engine.Target;
import ristretto.engine.Transports;

/** What a constant excludes is not in the image; what it does not, works as before. */
@Timeout(300)
class StaticEvaluationTest {
    private static final List<String> FEATURES = List.of("FEATURE-ADMIN", "FEATURE-LOW", "FEATURE-FANCY", "FEATURE-CHOSEN", "FEATURE-ALIKE");

    @Test
    void whatLiteralsOfTheMainClassExcludeIsNotInTheImage() throws Exception {
        Path image = Appliances.program(Features.Without.class);
        assertEquals(List.of(), found(image, FEATURES));
        assertEquals(List.of("high level"), found(image, List.of("high level", "no such text")));
        assertEquals(List.of("no admin", "high level", "plain", "plain again", "it is Ann", "not alike", "first ", "", "clamped",
                "no admin later"), printed(image));
    }

    @Test
    void aKeyThatIsOffLeavesNothingOfItsFeatureInTheWebsite(@TempDir Path site) throws Exception {
        Files.writeString(site.resolve("index.html"), "<p>Hello");
        List<String> traces = List.of("/admin", "Administration", "no-store", "admin/client", "requests.\n");
        Path without = website(site, "false");
        long small = Files.size(without);
        assertEquals(List.of(), found(without, traces));
        Path with = website(site, "true");
        assertEquals(traces, found(with, traces));
        assertTrue(small < Files.size(with), small + " and " + Files.size(with) + " bytes");
    }

    private static Path website(Path site, String admin) {
        return Appliances.example("website", Target.VIRTIO, Transports.ANY, Map.of("site", site.toString(), "admin", admin)).image().orElseThrow();
    }

    /** Which texts occur in the image before it was compressed: as literals, in UTF-16, or in the names of functions. */
    private static List<String> found(Path image, List<String> texts) throws IOException {
        Path symbols = Stream.of(image.resolveSibling("image.debug.elf"), image.resolveSibling("image/image.debug.elf"))
                .filter(Files::exists).findFirst().orElseThrow();
        String bytes = new String(Files.readAllBytes(symbols), StandardCharsets.ISO_8859_1);
        return texts.stream().filter(text -> bytes.contains(text)
                || bytes.contains(new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1))).toList();
    }

    private static List<String> printed(Path image) throws Exception {
        try (Machine machine = Machine.of(image, Machine.Model.MICROVM).boot()) {
            assertEquals(1, machine.ended(), machine::console);
            return machine.console().lines().toList();
        }
    }
}
