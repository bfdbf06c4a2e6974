package ristretto.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {
    private static final String HASH = "0".repeat(64);

    @TempDir
    Path directory;

    @Test
    void whatIsWrittenIsReadAgainAndOnlyAChangeIsWritten() throws IOException, PackageFailure {
        Path file = directory.resolve(Lock.FILE);
        assertEquals(Lock.NONE, Lock.read(file));
        Lock lock = Lock.NONE.with("virtio", List.of("local"), List.of(locked("1.2", List.of(new Lock.Library("g:l", "3", "g/l/3/l-3.jar", HASH)))));
        lock.write(file);
        assertEquals(lock, Lock.read(file));
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(0));
        lock.write(file);
        assertEquals(0, Files.getLastModifiedTime(file).toMillis());
    }

    @Test
    void itAnswersForTheBuildsAndIndexesThatItKnows() {
        Lock lock = Lock.NONE.with("virtio", List.of("local", "jars"), List.of(locked("1.2", List.of())));
        assertTrue(lock.answers("virtio", List.of()));
        assertTrue(lock.answers("virtio", List.of("jars")));
        assertFalse(lock.answers("virtio", List.of("elsewhere")));
        assertFalse(lock.answers("jvm", List.of("local")));
    }

    @Test
    void whatNoBuildIsMadeOfAnyMoreIsLeftOut() {
        Lock lock = Lock.NONE.with("virtio", List.of(), List.of(locked("1.2", List.of()))).with("jvm", List.of(), List.of(locked("1.3", List.of())));
        assertEquals(Map.of("org.example:clock", "1.3"), lock.versions());
        assertEquals(List.of("1.2"), lock.packages("virtio").stream().map(Lock.Package::version).toList());
        Lock later = lock.with("jvm", List.of(), List.of());
        assertEquals(List.of("1.2"), later.packages().stream().map(Lock.Package::version).toList());
        assertTrue(later.answers("jvm", List.of()));
    }

    @Test
    void anotherHashIsRefusedForPackagesAndTheirLibraries() throws IOException, PackageFailure {
        Lock.Library library = new Lock.Library("g:l", "3", "g/l/3/l-3.jar", HASH);
        Lock lock = Lock.NONE.with("virtio", List.of(), List.of(locked("1.2", List.of(library))));
        lock.check(locked("1.2", List.of(library)));
        lock.check(new Lock.Package("org.example:clock", "1.3", "local", "f.jar", "1".repeat(64), List.of()));
        Lock.Package changed = new Lock.Package("org.example:clock", "1.2", "local", "f.jar", "1".repeat(64), List.of());
        assertEquals("org.example:clock 1.2 in local is not what ristretto.lock says: its SHA-256 is " + "1".repeat(64) + ", and was " + HASH
                + "; if that is meant to be, '--update' takes what is there now", assertThrows(PackageFailure.class, () -> lock.check(changed)).getMessage());
        Path file = Files.writeString(Files.createDirectories(directory.resolve("g/l/3")).resolve("l-3.jar"), "other");
        Lock.Package other = locked("1.2", List.of(Lock.library(library.coordinates(), directory, file)));
        assertTrue(assertThrows(PackageFailure.class, () -> lock.check(other)).getMessage()
                .startsWith("g:l 3, which org.example:clock 1.2 needs, is not what ristretto.lock says: "));
    }

    @Test
    void lockedPackagesAreReadFromTheirIndexAndRefusedOnceTheyChanged() throws IOException, PackageFailure {
        Path repository = directory.resolve("repository");
        Path jar = Samples.install(repository, "org.example", "clock", "1.2", Samples.descriptor("a.Sundial", "a.Clock"));
        Lock.Package locked = new Lock.Package("org.example:clock", "1.2", "local", "org/example/clock/1.2/clock-1.2.jar", Hash.of(jar), List.of());
        LockedIndex index = new LockedIndex(List.of(locked), new Indexes(directory, repository, directory, true));
        assertEquals(jar, index.fetch(index.packages().getFirst()));
        assertEquals("local", index.origin(locked.coordinates()));
        Samples.install(repository, "org.example", "clock", "1.2", Samples.descriptor("a.Moondial", "a.Clock"));
        assertTrue(assertThrows(PackageFailure.class, index::packages).getMessage()
                .startsWith("org.example:clock 1.2 in " + repository + " is not what ristretto.lock says: "));
        Files.delete(jar);
        assertEquals("org.example:clock 1.2 cannot be read: there is no file " + jar, assertThrows(PackageFailure.class, index::packages).getMessage());
    }

    @Test
    void whatIsNoLockIsNamed() throws IOException {
        for (String text : List.of("{", "{\"format\": 2}", "{\"format\": 1}", "")) {
            Path file = Files.writeString(directory.resolve(Lock.FILE), text);
            String message = assertThrows(PackageFailure.class, () -> Lock.read(file)).getMessage();
            assertTrue(message.startsWith(file + " is no lock: ") && message.endsWith("; '--update' makes a new one"), message);
        }
    }

    private static Lock.Package locked(String version, List<Lock.Library> libraries) {
        return new Lock.Package("org.example:clock", version, "local", "f.jar", HASH, libraries);
    }
}
