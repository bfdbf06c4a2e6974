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

    private static final String IN_MAIN = "        ";

    private final Plan plan;
    private final Described described;
    private final Target target;
    private final SourceText source = new SourceText();
    private final Map<Node, String> variables = new HashMap<>();

    Generator(Plan plan, Described described, Target target) {
        this.plan = plan;
        this.described = described;
        this.target = target;
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
        writeSettings(written);
        for (Node node : plan.inOrder()) {
            write(node, written);
        }
        source.line("");
        source.line(IN_MAIN + variables.get(plan.main()) + ".run();");
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
            case Node.Settings(SettingsRecord record) -> throw new BuildFailure(BuildFailure.Kind.APPLIANCE,
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
        String variable = source.variable(Names.simple(instance.signature()));
        variables.put(instance, variable);
        List<String> arguments = instance.needs().stream().map(variables::get).toList();
        source.line("");
        source.line(IN_MAIN + "// " + (instance == plan.main() ? "What the appliance runs."
                : Names.simple(instance.signature()) + ": " + instance.reason() + "."));
        source.line(IN_MAIN + type + " " + variable + " = new " + type + "(" + String.join(", ", arguments) + ");");
    }

    private void writeSupply(Node.Supply supply) {
        String type = source.type("ristretto.files.PackedFiles");
        String variable = source.variable(Names.simple(supply.signature()));
        variables.put(supply, variable);
        source.line("");
        source.line(IN_MAIN + "// " + Names.simple(supply.signature()) + ": the files of key '" + supply.binding().name()
                + "', bound in " + supply.binding().origin() + ".");
        source.line(IN_MAIN + type + " " + variable + " = new " + type + "(" + source.type(target.embeddedFiles()) + ".content());");
    }

    private void writeSettings(Set<Node> written) throws BuildFailure {
        List<SettingsRecord> settings = plan.settings();
        source.line("");
        source.line(IN_MAIN + "// Values that may be given at boot.");
        List<String> assignments = new ArrayList<>();
        for (SettingsRecord record : settings) {
            Node node = new Node.Settings(record);
            written.add(node);
            String type = source.type(record.type());
            variables.put(node, source.variable(Names.simple(record.type())));
            source.line(IN_MAIN + type + " " + variables.get(node) + ";");
            assignments.add(assignment(variables.get(node), type, record));
        }
        String console = variables.get(plan.services().get(1));
        source.line(IN_MAIN + "try {");
        source.line(IN_MAIN + "    " + source.type("ristretto.settings.Values") + " values = new Values("
                + variables.get(plan.services().get(0)) + names(settings) + ");");
        assignments.forEach(source::line);
        source.line(IN_MAIN + "} catch (IllegalArgumentException wrong) {");
        source.line(IN_MAIN + "    " + console + ".print(\"" + described.name() + ": \" + wrong.getMessage());");
        source.line(IN_MAIN + "    " + source.type(target.endClass()) + "." + target.endMethod() + "(2);");
        source.line(IN_MAIN + "    return;");
        source.line(IN_MAIN + "}");
    }

    /** The names of all values that arguments may set, as further arguments of a call. */
    private String names(List<SettingsRecord> settings) {
        StringBuilder names = new StringBuilder();
        for (String name : settable(settings, described)) {
            names.append(",\n").append(IN_MAIN).append("            ").append(SourceText.literal(name));
        }
        return names.toString();
    }

    /** The paths of all values that are not constants of the description. */
    static List<String> settable(List<SettingsRecord> settings, Described described) {
        return settings.stream().flatMap(record -> record.values().stream()).map(SettingsRecord.Value::path)
                .filter(path -> !described.entries().containsKey(path) || !described.entries().get(path).constant())
                .distinct().sorted().toList();
    }

    private String assignment(String variable, String type, SettingsRecord record) throws BuildFailure {
        SettingsSource expressions = new SettingsSource(source, described.entries());
        StringBuilder text = new StringBuilder(IN_MAIN).append("    ").append(variable).append(" = new ").append(type).append('(');
        String separator = "";
        for (SettingsRecord.Value value : record.values()) {
            text.append(separator).append('\n').append(IN_MAIN).append("            ").append(expressions.expression(value));
            separator = ",";
        }
        return text.append(");").toString();
    }
}
