package ristretto.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ristretto.resolver.Names;
import ristretto.resolver.Node;
import ristretto.resolver.Plan;
import ristretto.resolver.SettingsRecord;

/** Writes the main class of an appliance: constructors in order, as a person would have written them. */
final class Generator {
    static final String PACKAGE = "ristretto.generated";
    static final String MAIN = PACKAGE + ".Main";
    /** What the generated program needs for itself, to read settings and to say what is wrong with them. */
    static final List<String> SERVICES = List.of("ristretto.signatures.Arguments", "ristretto.signatures.Console");

    private static final String INSTANCE = "ristretto.signatures.Instance";
    private static final String IN_MAIN = "        ";

    private final Plan plan;
    private final Described described;
    private final Target target;
    private final SourceText source = new SourceText();
    private final KeySource keys;
    private final Map<Node, String> variables = new HashMap<>();
    private String indent = IN_MAIN;

    Generator(Plan plan, Described described, Target target) {
        this.plan = plan;
        this.described = described;
        this.target = target;
        this.keys = new KeySource(source, described.keys(), described.origin());
        List.of("Main", "words", "values", "wrong").forEach(source::reserve);
    }

    /**
     * The source of {@link #MAIN}. The same plan gives the same text.
     *
     * @throws BuildFailure if a value of the configuration tree has the wrong type
     */
    String generate() throws BuildFailure {
        source.line("/** What the appliance '" + described.name() + "' is made of on the target " + target.label() + ". Generated. */");
        source.line("public final class Main {");
        source.line("    private Main() {");
        source.line("    }");
        source.line("");
        source.line("    public static void main(String[] words) throws Exception {");
        writeKeys();
        Set<Node> written = new HashSet<>();
        for (Node service : plan.services()) {
            write(service, written);
        }
        writeRest(written);
        source.line("    }");
        source.line("}");
        return source.unit(PACKAGE);
    }

    private void writeKeys() {
        for (Described.KeyValue key : described.keys()) {
            source.line(IN_MAIN + "// Built with key " + key.name() + "=" + key.text().replace('\\', '/').replaceAll("\\p{Cntrl}", " "));
        }
    }

    private void write(Node node, Set<Node> written) throws BuildFailure {
        if (!written.add(node)) {
            return;
        }
        switch (node) {
            case Node.MainArguments arguments -> variables.put(arguments, "words");
            case Node.Position position -> variables.put(position, position.name().isEmpty()
                    ? source.type(INSTANCE) + ".ONLY"
                    : "new " + source.type(INSTANCE) + "(" + SourceText.literal(position.name()) + ", " + position.index() + ")");
            case Node.KeyValue value -> variables.put(value, keys.literal(value));
            case Node.Settings(SettingsRecord record, String name) -> throw new BuildFailure(BuildFailure.Kind.APPLIANCE,
                    "what reads settings or reports on them cannot have settings itself: " + Names.simple(record.type()));
            case Node.Supply supply -> writeSupply(supply);
            case Node.Instance instance -> {
                for (Node need : instance.needs()) {
                    write(need, written);
                }
                writeInstance(instance);
            }
        }
    }

    private void writeInstance(Node.Instance instance) {
        String type = source.type(instance.implementation().type());
        List<String> arguments = instance.needs().stream().map(variables::get).toList();
        String construction = "new " + type + "(" + String.join(", ", arguments) + ");";
        if (variables.values().stream().anyMatch(variable -> !variable.equals("words")) || !described.keys().isEmpty()) {
            source.line("");
        }
        if (instance == plan.main()) {
            source.line(indent + "// What the appliance runs.");
            source.line(indent + variables.get(instance) + " = " + construction);
        } else {
            String variable = source.variable(instance.name(), Names.simple(instance.signature()));
            variables.put(instance, variable);
            source.line(indent + "// " + instance.label() + ": " + instance.reason() + ".");
            source.line(indent + type + " " + variable + " = " + construction);
        }
    }

    private void writeSupply(Node.Supply supply) {
        String type = source.type("ristretto.files.PackedFiles");
        String variable = source.variable(Names.simple(supply.signature()));
        variables.put(supply, variable);
        source.line("");
        source.line(indent + "// " + Names.simple(supply.signature()) + ": the files of key '" + supply.binding().name()
                + "', bound in " + supply.binding().origin() + ".");
        source.line(indent + type + " " + variable + " = new " + type + "(" + source.type(target.embeddedFiles()) + ".content());");
    }

    /** Settings, then everything that is made of them; a complaint about either is the operator's to read. */
    private void writeRest(Set<Node> written) throws BuildFailure {
        String type = source.type(plan.main().implementation().type());
        String main = source.variable(Names.simple(plan.main().implementation().type()));
        variables.put(plan.main(), main);
        source.line("");
        source.line(IN_MAIN + type + " " + main + ";");
        source.line(IN_MAIN + "try {");
        indent = IN_MAIN + "    ";
        writeSettings(written);
        for (Node node : plan.inOrder()) {
            write(node, written);
        }
        indent = IN_MAIN;
        source.line(IN_MAIN + "} catch (IllegalArgumentException wrong) {");
        source.line(IN_MAIN + "    " + variables.get(plan.services().get(1)) + ".print(\"" + described.name() + ": \" + wrong.getMessage());");
        source.line(IN_MAIN + "    " + source.type(target.endClass()) + "." + target.endMethod() + "(2);");
        source.line(IN_MAIN + "    return;");
        source.line(IN_MAIN + "}");
        source.line(IN_MAIN + main + ".run();");
    }

    private void writeSettings(Set<Node> written) throws BuildFailure {
        List<SettingsRecord> settings = plan.settings();
        source.line(indent + "// Values that may be given at boot; an unknown name is refused even if there are none.");
        source.line(indent + source.type("ristretto.settings.Values") + " values = new Values("
                + variables.get(plan.services().get(0)) + names(settings) + ");");
        for (Node node : plan.inOrder()) {
            if (node instanceof Node.Settings(SettingsRecord record, String name)) {
                written.add(node);
                String variable = source.variable(name, Names.simple(record.type()));
                variables.put(node, variable);
                source.line(indent + source.type(record.type()) + " " + variable + " = " + construction(record));
            }
        }
    }

    /** The names of all values that arguments may set, as further arguments of a call. */
    private String names(List<SettingsRecord> settings) {
        StringBuilder names = new StringBuilder();
        for (String name : settable(settings, described)) {
            names.append(",\n").append(indent).append("        ").append(SourceText.literal(name));
        }
        return names.toString();
    }

    /** The paths of all values that are not constants of the description. */
    static List<String> settable(List<SettingsRecord> settings, Described described) {
        return settings.stream().flatMap(record -> record.values().stream()).map(SettingsRecord.Value::path)
                .filter(path -> !described.entries().containsKey(path) || !described.entries().get(path).constant())
                .distinct().sorted().toList();
    }

    private String construction(SettingsRecord record) throws BuildFailure {
        SettingsSource expressions = new SettingsSource(source, described.entries());
        List<String> values = new ArrayList<>();
        for (SettingsRecord.Value value : record.values()) {
            values.add("\n" + indent + "        " + expressions.expression(record.type(), value));
        }
        return "new " + source.type(record.type()) + "(" + String.join(",", values) + ");";
    }
}
