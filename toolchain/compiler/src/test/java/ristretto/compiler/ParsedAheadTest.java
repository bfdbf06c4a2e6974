package ristretto.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParsedAheadTest {
    private static final String NAME = Constant.class.getName();

    @TempDir
    private Path directory;
    private Path archive;
    private byte[] file;
    private final ParsedAhead ahead = new ParsedAhead();

    @BeforeEach
    void makeArchive() throws IOException {
        String resource = NAME.replace('.', '/') + ".class";
        try (InputStream in = ParsedAhead.class.getClassLoader().getResourceAsStream(resource)) {
            file = in.readAllBytes();
        }
        archive = directory.resolve("an archive.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            out.putNextEntry(new ZipEntry(resource));
            out.write(file);
        }
    }

    @Test
    void aClassThatIsWhatItWasIsTakenOnce() throws Exception {
        ParsedAhead.keep(directory, List.of(directory, archive), List.of("no.Such", NAME));
        ahead.start(directory).result();
        assertEquals(NAME, ahead.take(NAME, file).orElseThrow().getName());
        assertTrue(ahead.take(NAME, file).isEmpty(), "whoever has taken it keeps it");
        assertTrue(ahead.take("no.Such", file).isEmpty());
    }

    @Test
    void aClassThatHasChangedIsNotTaken() throws Exception {
        ParsedAhead.keep(directory, List.of(archive), List.of(NAME));
        ahead.start(directory).result();
        file[file.length - 1] ^= 1;
        assertTrue(ahead.take(NAME, file).isEmpty());
    }

    @Test
    void aClassThatTheProgramHasParsedIsLeftOut() throws Exception {
        ParsedAhead.keep(directory, List.of(archive), List.of(NAME));
        assertTrue(ahead.take(NAME, file).isEmpty());
        ahead.start(directory).result();
        assertTrue(ahead.take(NAME, file).isEmpty());
    }

    @Test
    void aListAndArchivesThatAreGoneAreNoFailure() throws Exception {
        ahead.start(directory.resolve("nowhere")).result();
        ParsedAhead.keep(directory, List.of(archive), List.of(NAME));
        Files.delete(archive);
        ahead.start(directory).result();
        assertTrue(ahead.take(NAME, file).isEmpty());
    }

    @Test
    void anArchiveThatIsDamagedKeepsNobodyFromGoingOn() throws Exception {
        ParsedAhead.keep(directory, List.of(archive), List.of(NAME));
        Files.writeString(archive, "no archive");
        Meanwhile<Void> parsing = ahead.start(directory);
        assertThrows(Exception.class, parsing::result);
        assertFalse(ahead.take(NAME, file).isPresent());
    }
}
