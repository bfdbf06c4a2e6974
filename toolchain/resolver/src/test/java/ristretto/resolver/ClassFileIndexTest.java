package ristretto.resolver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ristretto.signatures.Console;
import ristretto.signatures.FromKey;
import ristretto.signatures.Instance;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.Memory;
import ristretto.signatures.Named;
import ristretto.signatures.Provides;
import ristretto.signatures.Settings;
import ristretto.signatures.Version;

class ClassFileIndexTest {
    private static final String PREFIX = ClassFileIndexTest.class.getName() + "$";

    @Provides(value = {Console.class, Runnable.class}, targets = {"jvm", "virtio"}, preference = 7)
    public abstract static class Example implements Console, Runnable {
        public Example(Memory memory, String[] words, Values values) {
        }
    }

    @Settings("example")
    public record Values(
            @Settings.Value(documented = "the first", otherwise = "3") int firstValue,
            @Settings.Value(documented = "the second") Optional<Ipv4Address> second,
            boolean third) {
    }

    public record Divided(@Named("outside") Console outside, Console other, @FromKey("dark-mode") boolean dark, Instance instance) { }

    public record Misnamed(@Named("Out Side") Console outside) { }

    @Version("2.1")
    public interface Later {
    }

    @Provides(Later.class)
    public static final class Late implements Later {
        public Late(Later earlier, Console console) {
        }
    }

    public static final class Undeclared {
        public Undeclared(Console console) {
        }

        Undeclared() {
        }
    }

    public static final class Ambivalent {
        public Ambivalent() {
        }

        public Ambivalent(Console console) {
        }
    }

    @Test
    void anAnnotatedClassIsAnImplementation() throws IOException, ResolutionFailure {
        try (ClassFileIndex index = index()) {
            assertEquals(List.of(new Implementation(PREFIX + "Example", List.of("ristretto.signatures.Console", "java.lang.Runnable"),
                    List.of("jvm", "virtio"), 7, List.of(Need.of("ristretto.signatures.Memory"), Need.of("java.lang.String[]"), Need.of(PREFIX + "Values")))),
                    index.implementations("ristretto.signatures.Console"));
        }
    }

    @Test
    void versionsAreThoseOfTheSignaturesOnTheClassPath() throws IOException, ResolutionFailure {
        try (ClassFileIndex index = index()) {
            Map<String, SignatureVersion> later = Map.of(PREFIX + "Later", new SignatureVersion(2, 1));
            assertEquals(new Terms(Optional.empty(), true, 0, later, later, List.of()), index.implementations(PREFIX + "Later").getFirst().terms());
        }
    }

    @Test
    void anAnnotatedRecordIsSettings() throws IOException, ResolutionFailure {
        try (ClassFileIndex index = index()) {
            assertEquals(Optional.of(new SettingsRecord(PREFIX + "Values", List.of(
                    new SettingsRecord.Value("example/first-value", "int", false, "the first", "3"),
                    new SettingsRecord.Value("example/second", "ristretto.signatures.Ipv4Address", true, "the second", ""),
                    new SettingsRecord.Value("example/third", "boolean", false, "", "")))), index.settings(PREFIX + "Values"));
            assertEquals(Optional.empty(), index.settings("ristretto.signatures.Memory"));
        }
    }

    @Test
    void anyClassCanBeDescribed() throws IOException, ResolutionFailure {
        try (ClassFileIndex index = index()) {
            assertEquals(List.of(Need.of("ristretto.signatures.Console")), index.describe(PREFIX + "Undeclared").needs());
        }
    }

    @Test
    void parametersAskForInstancesAndKeysByName() throws IOException, ResolutionFailure {
        try (ClassFileIndex index = index()) {
            assertEquals(List.of(Need.named("ristretto.signatures.Console", "outside"), Need.of("ristretto.signatures.Console"),
                    Need.ofKey("boolean", "dark-mode"), Need.of("ristretto.signatures.Instance")), index.describe(PREFIX + "Divided").needs());
            assertEquals("ClassFileIndexTest.Misnamed asks for 'Out Side', which is no name: write lower-case letters and digits, "
                    + "with hyphens between (ClassFileIndexTest.java)",
                    assertThrows(ResolutionFailure.class, () -> index.describe(PREFIX + "Misnamed")).getMessage());
        }
    }

    @Test
    void aClassWithTwoPublicConstructorsIsRefused() throws IOException, ResolutionFailure {
        try (ClassFileIndex index = index()) {
            assertEquals("ClassFileIndexTest.Ambivalent must be a public class with exactly one public constructor "
                    + "(ClassFileIndexTest.java); it has 2",
                    assertThrows(ResolutionFailure.class, () -> index.describe(PREFIX + "Ambivalent")).getMessage());
            assertEquals("there is no class x.Y on the appliance's class path",
                    assertThrows(ResolutionFailure.class, () -> index.describe("x.Y")).getMessage());
        }
    }

    private static ClassFileIndex index() throws IOException, ResolutionFailure {
        return new ClassFileIndex(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(each -> each.endsWith("test-classes")).toList());
    }
}
