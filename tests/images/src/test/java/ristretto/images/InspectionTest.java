package ristretto.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ristretto.elf.ElfFile;
import ristretto.elf.Section;
import ristretto.engine.BuildResult;
import ristretto.engine.Target;
import ristretto.engine.Transports;
import ristretto.inspection.Contents;
import ristretto.inspection.ContentsFile;
import ristretto.inspection.ContentsStore;
import ristretto.inspection.Item;
import ristretto.inspection.Library;
import ristretto.inspection.Reason;
import ristretto.inspection.Reasons;

/** What the compiler notes of the website's images, compared with the images. */
@Timeout(300)
class InspectionTest {
    /** Names, and texts of literals, that only the page of administration has. */
    private static final List<String> CLASSES = Stream.of("Administration", "Operators", "StatusPage", "Traffic")
            .map(name -> "ristretto.examples.website." + name).toList();
    private static final List<String> TEXTS = List.of("/admin", "Administration", "no-store", "admin/client");

    @TempDir
    static Path site;
    @TempDir
    static Path images;
    private static Website plain;
    private static Website administered;
    private static Website sandboxed;

    /** An image, and what is known of it, since the next one takes its place. */
    private record Website(Path file, Contents contents, ElfFile image, ElfFile linked, List<String> source, List<String> texts) {
        static Website of(Target target, boolean admin) throws IOException {
            BuildResult built = Appliances.example("website", target, Transports.ANY, Map.of("site", site.toString(), "admin", Boolean.toString(admin)));
            Path contents = built.contents().orElseThrow();
            Path linked = contents.resolveSibling("image.debug.elf");
            Path image = Files.copy(built.image().orElseThrow(), images.resolve(target.label() + admin + ".elf"));
            return new Website(image, ContentsFile.read(contents), ElfFile.read(image), ElfFile.read(linked), Files.readAllLines(built.source()),
                    Traces.found(linked, TEXTS));
        }

        long size(Predicate<Section> kind) {
            return linked.sections().stream().filter(Section::loaded).filter(kind).mapToLong(Section::size).sum();
        }

        List<String> classes() {
            return CLASSES.stream().filter(name -> contents.items().stream().anyMatch(item -> item.name().equals(name))).toList();
        }
    }

    @BeforeAll
    static void build() throws IOException {
        Files.writeString(site.resolve("index.html"), "<p>Hello");
        plain = Website.of(Target.VIRTIO, false);
        administered = Website.of(Target.VIRTIO, true);
        sandboxed = Website.of(Target.SANDBOX, false);
    }

    static Stream<Website> websites() {
        return Stream.of(plain, administered, sandboxed);
    }

    @ParameterizedTest
    @MethodSource("websites")
    void whatIsNotedAddsUpToTheSectionsOfTheImage(Website website) {
        List<Item> items = website.contents().items();
        assertEquals(website.size(Section::executable), items.stream().mapToLong(Item::code).sum());
        assertEquals(website.size(section -> !section.executable() && section.hasContent()), items.stream().mapToLong(Item::data).sum());
        assertEquals(website.size(section -> !section.hasContent()), items.stream().mapToLong(Item::zeroed).sum());
        long shared = items.stream().filter(item -> item.library().equals(Library.SHARED)).mapToLong(Item::bytes).sum();
        assertTrue(shared * 10 < items.stream().mapToLong(Item::bytes).sum(), () -> shared + " bytes belong to nobody");
    }

    @ParameterizedTest
    @MethodSource("websites")
    void whatIsNotedIsFoundByTheImage(Website website) {
        assertEquals(ContentsStore.key(website.image()), website.contents().image());
    }

    @Test
    void everyLibraryThatAnsweringARequestNeedsHasActiveLines() {
        for (String library : List.of("the application", "ristretto-http", "ristretto-tcp", "ristretto-network", "ristretto-virtio", "ristretto-machine",
                "ristretto-classlib", "teavm-classlib")) {
            assertTrue(plain.contents().items().stream().filter(item -> item.library().name().equals(library)).mapToInt(Item::lines).sum() > 0, library);
        }
    }

    @Test
    void theReasonForTcpIsTheCallInTheGeneratedMain() {
        Reason reason = new Reasons(plain.contents()).why("TcpLayer");
        assertEquals(2, reason.path().size());
        String at = reason.path().getLast().at().orElseThrow();
        int line = Integer.parseInt(at.substring("Main.java:".length()));
        assertTrue(plain.source().get(line - 1).contains("new TcpLayer("), () -> at + ": " + plain.source().get(line - 1));
    }

    @Test
    void aKeyThatIsOnMakesThePageOfAdministration() throws IOException {
        try (Machine machine = Machine.of(administered.file(), Machine.Model.MICROVM).userNetwork().boot().answering()) {
            String page = page(machine, "/admin");
            for (String row : List.of("uptime, seconds", "connections", "heap used, KiB", "young collections", "full collections")) {
                assertTrue(page.matches("(?s).*<th>" + row + "<td>[0-9]+\n.*"), page);
            }
            int before = Integer.parseInt(page.replaceAll("(?s).*<th>requests<td>([0-9]+).*", "$1"));
            assertTrue(page(machine, "/index.html").contains("Hello"));
            assertTrue(page(machine, "/admin").contains("<th>requests<td>" + (before + 2) + "\n"));
        }
    }

    private static String page(Machine machine, String path) throws IOException {
        try (InputStream in = URI.create("http://127.0.0.1:" + machine.web().getPort() + path).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aKeyThatIsOffLeavesNothingOfItsFeature() {
        assertEquals(List.of(), plain.classes());
        assertEquals(List.of(), plain.texts());
        assertEquals(CLASSES, administered.classes());
        assertEquals(TEXTS, administered.texts());
        assertTrue(plain.image().bytes().length < administered.image().bytes().length);
    }
}
