package ristretto.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ristretto.elf.ElfFile;
import ristretto.inspection.Contents;
import ristretto.inspection.ContentsFile;
import ristretto.inspection.ContentsStore;
import ristretto.inspection.Item;
import ristretto.inspection.Library;
import ristretto.inspection.Method;
import ristretto.inspection.SourceLine;

/** What is asked about an image: here an executable that is on every computer, and of which something is said to be known. */
class InspectTest {
    private static final Library SHOP = new Library("the application", Library.Kind.APPLICATION);

    @TempDir
    Path directory;
    private String image;

    @BeforeEach
    void copy() throws IOException {
        image = Files.copy(Path.of(System.getProperty("java.home"), "bin", "java"), directory.resolve("shop.elf")).getFileName().toString();
    }

    private void know() throws IOException {
        Contents contents = new Contents(ContentsStore.key(ElfFile.read(directory.resolve(image))), 0,
                List.of(new Item(SHOP, Item.Language.JAVA, "shop.Main", 3, 50, 10, 0), new Item(SHOP, Item.Language.JAVA, "shop.Till", 7, 90, 0, 0)),
                List.of(new Method("shop.Main", "main", "String[]", 3, 50, -1, Optional.empty(), 1),
                        new Method("shop.Till", "open", "", 7, 90, 0, Optional.of(new SourceLine("shop/Main.java", 12)), 1)));
        Path file = directory.resolve("contents");
        ContentsFile.write(contents, file);
        new ContentsStore(directory.resolve("cache/ristretto/contents")).add(file);
    }

    private String inspect(int status, String... words) {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        List<String> all = new ArrayList<>(List.of("inspect", image));
        all.addAll(List.of(words));
        assertEquals(status, Ristretto.run(new Surroundings(directory, directory, Map.of("XDG_CACHE_HOME", directory.resolve("cache").toString()),
                Installation.artefacts(), Installation.dependencies(), out, out, false, ProcessBuilder.Redirect.DISCARD), all.toArray(String[]::new)),
                printed::toString);
        return printed.toString();
    }

    @Test
    void whatIsInAnImageThatWasNotBuiltHereIsNotKnownAndCanBe() {
        assertEquals("ristretto: what is in shop.elf is not known here: it was not built by this user on this computer, or the cache was emptied since. "
                + "Make it again with 'ristretto rebuild shop.elf' or 'ristretto build', then ask again: the same inputs make the same image\n",
                inspect(2, "--lines"));
    }

    @Test
    void linesAreATableAndAnObject() throws IOException {
        know();
        assertTrue(inspect(0, "--lines").contains("the application              Java           10        140         10\n"));
        JsonNode object = new ObjectMapper().readTree(inspect(0, "--lines", "--json"));
        assertEquals("the application", object.at("/rows/0/library").asText());
        assertEquals(140, object.at("/total/code").asInt());
    }

    @Test
    void reasonsAreAPathAndAnObject() throws IOException {
        know();
        assertEquals("""
            The class shop.Till is in the image, with 7 active lines, 90 bytes of code and 0 of data.
                            shop.Main.main(String[])
              Main.java:12  calls shop.Till.open()
            """, inspect(0, "--why", "Till"));
        JsonNode object = new ObjectMapper().readTree(inspect(0, "--why", "Tull", "--json"));
        assertEquals(false, object.get("present").asBoolean());
        assertEquals("shop.Till", object.at("/others/0").asText());
    }

    @Test
    void aPictureIsDrawnWhereItIsAskedFor() throws IOException {
        know();
        assertEquals("map.svg is drawn\n", inspect(0, "--treemap", "map.svg"));
        assertTrue(Files.readString(directory.resolve("map.svg")).contains("<title>the application, shop.Till\ncode 90, data 0, active lines 7\n90 bytes, 60.0 %</title>"));
    }

    @Test
    void oneQuestionIsAskedAtATime() {
        assertTrue(inspect(2, "--lines", "--why", "Till").contains("mutually exclusive"));
    }
}
