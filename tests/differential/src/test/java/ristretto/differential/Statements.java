package ristretto.differential;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Statements of every kind, nested down to a depth. */
final class Statements {
    private static final List<String> TYPES = List.of("int", "long", "double", "float", "boolean", "String", "short", "byte", "char", "int", "Integer", "Node", "Object", "Colour");
    private static final String[] EXCEPTIONS = {"ArithmeticException", "RuntimeException", "ArrayIndexOutOfBoundsException | ClassCastException", "IllegalArgumentException", "NullPointerException | ArrayStoreException",
        "IllegalStateException", "Own", "Throwable", "ExceptionInInitializerError | NoClassDefFoundError", "IndexOutOfBoundsException", "NegativeArraySizeException", "Exception"};

    private final Choices choices;
    private final Scope scope;
    private final Expressions expressions;
    private final StringBuilder out;
    /** The labels of the loops around, the innermost first. */
    private final Deque<String> loops = new ArrayDeque<>();

    Statements(Choices choices, Scope scope, Expressions expressions, StringBuilder out) {
        this.choices = choices;
        this.scope = scope;
        this.expressions = expressions;
        this.out = out;
    }

    void block(int statements, int depth) {
        int mark = scope.mark();
        for (int i = 0; i < statements; i++) {
            statement(depth);
        }
        scope.leaveTo(mark);
    }

    private void statement(int depth) {
        switch (choices.below(depth > 0 ? 22 : 8)) {
            case 0, 1 -> declare();
            case 2 -> assign();
            case 3 -> line("note(\"" + choices.letter('a') + "\", " + of("int", 3) + ");");
            case 4 -> line("arr[" + expressions.index() + "] " + choices.pick("=", "+=", "^=", "-=", "<<=", "/=", ">>>=") + " " + of("int", 2) + ";");
            case 5 -> store();
            case 6 -> act();
            case 7 -> declareLater();
            case 8, 9 -> condition(depth);
            case 10, 11 -> loop(depth);
            case 12, 13, 14 -> attempt(depth);
            case 15 -> choose(depth);
            case 16 -> resource(depth);
            case 17 -> leave();
            case 18 -> each(depth);
            case 19 -> lambda();
            case 20 -> locked(depth);
            default -> chooseText(depth);
        }
    }

    private String of(String type, int depth) {
        return expressions.of(type, depth);
    }

    private void declare() {
        String type = choices.pick(TYPES);
        String name = scope.freshName("v");
        String value = of(type, 3);
        if (choices.oneIn(4)) {
            line("final " + type + " " + name + " = " + value + ";");
            scope.addFinal(name, type);
        } else {
            line(type + " " + name + " = " + value + ";");
            scope.add(name, type);
        }
    }

    /** A variable whose first value depends on what happens. */
    private void declareLater() {
        String type = choices.pick("int", "long", "String", "double", "Object");
        String name = scope.freshName("v");
        line(type + " " + name + ";");
        line("if (" + of("boolean", 2) + ") " + name + " = " + of(type, 2) + "; else { " + name + " = " + of(type, 2) + "; note(\"l\", 1); }");
        scope.add(name, type);
    }

    private void assign() {
        Scope.Variable target = choices.pick(scope.assignable());
        String name = target.name();
        switch (target.type()) {
            case "int", "long", "short", "byte", "char" -> line(choices.oneIn(4) ? choices.pick("++" + name + ";", name + "--;", name + "++;")
                : name + " " + choices.pick("+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", ">>>=") + " " + of(choices.pick("int", "long"), 2) + ";");
            case "double", "float" -> line(name + " " + choices.pick("+=", "*=", "-=", "/=") + " " + of(choices.pick("double", "int", "float"), 2) + ";");
            case "boolean" -> line(name + " " + choices.pick("=", "&=", "|=", "^=") + " " + of("boolean", 2) + ";");
            case "String" -> line("if (" + name + ".length() < 30) " + name + " += " + of(choices.pick("int", "long", "double", "boolean", "char"), 2) + ";");
            case "Integer" -> line(choices.pick(name + " = " + of("Integer", 2) + ";", name + "++;", name + " += " + of("int", 2) + ";"));
            default -> line(name + " = " + of(target.type(), 2) + ";");
        }
    }

    private void store() {
        line(choices.pick("ia[" + expressions.index() + "] = " + of("int", 2), "la[" + expressions.index() + "] += " + of("long", 2),
            "oa[" + (choices.oneIn(10) ? "2" : "1") + "] = " + choices.pick("\"t\"", "ss", "(Object) p0", "null", of("Object", 2)),
            "grid[" + expressions.index() + "]" + choices.pick("[" + expressions.index() + "] += " + of("int", 2), " = " + choices.pick("arr", "null", "new int[" + of("byte", 1) + " & 7]", "ia.clone()")),
            "cube[" + expressions.index() + "][" + expressions.index() + "][1] = " + of("short", 2), "ca[" + expressions.index() + "] += " + of("int", 2), "ba[" + expressions.index() + "] " + choices.pick("*=", ">>>=", "-=") + " " + of("int", 2),
            "da[" + expressions.index() + "] = " + of("double", 2), "fa[" + expressions.index() + "] /= " + of("float", 2), "za[" + expressions.index() + "] ^= " + of("boolean", 2), "sa[" + expressions.index() + "] = " + of("String", 2),
            "((Object[]) sa)[" + expressions.index() + "] = " + of("Object", 2), "SELF.box = " + of("Integer", 2), "SELF.shape = shape(" + of("int", 2) + ")") + ";");
    }

    private void act() {
        line(choices.pick("if (LIST.size() < 12) LIST.add(" + of("Integer", 2) + ");", "LIST.remove((Object) " + of("int", 2) + ");", "LIST.set(" + expressions.index() + ", Integer.valueOf(" + of("int", 2) + "));",
            "if (MAP.size() < 30) MAP.merge(" + of("String", 2) + ", " + of("Integer", 2) + ", (x, y) -> x + y);", "MAP.remove(" + of("String", 2) + ");", "LIST.removeIf(x -> x == null || x > 1000);",
            "System.arraycopy(ia, " + expressions.index() + ", arr, " + expressions.index() + ", " + expressions.index() + ");", "Arrays.fill(arr, " + of("int", 2) + ");", "Arrays.sort(ia);",
            "sneak(new Checked(\"c\"));", "note(\"h\", SELF.shape.size(" + of("int", 2) + "));", "MAP.computeIfAbsent(" + of("String", 2) + ", k -> k.length());"));
    }

    private void condition(int depth) {
        line("if (" + of("boolean", 3) + ") {");
        block(1 + choices.below(3), depth - 1);
        if (choices.oneIn(2)) {
            line("} else {");
            block(1 + choices.below(3), depth - 1);
        }
        line("}");
    }

    private void loop(int depth) {
        String counter = scope.freshName("i");
        String label = scope.freshName("L");
        String bound = String.valueOf(1 + choices.below(6));
        String end = "}";
        switch (choices.below(3)) {
            case 0 -> line(label + ": for (int " + counter + " = 0; " + counter + " < " + bound + "; " + counter + "++) {");
            case 1 -> line("int " + counter + " = 0; " + label + ": while (" + counter + "++ < " + bound + " && " + of("boolean", 2) + ") {");
            default -> {
                line("int " + counter + " = 0; " + label + ": do {");
                end = "} while (++" + counter + " < " + bound + " && " + of("boolean", 2) + ");";
            }
        }
        int mark = scope.mark();
        line("burn();");
        scope.addCounter(counter);
        loops.push(label);
        block(1 + choices.below(4), depth - 1);
        if (choices.oneIn(2)) {
            jump();
        }
        loops.pop();
        scope.leaveTo(mark);
        line(end);
    }

    private void jump() {
        if (!loops.isEmpty()) {
            line("if (" + of("boolean", 2) + ") " + choices.pick("break ", "continue ") + choices.pick(List.copyOf(loops)) + ";");
        }
    }

    private void each(int depth) {
        String name = scope.freshName("x");
        String label = scope.freshName("L");
        boolean list = choices.oneIn(3);
        line(label + ": for (" + (list ? "Integer " : "int ") + name + " : " + (list ? "new ArrayList<>(LIST)" : choices.pick("ia", "arr", "grid[" + expressions.index() + "]", "new int[] {" + of("int", 2) + ", 3}")) + ") {");
        int mark = scope.mark();
        line("burn();");
        scope.addFinal(name, list ? "Integer" : "int");
        loops.push(label);
        block(1 + choices.below(3), depth - 1);
        loops.pop();
        scope.leaveTo(mark);
        line("}");
    }

    private void attempt(int depth) {
        line("try {");
        block(1 + choices.below(4), depth - 1);
        boolean handled = !choices.oneIn(4);
        if (handled) {
            handler(depth, choices.pick(EXCEPTIONS));
        }
        if (!handled || choices.oneIn(2)) {
            line("} finally {");
            line("note(\"f\", " + of("int", 1) + ");");
            if (choices.oneIn(2)) {
                assign();
            }
            if (choices.oneIn(4)) {
                block(1 + choices.below(2), depth - 1);
            }
        }
        line("}");
    }

    private void handler(int depth, String types) {
        String caught = scope.freshName("e");
        line("} catch (" + types + " " + caught + ") { note(tell(" + caught + "), " + of("int", 2) + ");");
        block(choices.below(3), depth - 1);
        if (choices.oneIn(5)) {
            line("if (" + of("boolean", 1) + ") " + choices.pick("throw new Own(" + of("int", 1) + ", " + caught + ");", "sneak(" + caught + ");", "throw new IllegalStateException(" + caught + ");"));
        }
    }

    private void resource(int depth) {
        line("try (Res " + scope.freshName("r") + " = new Res(" + of("int", 2) + ")" + (choices.oneIn(2) ? "; Res " + scope.freshName("r") + " = " + choices.pick("new Res(" + of("int", 2) + ")", "null") : "") + ") {");
        block(1 + choices.below(3), depth - 1);
        if (choices.oneIn(3)) {
            handler(depth, choices.pick(EXCEPTIONS));
        }
        line("}");
    }

    private void locked(int depth) {
        line("synchronized (" + choices.pick("LIST", "arr", "SELF.shape", "sa") + ") {");
        block(1 + choices.below(2), depth - 1);
        line("}");
    }

    private void lambda() {
        String name = scope.freshName("k");
        line("IntBinaryOperator " + name + " = " + choices.pick("(" + name + "a, " + name + "b) -> " + name + "a - " + name + "b", "Math::min", "(" + name + "a, " + name + "b) -> { note(\"k\", " + name + "a); return " + capture("int") + "; }", "Integer::compare") + ";");
        line("note(\"K\", " + name + ".applyAsInt(" + of("int", 2) + ", " + of("int", 2) + "));");
    }

    private String capture(String type) {
        scope.enterLambda();
        String body = of(type, 2);
        scope.leaveLambda();
        return body;
    }

    private void leave() {
        if (choices.oneIn(2)) {
            jump();
        } else {
            line("if (" + of("boolean", 2) + ") { " + choices.pick("throw new IllegalArgumentException(\"x\" + " + of("int", 1) + ");", "return " + of("int", 2) + ";", "throw new ArithmeticException(\"own\");", "throw new Own(" + of("int", 2) + ");") + " }");
        }
    }

    private void choose(int depth) {
        line("switch (" + choices.pick(of("int", 2) + " & 3", "(char) (" + of("int", 2) + " & 3)", "(byte) " + of("long", 2)) + ") {");
        for (int i = 0; i < 3; i++) {
            line("case " + i + ": {");
            block(1, depth - 1);
            line("}" + (choices.oneIn(2) ? " break;" : ""));
        }
        line("default: note(\"d\", " + of("int", 1) + ");");
        line("}");
    }

    private void chooseText(int depth) {
        boolean text = choices.oneIn(2);
        line("switch (" + of(text ? "String" : "Colour", 2) + ") {");
        for (String constant : text ? List.of("\"Aa\"", "\"BB\"", "\"x\"") : List.of("RED", "GREEN", "DARK")) {
            line("case " + constant + ": {");
            block(1, depth - 1);
            line("}" + (choices.oneIn(2) ? " break;" : ""));
        }
        line("default: note(\"D\", " + of("int", 1) + ");");
        line("}");
    }

    private void line(String text) {
        out.append("        ").append(text).append('\n');
    }
}
