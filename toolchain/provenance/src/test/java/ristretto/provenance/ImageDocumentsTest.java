package ristretto.provenance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cyclonedx.Version;
import org.cyclonedx.model.Bom;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ristretto.elf.ElfException;
import ristretto.elf.ElfFile;
import ristretto.elf.Section;

class ImageDocumentsTest {
    @TempDir
    Path directory;

    private ElfFile image(String key) throws IOException {
        return ElfFile.of(ImageDocuments.attach(Samples.inputs(Samples.sources(directory, "class Hello { }"), key), Samples.executable(), Optional.empty(),
                "hello.Hello", List.of(new ImageDescription.SystemCall("read", 0, "the network", "a frame arrives"))), "image.elf");
    }

    @Test
    void theBillIsValidByTheSchemaOfCycloneDx() throws Exception {
        byte[] bill = ImageDocuments.of(image("true")).bill().getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of(), new JsonParser().validate(bill, Version.VERSION_16));
        Bom bom = new JsonParser().parse(bill);
        assertEquals(List.of("ristretto-tcp", "teavm-core", "musl"), bom.getComponents().stream().map(each -> each.getName()).toList());
        assertEquals("pkg:maven/org.teavm/teavm-core@0.16.0", bom.getComponents().get(1).getPurl());
        assertEquals("cd".repeat(32), bom.getComponents().get(1).getHashes().getFirst().getValue());
        assertEquals(null, bom.getSerialNumber());
    }

    @Test
    void theProvenanceIsAStatementOfInTotoWithThePredicateOfSlsa() throws Exception {
        ElfFile image = image("true");
        JsonNode statement = new ObjectMapper().readTree(ImageDocuments.of(image).provenance());
        assertEquals("https://in-toto.io/Statement/v1", statement.path("_type").asText());
        assertEquals("https://slsa.dev/provenance/v1", statement.path("predicateType").asText());
        assertEquals(ImageDocuments.digest(image), statement.at("/subject/0/digest/sha256").asText());
        assertEquals("true", statement.at("/predicate/buildDefinition/externalParameters/keys/loud").asText());
        assertFalse(statement.at("/predicate/buildDefinition/buildType").asText().isEmpty());
        assertFalse(statement.at("/predicate/runDetails/builder/id").asText().isEmpty());
        statement.at("/predicate/buildDefinition/resolvedDependencies").forEach(each -> assertEquals(1, each.path("digest").size(), each.toString()));
    }

    @Test
    void equalInputsMakeEqualFilesAndOthersOthers() throws IOException {
        assertArrayEquals(image("true").bytes(), image("true").bytes());
        assertNotEquals(ImageDocuments.of(image("true")).id(), ImageDocuments.of(image("false")).id());
        assertEquals(ImageDocuments.digest(image("true")), ImageDocuments.digest(image("false")));
    }

    @Test
    void aChangeOfWhatIsLoadedIsNoticed() throws IOException {
        ElfFile image = image("true");
        assertTrue(ImageDocuments.of(image).loadableIsTheSubject());
        byte[] bytes = image.bytes();
        Section text = image.section(".text").orElseThrow();
        bytes[(int) text.offset() + 7] ^= 1;
        ElfFile changed = ElfFile.of(bytes, "image.elf");
        assertFalse(ImageDocuments.of(changed).loadableIsTheSubject());
        List<String> differences = Comparison.of(changed, image);
        assertEquals(1, differences.size(), differences.toString());
        assertTrue(differences.getFirst().startsWith(".text (code): 1 bytes differ, the first at offset 0x7 of the section"), differences.toString());
    }

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        ImageDescription description = ImageDocuments.of(image("true")).description();
        assertEquals("website", description.appliance());
        assertEquals("hello.Hello", description.entryPoints().getLast().at());
        assertEquals("read", description.systemCalls().getFirst().name());
        assertTrue(description.layout().stream().anyMatch(area -> area.name().equals(".text") && area.protection().equals("r-x")));
    }

    @Test
    void anExecutableWithoutDocumentsIsSaidToBeNoImage() {
        ElfException none = assertThrows(ElfException.class, () -> ImageDocuments.of(Samples.executable()));
        assertTrue(none.getMessage().contains("no image of Ristretto"), none.getMessage());
    }
}
