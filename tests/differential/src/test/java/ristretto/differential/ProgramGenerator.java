package ristretto.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Well-typed Java from a seed: arithmetic of every width, control flow, arrays, fields, exceptions, strings, virtual
 * calls and casts. Every program ends: loops are bounded and methods call only those before them. What it does shows in
 * a trace, which is printed as text and as a hash.
 */
final class ProgramGenerator {
    private static final List<String> TYPES = List.of("int", "long", "double", "float", "boolean", "String", "short", "byte", "char");
    private static final int METHODS = 6;

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final List<Variable> scope = new ArrayList<>();
    private int names;
    private int method;
    private int loops;

    private record Variable(String name, String type, boolean assignable) { }

    private ProgramGenerator(long seed) {
        random = new Random(seed);
    }

    /** The source of a class with a method {@code run(StringBuilder)}. */
    static String source(long seed, String packageName, String className) {
        return new ProgramGenerator(seed).generate(packageName, className);
    }

    private String generate(String packageName, String className) {
        out.append("package ").append(packageName).append(";\n\n/** Made from a seed. */\n@SuppressWarnings(\"all\")\npublic final class ")
            .append(className).append(" {\n");
        out.append("""
                static StringBuilder log;
                static int si = 3; static long sl = -7; static double sd = 0.5; static String ss = "s"; static int fuel;
                static int[] ia = {1, -2, 3, Integer.MAX_VALUE}; static long[] la = new long[3]; static Object[] oa = new String[2];
                int fi = 5; long fl = 1L << 40; double fd = -1.25; String fs = "f";

                static int note(String where, int value) { if (log.length() < 4000) log.append(where).append(value).append(' '); return value; }
                static void burn() { if (++fuel > 3000) throw new IllegalStateException("fuel"); }
                static abstract class Shape { int n = 2; abstract int size(int x); Object self() { return this; } }
                static class Square extends Shape { int size(int x) { return x * n++; } }
                static final class Cube extends Square { int size(int x) { return super.size(x) * x; } public String toString() { return "cube" + n; } }
                static final class Odd extends Shape { int size(int x) { if (x % 3 == 0) throw new UnsupportedOperationException("odd" + x); return -x; } Object self() { return "odd"; } }
                static Shape shape(int i) { switch (i & 3) { case 0: return new Square(); case 1: return new Cube(); case 2: return new Odd(); default: return null; } }

            """);
        for (method = 0; method < METHODS; method++) {
            method();
        }
        out.append("    public static void run(StringBuilder trace) {\n        log = trace;\n");
        for (int i = 0; i < METHODS; i++) {
            out.append("        try { fuel = 0; note(\"m").append(i).append("=\", m").append(i).append("(").append(literal("int")).append(", ")
                .append(literal("long")).append(", ").append(literal("double")).append(", \"a\")); } catch (Throwable e) { log.append(e.getClass().getName()).append(' ')"
                    + ".append(e instanceof ArithmeticException || e instanceof ArrayIndexOutOfBoundsException ? e.getMessage() : \"\"); }\n");
        }
        out.append("        log.append(si).append(' ').append(sl).append(' ').append(sd).append(' ').append(ss).append(java.util.Arrays.toString(ia))"
            + ".append(java.util.Arrays.toString(la)).append(java.util.Arrays.toString(oa));\n    }\n}\n");
        return out.toString();
    }

    private void method() {
        scope.clear();
        names = 0;
        loops = 0;
        out.append("    static int m").append(method).append("(int p0, long p1, double p2, String p3) {\n        burn();\n");
        line("int[] arr = {p0, 1, 2};");
        scope.add(new Variable("p0", "int", true));
        scope.add(new Variable("p1", "long", true));
        scope.add(new Variable("p2", "double", true));
        scope.add(new Variable("p3", "String", true));
        scope.add(new Variable("si", "int", true));
        scope.add(new Variable("sl", "long", true));
        scope.add(new Variable("sd", "double", true));
        scope.add(new Variable("ss", "String", true));
        block(4 + random.nextInt(5), 3);
        out.append("        return ").append(expression("int", 3)).append(";\n    }\n\n");
    }

    private void block(int statements, int depth) {
        int mark = scope.size();
        for (int i = 0; i < statements; i++) {
            statement(depth);
        }
        while (scope.size() > mark) {
            scope.removeLast();
        }
    }

    private void statement(int depth) {
        switch (random.nextInt(depth > 0 ? 14 : 6)) {
            case 0, 1 -> declare();
            case 2 -> assign();
            case 3 -> line("note(\"" + (char) ('a' + random.nextInt(26)) + "\", " + expression("int", 3) + ");");
            case 4 -> line("arr[" + index() + "] " + pick("=", "+=", "^=", "-=", "<<=") + " " + expression("int", 2) + ";");
            case 5 -> line(pick("ia[" + index() + "] = " + expression("int", 2), "la[" + index() + "] += " + expression("long", 2),
                "oa[" + (random.nextInt(10) == 0 ? "2" : "1") + "] = " + pick("\"t\"", "ss", "(Object) p0", "null")) + ";");
            case 6 -> {
                line("if (" + expression("boolean", 3) + ") {");
                block(1 + random.nextInt(3), depth - 1);
                if (random.nextBoolean()) {
                    line("} else {");
                    block(1 + random.nextInt(3), depth - 1);
                }
                line("}");
            }
            case 7, 8 -> loop(depth);
            case 9, 10, 11 -> attempt(depth);
            case 12 -> choose(depth);
            default -> line("if (" + expression("boolean", 2) + ") { " + pick("throw new IllegalArgumentException(\"x\" + " + expression("int", 1) + ");",
                "return " + expression("int", 2) + ";", "throw new ArithmeticException(\"own\");") + " }");
        }
    }

    private void declare() {
        String type = TYPES.get(random.nextInt(TYPES.size()));
        String name = "v" + names++;
        line(type + " " + name + " = " + expression(type, 3) + ";");
        scope.add(new Variable(name, type, true));
    }

    private void assign() {
        List<Variable> candidates = scope.stream().filter(Variable::assignable).toList();
        Variable target = candidates.get(random.nextInt(candidates.size()));
        switch (target.type) {
            case "int", "long", "short", "byte", "char" -> line(random.nextInt(4) == 0 ? pick("++" + target.name + ";", target.name + "--;")
                : target.name + " " + pick("+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", ">>>=") + " "
                    + expression(pick("int", "long"), 2) + ";");
            case "double", "float" -> line(target.name + " " + pick("+=", "*=", "-=", "/=") + " " + expression("double", 2) + ";");
            case "boolean" -> line(target.name + " " + pick("=", "&=", "|=", "^=") + " " + expression("boolean", 2) + ";");
            default -> line("if (" + target.name + ".length() < 30) " + target.name + " += " + expression(pick("int", "long", "double", "boolean", "char"), 2) + ";");
        }
    }

    private void loop(int depth) {
        String counter = "i" + loops++;
        if (random.nextBoolean()) {
            line("for (int " + counter + " = 0; " + counter + " < " + (1 + random.nextInt(6)) + "; " + counter + "++) {");
        } else {
            line("int " + counter + " = 0; while (" + counter + "++ < " + (1 + random.nextInt(6)) + " && " + expression("boolean", 2) + ") {");
        }
        line("burn();");
        scope.add(new Variable(counter, "int", false));
        block(1 + random.nextInt(4), depth - 1);
        if (random.nextInt(3) == 0) {
            line("if (" + expression("boolean", 2) + ") " + pick("break", "continue") + ";");
        }
        scope.removeLast();
        line("}");
    }

    private void attempt(int depth) {
        line("try {");
        block(1 + random.nextInt(4), depth - 1);
        boolean handled = random.nextInt(4) != 0;
        if (handled) {
            String caught = "e" + names++;
            line("} catch (" + pick("ArithmeticException", "RuntimeException", "ArrayIndexOutOfBoundsException | ClassCastException", "IllegalArgumentException",
                "NullPointerException | ArrayStoreException", "IllegalStateException") + " " + caught + ") { note(" + caught + ".getClass().getSimpleName(), " + expression("int", 2) + ");");
            block(random.nextInt(3), depth - 1);
        }
        if (!handled || random.nextBoolean()) {
            line("} finally {");
            line("note(\"f\", " + expression("int", 1) + ");");
            if (random.nextBoolean()) {
                assign();
            }
        }
        line("}");
    }

    private void choose(int depth) {
        line("switch (" + expression("int", 2) + " & 3) {");
        for (int i = 0; i < 3; i++) {
            line("case " + i + ": {");
            block(1, depth - 1);
            line("}" + (random.nextBoolean() ? " break;" : ""));
        }
        line("default: note(\"d\", " + expression("int", 1) + ");");
        line("}");
    }

    private String expression(String type, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return leaf(type);
        }
        return switch (type) {
            case "int" -> intExpression(depth - 1);
            case "long" -> switch (random.nextInt(6)) {
                case 0 -> "(" + expression("long", depth - 1) + " " + pick("/", "%") + " " + expression("long", depth - 1) + ")";
                case 1 -> "(" + expression("long", depth - 1) + " " + pick("<<", ">>", ">>>") + " " + expression("int", depth - 1) + ")";
                case 2 -> "(long) " + expression(pick("double", "float", "int"), depth - 1);
                case 3 -> "(" + expression("boolean", depth - 1) + " ? " + expression("long", depth - 1) + " : " + expression("long", depth - 1) + ")";
                default -> "(" + expression("long", depth - 1) + " " + pick("+", "-", "*", "&", "|", "^") + " " + expression(pick("long", "int"), depth - 1) + ")";
            };
            case "double" -> switch (random.nextInt(4)) {
                case 0 -> "(double) " + expression(pick("long", "int", "float"), depth - 1);
                case 1 -> "Math." + pick("floor", "ceil", "rint", "abs", "sqrt") + "(" + expression("double", depth - 1) + ")";
                default -> "(" + expression("double", depth - 1) + " " + pick("+", "-", "*", "/", "%") + " " + expression(pick("double", "int", "float"), depth - 1) + ")";
            };
            case "float" -> "(float) " + expression(pick("double", "int", "long"), depth - 1);
            case "short", "byte", "char" -> "(" + type + ") " + expression(pick("int", "long", "double"), depth - 1);
            case "boolean" -> booleanExpression(depth - 1);
            default -> random.nextInt(3) == 0 ? "String.valueOf(" + expression(pick("int", "long", "boolean", "char"), depth - 1) + ")"
                : "(\"" + (char) ('k' + random.nextInt(8)) + "\" + " + expression(pick("int", "double", "char", "boolean"), depth - 1) + ")";
        };
    }

    private String intExpression(int depth) {
        return switch (random.nextInt(14)) {
            case 0 -> "(" + expression("int", depth) + " " + pick("/", "%") + " " + expression("int", depth) + ")";
            case 1 -> "(" + expression("int", depth) + " " + pick("<<", ">>", ">>>") + " " + expression(pick("int", "long"), depth) + ")";
            case 2 -> "(int) " + expression(pick("double", "float", "long"), depth);
            case 3 -> "arr[" + index() + "]" + pick("", "++", "--");
            case 4 -> method > 0 ? "m" + random.nextInt(method) + "(" + expression("int", depth) + ", " + expression("long", depth) + ", " + expression("double", depth) + ", ss)"
                : leaf("int");
            case 5 -> "note(\"" + (char) ('A' + random.nextInt(26)) + "\", " + expression("int", depth) + ")";
            case 6 -> "shape(" + expression("int", depth) + ").size(" + expression("int", depth) + ")";
            case 7 -> "((" + pick("Square", "Cube", "Shape", "Odd") + ") shape(" + expression("int", depth) + ").self()).n";
            case 8 -> "(" + expression("boolean", depth) + " ? " + expression("int", depth) + " : " + expression("int", depth) + ")";
            case 9 -> expression("String", depth) + pick(".length()", ".hashCode()", ".charAt(0)");
            case 10 -> "(si " + pick("=", "+=", "*=", "^=") + " " + expression("int", depth) + ")";
            default -> "(" + expression("int", depth) + " " + pick("+", "-", "*", "&", "|", "^") + " " + expression(pick("int", "short", "byte", "char"), depth) + ")";
        };
    }

    private String booleanExpression(int depth) {
        return switch (random.nextInt(6)) {
            case 0 -> "(" + expression("boolean", depth) + " " + pick("&&", "||", "^", "&") + " " + expression("boolean", depth) + ")";
            case 1 -> "!" + expression("boolean", depth);
            case 2 -> "(shape(" + expression("int", depth) + ") instanceof " + pick("Square", "Cube", "Odd") + ")";
            case 3 -> expression("String", depth) + ".equals(" + expression("String", depth) + ")";
            default -> {
                String type = pick("int", "long", "double");
                yield "(" + expression(type, depth) + " " + pick("<", "<=", ">", ">=", "==", "!=") + " " + expression(type, depth) + ")";
            }
        };
    }

    private String leaf(String type) {
        List<Variable> matching = scope.stream().filter(variable -> variable.type.equals(type)).toList();
        return !matching.isEmpty() && random.nextInt(3) != 0 ? matching.get(random.nextInt(matching.size())).name : literal(type);
    }

    private String literal(String type) {
        return switch (type) {
            case "int" -> pick("0", "1", "-1", "2", "7", "31", "33", "100", "-1000", "Integer.MAX_VALUE", "Integer.MIN_VALUE", "0x55AA");
            case "long" -> pick("0L", "1L", "-1L", "5L", "63L", "(1L << 33)", "-123456789012L", "Long.MIN_VALUE", "Long.MAX_VALUE");
            case "double" -> pick("0.0", "-0.0", "1.5", "-2.5", "1e10", "-1e20", "1e-3", "Double.NaN", "Double.POSITIVE_INFINITY", "3e9");
            case "float" -> pick("0f", "1.5f", "-3e9f", "1e30f", "Float.NaN");
            case "boolean" -> pick("true", "false");
            case "short" -> "(short) " + pick("1", "-1", "32767", "40000");
            case "byte" -> "(byte) " + pick("1", "-1", "127", "200");
            case "char" -> pick("'a'", "'\\uffff'", "(char) 0");
            default -> pick("\"x\"", "\"yz\"", "\"\\u00e9\"");
        };
    }

    private String index() {
        return random.nextInt(5) == 0 ? expression("int", 1) : pick("0", "1", "2", "(" + expression("int", 1) + " & 1)");
    }

    private String pick(String... options) {
        return options[random.nextInt(options.length)];
    }

    private void line(String text) {
        out.append("        ").append(text).append('\n');
    }
}
