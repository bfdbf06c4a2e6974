package ristretto.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepInputsTest {
    @TempDir
    Path directory;
    private Path stamp;
    private Path sources;

    @BeforeEach
    void aStepWasDone() throws IOException {
        stamp = directory.resolve("stamp");
        sources = tree("sources", "text");
        StepInputs inputs = inputs(sources);
        assertFalse(inputs.unchanged(stamp));
        inputs.keep(stamp);
    }

    private Path tree(String name, String content) throws IOException {
        Path tree = directory.resolve(name);
        Files.createDirectories(tree.resolve("inner"));
        Files.writeString(tree.resolve("inner/file"), content);
        return tree;
    }

    private static StepInputs inputs(Path... files) throws IOException {
        return new StepInputs(List.of("target"), List.of(files));
    }

    @Test
    void equalFilesElsewhereAndAtAnotherTimeAreTheSameInputs() throws IOException {
        assertTrue(inputs(sources).unchanged(stamp));
        Files.setLastModifiedTime(sources.resolve("inner/file"), FileTime.fromMillis(0));
        assertTrue(inputs(sources).unchanged(stamp));
        assertTrue(inputs(tree("copy", "text")).unchanged(stamp));
        assertTrue(inputs(directory.resolve("copy")).unchanged(stamp));
    }

    @Test
    void otherContentsNamesOrdersAndTextsAreOtherInputs() throws IOException {
        assertFalse(inputs(tree("copy", "test")).unchanged(stamp));
        assertFalse(inputs(sources, sources).unchanged(stamp));
        assertFalse(new StepInputs(List.of("other"), List.of(sources)).unchanged(stamp));
        Files.move(sources.resolve("inner/file"), sources.resolve("inner/renamed"));
        assertFalse(inputs(sources).unchanged(stamp));
    }

    @Test
    void whatChangesWhileTheStepIsAtWorkIsNotDone() throws IOException {
        tree("sources", "next");
        StepInputs inputs = inputs(sources);
        assertFalse(inputs.unchanged(stamp));
        tree("sources", "and another");
        inputs.keep(stamp);
        assertFalse(inputs(sources).unchanged(stamp));
    }
}
