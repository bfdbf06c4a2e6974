package ristretto.descriptors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptorProcessorTest {
    private static final String SIGNATURE = """
            /** Tells the time. Or not. */
            @Version("2.1")
            public interface Clock { }
            """;
    private static final String SETTINGS = """
            @Settings("sundial")
            public record SundialSettings(int latitude) { }
            """;
    private static final String IMPLEMENTATION = """
            /** A clock that needs {@link Runnable light}. And patience. */
            @Provides(value = Clock.class, targets = {"virtio", "jvm"}, preference = 3)
            @Conflicts(value = {"org.example.Shade", "org.example:shade"}, because = "a \\"shadow\\" has one owner")
            public final class Sundial implements Clock {
                public Sundial(Console console, SundialSettings settings, String[] words, Clock other) { }
                Sundial() { }
            }
            """;

    @TempDir
    Path output;

    @Test
    void thePackageDescribesItself() throws IOException {
        assertEquals(List.of(), errors(SIGNATURE, SETTINGS, IMPLEMENTATION));
        assertEquals("""
                {
                  "format": 1,
                  "signatures": [
                    {
                      "type": "org.example.Clock",
                      "version": "2.1",
                      "documented": "Tells the time."
                    }
                  ],
                  "implementations": [
                    {
                      "type": "org.example.Sundial",
                      "documented": "A clock that needs light.",
                      "provides": [
                        {
                          "type": "org.example.Clock",
                          "version": "2.1"
                        }
                      ],
                      "needs": [
                        {
                          "kind": "signature",
                          "type": "ristretto.signatures.Console",
                          "version": "1.0"
                        },
                        {
                          "kind": "settings",
                          "type": "org.example.SundialSettings"
                        },
                        {
                          "kind": "arguments",
                          "type": "java.lang.String[]"
                        },
                        {
                          "kind": "signature",
                          "type": "org.example.Clock",
                          "version": "2.1"
                        }
                      ],
                      "targets": [
                        "virtio",
                        "jvm"
                      ],
                      "preference": 3,
                      "conflicts": [
                        {
                          "with": "org.example.Shade",
                          "because": "a \\"shadow\\" has one owner"
                        },
                        {
                          "with": "org.example:shade",
                          "because": "a \\"shadow\\" has one owner"
                        }
                      ]
                    }
                  ]
                }
                """, Files.readString(output.resolve(Descriptor.PATH)));
    }

    @Test
    void theOrderOfTheSourcesDoesNotMatter() throws IOException {
        errors(SIGNATURE, SETTINGS, IMPLEMENTATION, IMPLEMENTATION.replace("Sundial(", "Dial(").replace("class Sundial", "class Dial"));
        String first = Files.readString(output.resolve(Descriptor.PATH));
        errors(IMPLEMENTATION.replace("Sundial(", "Dial(").replace("class Sundial", "class Dial"), IMPLEMENTATION, SETTINGS, SIGNATURE);
        assertEquals(first, Files.readString(output.resolve(Descriptor.PATH)));
    }

    @Test
    void aPackageWithoutImplementationsHasNoDescriptor() {
        assertEquals(List.of(), errors("public interface Plain { }"));
        assertFalse(Files.exists(output.resolve(Descriptor.PATH)));
    }

    @Test
    void aNestedClassIsNamedAsTheMachineNamesIt() throws IOException {
        assertEquals(List.of(), errors("public class Outer { @Provides(Runnable.class) public static class Inner implements Runnable {"
                + " public Inner() { } public void run() { } } }"));
        assertEquals(1, Files.readAllLines(output.resolve(Descriptor.PATH)).stream().filter(line -> line.contains("org.example.Outer$Inner")).count());
    }

    @Test
    void aClassProvidesOnlyWhatItImplements() {
        assertEquals(List.of("2: Quiet does not implement ristretto.signatures.Console, which it says it provides"),
                errors("@Provides(Console.class) public class Quiet { public Quiet() { } }"));
    }

    @Test
    void thereIsOnePublicConstructor() {
        assertEquals(List.of("2: Shy must be a public class with exactly one public constructor; it has 0"),
                errors("@Provides(Runnable.class) public abstract class Shy implements Runnable { Shy() { } }"));
        assertEquals(List.of("2: Torn must be a public class with exactly one public constructor; it has 2"),
                errors("@Provides(Runnable.class) public abstract class Torn implements Runnable { public Torn() { } public Torn(Console c) { } }"));
    }

    @Test
    void aParameterIsSomethingThatCanBeHandedOver() {
        assertEquals(List.of("3: parameter 'count' is of type int: what a constructor can be handed are signatures, records of @Settings, values of keys "
                + "with @FromKey, Instance, and String[], the arguments of main"), errors("@Provides(Runnable.class)\npublic abstract class Many implements Runnable { public Many(int count) { } }"));
    }

    @Test
    void parametersAskForInstancesAndKeysByName() throws IOException {
        assertEquals(List.of(), errors("@Provides(Runnable.class) public abstract class Two implements Runnable {"
                + " public Two(@Named(\"outside\") Console console, @FromKey(\"loud\") boolean loud, Instance instance) { } }"));
        assertEquals(List.of("signature", "key", "instance", "outside", "loud"), Stream.of("\"kind\": ", "\"name\": ").flatMap(field ->
                lines().filter(line -> line.contains(field))).map(line -> line.replaceAll(".*: |[\",]", "")).toList());
        assertEquals(List.of("2: parameter 'console' asks for 'Out', which is no name: write lower-case letters and digits, with hyphens between"),
                errors("@Provides(Runnable.class) public abstract class Bad implements Runnable { public Bad(@Named(\"Out\") Console console) { } }"));
    }

    private Stream<String> lines() {
        try {
            return Files.readAllLines(output.resolve(Descriptor.PATH)).stream();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void aVersionIsTwoNumbers() {
        assertEquals(List.of("2: the version '2' of Odd is not two numbers with a dot between them, such as 2.1"),
                errors("@Version(\"2\") public interface Odd { }"));
    }

    private List<String> errors(String... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler.CompilationTask task = compiler.getTask(null, null, diagnostics, List.of("-d", output.toString()), null,
                Stream.of(sources).map(Source::of).toList());
        task.setProcessors(List.of(new DescriptorProcessor()));
        task.call();
        return diagnostics.getDiagnostics().stream().filter(each -> each.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .map(each -> each.getLineNumber() + ": " + each.getMessage(Locale.ROOT)).toList();
    }

    /** A file whose first line has the package and the imports. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        private Source(String name, String text) {
            super(URI.create("memory:///org/example/" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        static Source of(String declaration) {
            String name = Arrays.stream(declaration.split("(class|interface|record) ")).skip(1).filter(each -> Character.isUpperCase(each.charAt(0)))
                    .findFirst().orElseThrow().split("\\W")[0];
            return new Source(name, "package org.example; import ristretto.signatures.*;\n" + declaration);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
