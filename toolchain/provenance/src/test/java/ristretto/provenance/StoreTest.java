package ristretto.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    Path directory;
    private Path repository;
    private Store store;

    @BeforeEach
    void prepare() {
        repository = directory.resolve("state/ristretto/builds.git");
        store = new Store(repository);
    }

    private BuildRecord add(String content, String key) throws IOException, StoreException {
        Path sources = Samples.sources(directory, content);
        BuildRecord build = Samples.build(sources, key);
        store.add(build, Samples.files(sources));
        return build;
    }

    @Test
    void buildsComeBackNewestFirst() throws Exception {
        assertEquals(List.of(), store.entries());
        BuildRecord first = add("class Hello { }", "1");
        BuildRecord second = add("class Hello { int x; }", "1");
        assertEquals(List.of(second, first), store.entries().stream().map(Store.Entry::build).toList());
        assertEquals(first, store.find(first.id().substring(0, 12)).build());
        assertEquals(second, store.find(second.id()).build());
    }

    @Test
    void recordedFilesComeBackAsTheyWere() throws Exception {
        BuildRecord first = add("class Hello { }", "1");
        add("class Hello { int x; }", "1");
        Path to = directory.resolve("again");
        store.extract(store.find(first.id()), to);
        assertEquals("class Hello { }", Files.readString(to.resolve("sources/src/main/java/Hello.java")));
        assertEquals(first.inputs().sources(), FileSet.in(to.resolve("sources")));
    }

    @Test
    void plainGitReadsTheStoreAndFindsItWhole() throws Exception {
        BuildRecord build = add("class Hello { }", "1");
        assertEquals("", git("fsck", "--strict"));
        assertEquals(build.id(), git("log", "--format=%s", "builds").strip());
        assertEquals("class Hello { }", git("show", "builds:sources/src/main/java/Hello.java"));
    }

    private String git(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-c", "safe.directory=*", "-C", repository.toString()));
        command.addAll(List.of(words));
        Process git = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String printed = new String(git.getInputStream().readAllBytes());
        assertEquals(0, git.waitFor(), printed);
        return printed;
    }

    @Test
    void whatIsUnknownIsAWrongRequest() throws Exception {
        add("class Hello { }", "1");
        StoreException unknown = assertThrows(StoreException.class, () -> store.find("123456"));
        assertTrue(unknown.request());
        assertTrue(unknown.getMessage().contains("has no build 123456"), unknown.getMessage());
        assertTrue(assertThrows(StoreException.class, () -> store.find("")).request());
    }

    /** Programs are told apart by locks on a file, threads by one in memory: both kinds record here at once. */
    @Test
    void nothingIsLostWhenManyRecordAtOnce() throws Exception {
        List<Process> programs = new ArrayList<>();
        for (int program = 0; program < 2; program++) {
            Path place = Files.createDirectories(directory.resolve("program" + program));
            programs.add(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                    Recording.class.getName(), repository.toString(), place.toString()).inheritIO().start());
        }
        List<Callable<Object>> threads = new ArrayList<>();
        for (int thread = 0; thread < 3; thread++) {
            Path place = Files.createDirectories(directory.resolve("thread" + thread));
            threads.add(() -> {
                Recording.main(repository.toString(), place.toString());
                return place;
            });
        }
        try (ExecutorService all = Executors.newFixedThreadPool(3)) {
            for (var each : all.invokeAll(threads)) {
                each.get();
            }
        }
        for (Process program : programs) {
            assertEquals(0, program.waitFor());
        }
        assertEquals(5 * Recording.BUILDS, store.entries().size());
        assertEquals(5 * Recording.BUILDS, new TreeSet<>(store.entries().stream().map(each -> each.build().id()).toList()).size());
        assertEquals("", git("fsck", "--strict"));
    }

    @Test
    void aDirectoryThatIsNoStoreIsLeftAlone() throws Exception {
        Files.createDirectories(repository);
        Files.writeString(repository.resolve("letter.txt"), "Dear Bob");
        StoreException refused = assertThrows(StoreException.class, () -> add("class Hello { }", "1"));
        assertFalse(refused.request());
        assertTrue(refused.getMessage().contains(repository + " cannot be used: it is no Git repository"), refused.getMessage());
        assertEquals("Dear Bob", Files.readString(repository.resolve("letter.txt")));
        assertThrows(StoreException.class, () -> store.entries());
    }

    @Test
    void aLostObjectIsNamedAndSoIsWhatToDo() throws Exception {
        BuildRecord first = add("class Hello { }", "1");
        add("class Hello { int x; }", "1");
        String lost = git("rev-parse", "builds~1:sources/src/main/java/Hello.java").strip();
        Files.delete(repository.resolve("objects").resolve(lost.substring(0, 2)).resolve(lost.substring(2)));
        assertEquals(2, store.entries().size());
        StoreException damaged = assertThrows(StoreException.class, () -> store.extract(store.find(first.id()), directory.resolve("again")));
        assertTrue(damaged.getMessage().contains(lost) && damaged.getMessage().contains("fsck"), damaged.getMessage());
    }

    @Test
    void damageToAnyFileIsReportedOrHarmless() throws Exception {
        BuildRecord first = add("class Hello { }", "1");
        List<Path> files;
        try (Stream<Path> all = Files.walk(repository)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertTrue(files.size() > 6);
        for (Path file : files) {
            byte[] before = Files.readAllBytes(file);
            for (byte[] damaged : List.of(new byte[0], "nothing of Git".getBytes(), Arrays.copyOf(before, before.length / 2))) {
                file.toFile().setWritable(true);
                Files.write(file, damaged);
                try {
                    store.entries();
                    store.extract(store.find(first.id()), Files.createTempDirectory(directory, "again"));
                } catch (StoreException reported) {
                    assertTrue(reported.getMessage().contains(repository.toString()), reported.getMessage());
                }
            }
            Files.write(file, before);
        }
        assertEquals(first, store.find(first.id()).build());
    }

    @Test
    void aLockThatAnotherProgramOfGitLeftIsNamed() throws Exception {
        add("class Hello { }", "1");
        Files.writeString(repository.resolve("refs/heads/builds.lock"), "");
        StoreException locked = assertThrows(StoreException.class, () -> add("class Hello { int x; }", "1"));
        assertTrue(locked.getMessage().contains("builds.lock"), locked.getMessage());
        assertEquals(1, store.entries().size());
    }
}
