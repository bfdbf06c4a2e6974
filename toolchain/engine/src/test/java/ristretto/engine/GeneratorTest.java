package ristretto.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ristretto.resolver.Binding;
import ristretto.resolver.Implementation;
import ristretto.resolver.Node;
import ristretto.resolver.Plan;
import ristretto.resolver.SettingsRecord;

class GeneratorTest {
    private static final Node ARGUMENTS = instance("a.Arguments", "p.JvmArguments", new Node.MainArguments());
    private static final Node CONSOLE = instance("a.Console", "p.JvmConsole");

    @Test
    void theProgramIsWhatAPersonWouldHaveWritten() throws BuildFailure {
        Node settings = settings(new SettingsRecord.Value("http/port", "int", false, "port", "80"));
        Node http = instance("a.HttpServer", "h.Http1Server", CONSOLE, settings);
        assertEquals("""
                package ristretto.generated;

                import h.Http1Server;
                import p.JvmArguments;
                import p.JvmConsole;
                import ristretto.settings.Values;
                import s.Server;
                import u.HomePage;

                /** What the appliance 'website' is made of on the target jvm. Generated. */
                public final class Main {
                    private Main() {
                    }

                    public static void main(String[] words) throws Exception {
                        // Built with key site=pages
                        // Built with key quiet=true

                        // Arguments: a reason.
                        JvmArguments arguments = new JvmArguments(words);

                        // Console: a reason.
                        JvmConsole console = new JvmConsole();

                        HomePage homePage;
                        try {
                            // Values that may be given at boot; an unknown name is refused even if there are none.
                            Values values = new Values(arguments,
                                    "http/port");
                            Server.Settings settings = new Server.Settings(
                                    values.integer("http/port", 80));

                            // HttpServer: a reason.
                            Http1Server httpServer = new Http1Server(console, settings);

                            // What the appliance runs.
                            homePage = new HomePage(httpServer);
                        } catch (IllegalArgumentException wrong) {
                            console.print("website: " + wrong.getMessage());
                            System.exit(2);
                            return;
                        }
                        homePage.run();
                    }
                }
                """, generate(Target.JVM, Map.of(), http));
    }

    @Test
    void anImageEndsTheMachine() throws BuildFailure {
        assertTrue(generate(Target.VIRTIO, Map.of(), CONSOLE).contains("Machine.stop(2);"));
    }

    @Test
    void aConstantIsNoArgument() throws BuildFailure {
        Node settings = settings(new SettingsRecord.Value("http/port", "int", false, "port", "80"));
        String source = generate(Target.JVM, Map.of("http/port", new Described.Entry("81", true, "Website.java:3")), settings);
        assertTrue(source.contains("new Server.Settings(\n                    81);"), source);
        assertFalse(source.contains("http/port"), source);
    }

    @Test
    void aPresetReplacesTheDefault() throws BuildFailure {
        Node settings = settings(new SettingsRecord.Value("http/port", "int", false, "port", "80"));
        assertTrue(generate(Target.JVM, Map.of("http/port", new Described.Entry("81", false, "Website.java:3")), settings)
                .contains("values.integer(\"http/port\", 81)"));
    }

    @Test
    void eachTypeOfValueIsReadInItsWay() throws BuildFailure {
        assertEquals("values.number(\"a/b\", 5L)", expression("long", false, "5"));
        assertEquals("values.flag(\"a/b\", true)", expression("boolean", false, "true"));
        assertEquals("values.text(\"a/b\", \"\")", expression("java.lang.String", false, ""));
        assertEquals("values.value(\"a/b\", \"1.2.3.4\", Address::parse)", expression("n.Address", false, "1.2.3.4"));
        assertEquals("values.required(\"a/b\", Address::parse)", expression("n.Address", false, ""));
        assertEquals("values.optional(\"a/b\", Address::parse)", expression("n.Address", true, ""));
        assertEquals("values.optional(\"a/b\", Integer::valueOf)", expression("java.lang.Integer", true, ""));
        assertEquals("values.optional(\"a/b\", text -> text)", expression("java.lang.String", true, ""));
    }

    @Test
    void aDefaultOfTheWrongTypeIsNamedWithItsOrigin() {
        Node settings = settings(new SettingsRecord.Value("http/port", "int", false, "port", "80"));
        assertEquals("Website.java:3: 'http/port' cannot have the value 'many': it is of type int", assertThrows(BuildFailure.class,
                () -> generate(Target.JVM, Map.of("http/port", new Described.Entry("many", false, "Website.java:3")), settings)).getMessage());
        assertThrows(BuildFailure.class, () -> expression("int", false, "3000000000"));
    }

    @Test
    void classesOfOneNameAreToldApart() throws BuildFailure {
        String source = generate(Target.JVM, Map.of(), instance("a.Tcp", "x.Layer"), instance("a.Ip", "y.Layer"));
        assertTrue(source.contains("Layer tcp = new Layer();"), source);
        assertTrue(source.contains("y.Layer ip = new y.Layer();"), source);
    }

    @Test
    void instancesAreToldApartByTheirNames() throws BuildFailure {
        Node.Instance named = new Node.Instance("a.Tcp", new Implementation("x.Layer", List.of(), List.of(), 0, List.of()), "out-side",
                List.of(new Node.Position("out-side", 1)), "a reason");
        String source = generate(Target.JVM, Map.of(), named);
        assertTrue(source.contains("// Tcp 'out-side': a reason."), source);
        assertTrue(source.contains("Layer outSideTcp = new Layer(new Instance(\"out-side\", 1));"), source);
        assertTrue(generate(Target.JVM, Map.of(), instance("a.Tcp", "x.Layer", new Node.Position("", 0))).contains("new Layer(Instance.ONLY);"));
    }

    @Test
    void theValueOfAKeyIsALiteral() throws BuildFailure {
        String source = generate(Target.JVM, Map.of(), new Node.KeyValue("quiet", "boolean", "HomePage"));
        assertTrue(source.contains("new HomePage(true);"), source);
    }

    @Test
    void aKeyHasTheTypeOfTheParameter() {
        assertEquals("Website.java:1: HomePage takes key 'quiet' as int, but it is for a parameter of type boolean (true or false)", assertThrows(BuildFailure.class,
                () -> generate(Target.JVM, Map.of(), new Node.KeyValue("quiet", "int", "HomePage"))).getMessage());
        assertEquals("Website.java:1: HomePage asks for a key of the description: there is no key 'quit'; did you mean 'quiet'?", assertThrows(BuildFailure.class,
                () -> generate(Target.JVM, Map.of(), new Node.KeyValue("quit", "boolean", "HomePage"))).getMessage());
    }

    @Test
    void embeddedFilesAreThePlatformsConstants() throws BuildFailure {
        Node supply = new Node.Supply("a.ReadOnlyFiles", new Binding.ToSupply("site", "Website.java:9"));
        String source = generate(Target.VIRTIO, Map.of(), supply);
        assertTrue(source.contains("import ristretto.machine.EmbeddedFiles;"), source);
        assertTrue(source.contains("PackedFiles readOnlyFiles = new PackedFiles(EmbeddedFiles.content());"), source);
    }

    @Test
    void textInALiteralCannotEndIt() {
        assertEquals("\"a\\\"b\\\\c\\nd\\u00fc\\u0007\"", SourceText.literal("a\"b\\c\nd\u00fc\u0007"));
    }

    private static String expression(String type, boolean optional, String otherwise) throws BuildFailure {
        return new SettingsSource(new SourceText(), Map.of())
                .expression("s.Server", new SettingsRecord.Value("a/b", type, optional, "", otherwise));
    }

    private static String generate(Target target, Map<String, Described.Entry> entries, Node... needs) throws BuildFailure {
        Node.Instance main = instance("u.HomePage", "u.HomePage", needs);
        Described described = new Described("website", List.of(), "u.HomePage", "Website.java:1", Map.of(), Map.of(), entries,
                List.of(new Described.KeyValue("site", "files", "path", "pages", Path.of("pages")), new Described.KeyValue("quiet", "", "true or false", "true", true)),
                List.of(), Map.of());
        return new Generator(new Plan(main, List.of(ARGUMENTS, CONSOLE)), described, target).generate();
    }

    private static Node settings(SettingsRecord.Value value) {
        return new Node.Settings(new SettingsRecord("s.Server$Settings", List.of(value)), "");
    }

    private static Node.Instance instance(String signature, String type, Node... needs) {
        return new Node.Instance(signature, new Implementation(type, List.of(signature), List.of(), 0, List.of()), "", List.of(needs), "a reason");
    }
}
