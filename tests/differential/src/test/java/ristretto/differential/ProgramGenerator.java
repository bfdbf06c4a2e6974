package ristretto.differential;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Well-typed Java from a seed. Every program ends: loops are bounded and methods call only those before them. What it does
 * shows in a trace, which is printed. The types that all programs share are in {@code random-program.txt}.
 */
final class ProgramGenerator {
    private static final int METHODS = 6;

    private final Choices choices;
    private final Scope scope = new Scope();
    private final StringBuilder out = new StringBuilder();
    private final Expressions expressions;

    private ProgramGenerator(long seed) {
        choices = new Choices(seed);
        expressions = new Expressions(choices, scope);
    }

    /** The source of a class with a method {@code run(StringBuilder)}. */
    static String source(long seed, String packageName, String className) {
        return new ProgramGenerator(seed).generate(packageName, className);
    }

    private String generate(String packageName, String className) {
        out.append("package ").append(packageName).append(";\n\nimport java.util.*;\nimport java.util.function.*;\n\n/** Made from a seed. */\n")
            .append("@SuppressWarnings(\"all\")\npublic final class ").append(className).append(" {\n")
            .append(sharedTypes().replace("$NAME", className)).append("    static final ").append(className).append(" INSTANCE = new ").append(className).append("();\n\n");
        StaticInitializers.write(out, choices);
        for (int method = 0; method < METHODS; method++) {
            method(method);
        }
        run();
        return out.append("}\n").toString();
    }

    private static String sharedTypes() {
        try (InputStream in = ProgramGenerator.class.getResourceAsStream("/random-program.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The even ones are static. */
    private void method(int method) {
        scope.clear();
        scope.add("p0", "int");
        scope.add("p1", "long");
        scope.add("p2", "double");
        scope.add("p3", "String");
        for (String[] field : new String[][] {{"si", "int"}, {"sl", "long"}, {"sd", "double"}, {"ss", "String"}, {"sh", "short"}, {"sb", "byte"}, {"sc", "char"}, {"sf", "float"},
            {"SELF.fi", "int"}, {"SELF.fd", "double"}, {"SELF.fb", "byte"}, {"SELF.fc", "char"}, {"SELF.row[1]", "int"}, {"grid[1][0]", "int"}, {"boxed", "Integer"}, {"any", "Object"}, {"SELF.next.fi", "int"}}) {
            scope.addShared(field[0], field[1]);
        }
        expressions.callable(method);
        out.append("    ").append(method % 2 == 0 ? "static " : choices.pick("", "synchronized ", "private ")).append("int m").append(method)
            .append("(int p0, long p1, double p2, String p3) {\n        burn();\n        int[] arr = {p0, 1, 2};\n");
        new Statements(choices, scope, expressions, out).block(3 + choices.below(4), 1 + choices.below(3));
        out.append("        return ").append(expressions.of("int", 3)).append(";\n    }\n\n");
    }

    private void run() {
        out.append("    public static void run(StringBuilder trace) {\n        log = trace;\n");
        for (int i = 0; i < METHODS; i++) {
            out.append("        try { fuel = 0; note(\"m").append(i).append("=\", ").append(i % 2 == 0 ? "" : "INSTANCE.").append("m").append(i).append("(").append(expressions.literal("int")).append(", ")
                .append(expressions.literal("long")).append(", ").append(expressions.literal("double"))
                .append(", \"a\")); } catch (Throwable e) { log.append(tell(e)).append(' '); }\n");
        }
        out.append("        log.append(si).append(' ').append(sl).append(' ').append(sd).append(' ').append(ss).append(sh).append(sb).append(sc).append(sf).append(Arrays.toString(ia))"
            + ".append(Arrays.toString(la)).append(Arrays.toString(oa)).append(Arrays.deepToString(grid)).append(Arrays.deepToString(cube)).append(SELF.fs).append(SELF.fd).append(SELF.fl).append(LIST).append(MAP);\n    }\n");
    }
}
