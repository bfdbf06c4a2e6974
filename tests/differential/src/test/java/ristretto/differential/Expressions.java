package ristretto.differential;

import java.util.List;

/** Expressions of every type, down to a depth. */
final class Expressions {
    private final Choices choices;
    private final Scope scope;
    /** The methods that may be called: those before the one that is being written. */
    private int callable;

    Expressions(Choices choices, Scope scope) {
        this.choices = choices;
        this.scope = scope;
    }

    void callable(int methods) {
        callable = methods;
    }

    String of(String type, int depth) {
        if (depth <= 0 || choices.oneIn(5)) {
            return leaf(type);
        }
        int below = depth - 1;
        return switch (type) {
            case "int" -> ofInt(below);
            case "long" -> ofLong(below);
            case "double" -> ofDouble(below);
            case "float" -> choices.oneIn(3) ? "(" + of("float", below) + " " + choices.pick("+", "-", "*", "/", "%") + " " + of(choices.pick("float", "int", "long", "char"), below) + ")"
                : "(float) " + of(choices.pick("double", "int", "long"), below);
            case "short", "byte", "char" -> "(" + type + ") " + of(choices.pick("int", "long", "double", "float"), below);
            case "boolean" -> ofBoolean(below);
            case "String" -> ofString(below);
            case "Integer" -> choices.pick(boxed(below), "(" + of("boolean", below) + " ? " + boxed(below) + " : null)", "LIST.get(" + index() + ")", "MAP.put(" + of("String", below) + ", " + boxed(below) + ")",
                "(boxed = " + boxed(below) + ")", "SELF.box");
            case "Node" -> "((Node) " + choices.pick("new Leaf(" + of("int", below) + ")", "new Pair(" + of("Node", below) + ", " + of("Node", below) + ")", "new Text(" + of("String", below) + ")",
                "node(" + of("int", below) + ")", "(" + of("boolean", below) + " ? " + of("Node", below) + " : " + of("Node", below) + ")") + ")";
            case "Colour" -> choices.pick("colour(" + of("int", below) + ")", "Colour.valueOf(" + choices.pick("\"BLUE\"", "\"RED\"", of("String", below)) + ")");
            default -> "((Object) " + choices.pick(of("int", below), of("String", below), of("Node", below), "(" + of("boolean", below) + " ? " + of("int", below) + " : " + of("double", below) + ")",
                of("char", below), "shape(" + of("int", below) + ")", "ia.clone()", of("long", below)) + ")";
        };
    }

    private String boxed(int depth) {
        return "Integer.valueOf(" + of("int", depth) + ")";
    }

    private String ofInt(int depth) {
        return switch (choices.below(40)) {
            case 0, 1 -> "(" + of("int", depth) + " " + choices.pick("/", "%") + " " + of("int", depth) + ")";
            case 2, 3 -> "(" + of("int", depth) + " " + choices.pick("<<", ">>", ">>>") + " " + of(choices.pick("int", "long", "byte"), depth) + ")";
            case 4, 5 -> "(int) " + of(choices.pick("double", "float", "long"), depth);
            case 6, 7 -> "arr[" + index() + "]" + choices.pick("", "++", "--");
            case 8, 9 -> callable > 0 ? call(choices.below(callable), depth) : leaf("int");
            case 10 -> "note(\"" + choices.letter('A') + "\", " + of("int", depth) + ")";
            case 11 -> "shape(" + of("int", depth) + ").size(" + of("int", depth) + ")";
            case 12 -> "((" + choices.pick("Square", "Cube", "Shape", "Odd") + ") shape(" + of("int", depth) + ").self()).n";
            case 13, 14 -> "(" + of("boolean", depth) + " ? " + of("int", depth) + " : " + of(choices.pick("int", "int", "Integer", "char", "byte"), depth) + ")";
            case 15 -> of("String", depth) + choices.pick(".length()", ".hashCode()", ".charAt(0)", ".charAt(" + index() + ")", ".indexOf(\"y\")", ".compareTo(" + of("String", depth) + ")", ".lastIndexOf('x')");
            case 16 -> "(" + choices.pick("si", "SELF.fi", "ia[1]", "arr[0]", "grid[0][" + index() + "]") + " " + choices.pick("=", "+=", "*=", "^=", "-=") + " " + of("int", depth) + ")";
            case 17 -> "grid[" + index() + "]" + choices.pick("[" + index() + "]", ".length", "[1]++");
            case 18 -> "sum(" + choices.pick("", of("int", depth), of("int", depth) + ", " + of("char", depth), "ia", of("byte", depth) + ", 2, " + of("int", depth)) + ")";
            case 19 -> "pick(" + of(choices.pick("int", "long", "char", "float", "String", "Integer", "byte", "boolean"), depth) + ", 0)";
            case 20 -> "op(" + of("int", depth) + ", " + lambda(depth) + ")";
            case 21 -> nodeSwitch(depth);
            case 22 -> stringSwitch(depth);
            case 23 -> "(switch (" + of("Colour", depth) + ") { case RED -> " + of("int", depth) + "; case BLUE, DARK -> " + of("int", depth) + "; case GREEN -> { note(\"g\", 0); yield 0 + " + of("int", depth) + "; } })";
            case 24 -> of("Colour", depth) + choices.pick(".weight(" + of("int", depth) + ")", ".ordinal()", ".compareTo(" + of("Colour", depth) + ")", ".name().length()");
            case 25 -> "S" + choices.below(StaticInitializers.COUNT) + choices.pick(".v", ".C", ".get()", ".v++");
            case 26 -> choices.pick("Integer.bitCount(", "Integer.reverse(", "Integer.numberOfLeadingZeros(", "Integer.numberOfTrailingZeros(", "Integer.highestOneBit(", "Integer.signum(", "Math.abs(", "Integer.reverseBytes(",
                "Integer.hashCode(", "Math.negateExact(") + of("int", depth) + ")";
            case 27 -> choices.pick("Math.floorMod(", "Math.floorDiv(", "Integer.compare(", "Integer.rotateLeft(", "Math.max(", "Math.min(", "Math.addExact(", "Math.multiplyExact(", "Integer.compareUnsigned(",
                "Integer.divideUnsigned(", "Integer.remainderUnsigned(") + of("int", depth) + ", " + of("int", depth) + ")";
            case 28 -> choices.pick("Long.hashCode(" + of("long", depth) + ")", "Double.hashCode(" + of("double", depth) + ")", "Float.floatToIntBits(" + of("float", depth) + ")", "Long.bitCount(" + of("long", depth) + ")",
                "Math.toIntExact(" + of("long", depth) + ")", "Long.compare(" + of("long", depth) + ", " + of("long", depth) + ")", "Double.compare(" + of("double", depth) + ", " + of("double", depth) + ")");
            case 29 -> "new byte[(short) " + of("int", depth) + "].length";
            case 30 -> "new Box<>(" + boxed(depth) + ").max(new Box<>(" + boxed(depth) + ")).value.intValue()";
            case 31 -> "new Box<>(" + of("String", depth) + ").map(String::length).value.intValue()";
            case 32 -> "new Both().side(" + of("int", depth) + ")";
            case 33 -> anonymous(depth);
            case 34 -> choices.pick("ca", "ba", "cube[1][0]") + "[" + index() + "]" + choices.pick("", "++", "--");
            case 35 -> "java.util.Objects.hash(" + of("int", depth) + ", " + of("String", depth) + ", " + of(choices.pick("long", "double", "boolean", "char"), depth) + ")";
            case 36 -> "(" + of("Integer", depth) + " + 0)";
            case 37 -> choices.pick("inside().outer()", "inside().v", "inside().new Deeper().both()");
            case 38 -> choices.pick("Integer.parseInt(" + of("String", depth) + ")", "LIST.size()", "(0 + MAP.getOrDefault(" + of("String", depth) + ", " + boxed(depth) + "))", "LIST.indexOf(" + of("int", depth) + ")");
            default -> "(" + of("int", depth) + " " + choices.pick("+", "-", "*", "&", "|", "^") + " " + of(choices.pick("int", "short", "byte", "char"), depth) + ")";
        };
    }

    private String ofLong(int depth) {
        return switch (choices.below(12)) {
            case 0, 1 -> "(" + of("long", depth) + " " + choices.pick("/", "%") + " " + of("long", depth) + ")";
            case 2, 3 -> "(" + of("long", depth) + " " + choices.pick("<<", ">>", ">>>") + " " + of(choices.pick("int", "long"), depth) + ")";
            case 4 -> "(long) " + of(choices.pick("double", "float", "int"), depth);
            case 5 -> "(" + of("boolean", depth) + " ? " + of("long", depth) + " : " + of(choices.pick("long", "int", "Integer"), depth) + ")";
            case 6 -> choices.pick("la[" + index() + "]++", "(SELF.fl " + choices.pick("+=", "^=", "*=") + " " + of("int", depth) + ")", "sum(" + of("String", depth) + ", " + of("char", depth) + ", " + of("long", depth) + ")");
            case 7 -> choices.pick("Long.rotateLeft(" + of("long", depth) + ", " + of("int", depth) + ")", "Long.reverse(" + of("long", depth) + ")", "Math.multiplyHigh(" + of("long", depth) + ", " + of("long", depth) + ")",
                "Math.round(" + of("double", depth) + ")", "Double.doubleToLongBits(" + of("double", depth) + ")", "Math.addExact(" + of("long", depth) + ", " + of("long", depth) + ")", "Math.floorMod(" + of("long", depth) + ", " + of("long", depth) + ")",
                "Long.divideUnsigned(" + of("long", depth) + ", " + of("long", depth) + ")", "Math.abs(" + of("long", depth) + ")", "((Supplier<Long>) () -> " + inLambda("long", depth) + ").get().longValue()");
            default -> "(" + of("long", depth) + " " + choices.pick("+", "-", "*", "&", "|", "^") + " " + of(choices.pick("long", "int", "char"), depth) + ")";
        };
    }

    private String ofDouble(int depth) {
        return switch (choices.below(8)) {
            case 0 -> "(double) " + of(choices.pick("long", "int", "float"), depth);
            case 1 -> "Math." + choices.pick("floor", "ceil", "rint", "abs", "sqrt", "signum", "ulp", "nextUp") + "(" + of("double", depth) + ")";
            case 2 -> "Math." + choices.pick("max", "min", "copySign") + "(" + of("double", depth) + ", " + of("double", depth) + ")";
            case 3 -> "(" + of("boolean", depth) + " ? " + of("double", depth) + " : " + of(choices.pick("int", "float", "Integer"), depth) + ")";
            case 4 -> choices.pick("da[" + index() + "]", "(SELF.fd " + choices.pick("+=", "*=", "/=", "%=") + " " + of("double", depth) + ")", "Double.parseDouble(" + of("String", depth) + ")", "Double.longBitsToDouble(" + of("long", depth) + ")", "fa[" + index() + "]++");
            default -> "(" + of("double", depth) + " " + choices.pick("+", "-", "*", "/", "%") + " " + of(choices.pick("double", "int", "float", "long"), depth) + ")";
        };
    }

    private String ofBoolean(int depth) {
        return switch (choices.below(12)) {
            case 0, 1 -> "(" + of("boolean", depth) + " " + choices.pick("&&", "||", "^", "&", "|") + " " + of("boolean", depth) + ")";
            case 2 -> "!" + of("boolean", depth);
            case 3 -> "(shape(" + of("int", depth) + ") instanceof " + choices.pick("Square", "Cube", "Odd") + ")";
            case 4 -> of("String", depth) + choices.pick(".equals(", ".startsWith(", ".contains(", ".equalsIgnoreCase(") + of("String", depth) + ")";
            case 5 -> "(" + of(choices.pick("Node", "Object"), depth) + choices.pick(" == ", " != ") + of("Object", depth) + ")";
            case 6 -> typePattern(depth);
            case 7 -> of("Node", depth) + ".equals(" + of("Node", depth) + ")";
            case 8 -> "(" + of("Integer", depth) + choices.pick(" == ", " != ") + choices.pick(of("Integer", depth), of("int", depth)) + ")";
            default -> {
                String type = choices.pick("int", "long", "double", "float", "char");
                yield "(" + of(type, depth) + " " + choices.pick("<", "<=", ">", ">=", "==", "!=") + " " + of(type, depth) + ")";
            }
        };
    }

    private String typePattern(int depth) {
        String name = scope.freshName("t");
        return "(" + of("Object", depth) + choices.pick(" instanceof Integer " + name + " && " + name + " > 1", " instanceof String " + name + " && " + name + ".length() > 1",
            " instanceof Pair(Leaf(int " + name + "), var ignored" + name + ") && " + name + " != 3", " instanceof Leaf(var " + name + ") && " + name + " < 9", " instanceof Text(String " + name + ", long n" + name + ", var d" + name + ") && n" + name + " < 3") + ")";
    }

    private String ofString(int depth) {
        return switch (choices.below(14)) {
            case 0, 1 -> "String.valueOf(" + of(choices.pick("int", "long", "boolean", "char", "double", "Node", "Colour"), depth) + ")";
            case 2 -> of("String", depth) + choices.pick(".substring(" + index() + ")", ".substring(0, " + index() + ")", ".repeat(" + of("int", depth) + " & 3)", ".trim()", ".toUpperCase()", ".strip()", ".concat(" + of("String", depth) + ")",
                ".replace('x', 'y')", ".replace(\"y\", " + of("String", depth) + ")", ".indent(1)");
            case 3 -> "new StringBuilder(" + of("String", depth) + ")" + choices.pick(".reverse()", ".insert(" + index() + ", " + of("int", depth) + ")", ".deleteCharAt(" + index() + ")", ".append(" + of("float", depth) + ")", ".append(" + of("long", depth) + ").delete(0, 2)") + ".toString()";
            case 4 -> "java.util.Arrays.toString(" + choices.pick("arr", "ia", "ca", "ba", "da", "fa", "za", "sa") + ")";
            case 5 -> choices.pick("Long.toHexString(" + of("long", depth) + ")", "Integer.toString(" + of("int", depth) + ", 7)", "Double.toString(" + of("double", depth) + ")", "Float.toString(" + of("float", depth) + ")", "Integer.toBinaryString(" + of("short", depth) + ")",
                "Long.toUnsignedString(" + of("long", depth) + ")", "String.join(\"-\", sa)", "MAP.toString()", "LIST.toString()");
            case 6 -> "(switch (" + of("int", depth) + " & 3) { case 0 -> " + of("String", depth) + "; case 1, 2 -> { if (" + of("boolean", depth) + ") throw new Own(" + of("int", depth) + "); yield \"\" + " + of("String", depth) + "; } default -> \"d\"; })";
            case 7 -> choices.pick("sa[" + index() + "]", "SELF.fs", "(SELF.fs = " + of("String", depth) + ")");
            case 8 -> ifText(depth);
            default -> "(\"" + (char) ('k' + choices.below(8)) + "\" + " + of(choices.pick("int", "double", "char", "boolean", "float", "long", "String", "Integer", "Node"), depth) + ")";
        };
    }

    private String ifText(int depth) {
        String name = scope.freshName("t");
        return "(" + of("Object", depth) + " instanceof String " + name + " ? " + name + " : " + of("String", depth) + ")";
    }

    private String call(int method, int depth) {
        return (method % 2 == 0 ? "" : "INSTANCE.") + "m" + method + "(" + of("int", depth) + ", " + of("long", depth) + ", " + of("double", depth) + ", ss)";
    }

    private String lambda(int depth) {
        String parameters = scope.freshName("a") + ", " + scope.freshName("b");
        return choices.pick("(" + parameters + ") -> " + parameters.replace(',', '*'), "Integer::sum", "Math::max", "Op.add()", "Op.add().twice()", "null", "new Op() { public int apply(int a, int b) { return b - a; } }", "(" + parameters + ") -> " + inLambda("int", depth));
    }

    private String inLambda(String type, int depth) {
        scope.enterLambda();
        String body = of(type, depth);
        scope.leaveLambda();
        return body;
    }

    private String anonymous(int depth) {
        return "new Shape() { int size(int x) { return n * x + " + inLambda("int", depth) + "; } }.size(" + of("int", depth) + ")";
    }

    private String nodeSwitch(int depth) {
        String n = scope.freshName("n");
        StringBuilder text = new StringBuilder("(switch (" + of("Node", depth) + ") { ");
        if (choices.oneIn(2)) {
            text.append("case null -> ").append(of("int", depth)).append("; ");
        }
        if (choices.oneIn(2)) {
            text.append("case Leaf $l when $l.value() > ").append("note(\"G\", ").append(inLambda("int", 0)).append(") -> $l.value(); ");
        }
        text.append(choices.pick("case Leaf(int $w) -> $w + " + of("int", depth) + "; ", "case Leaf $l -> $l.hashCode() + $l.depth(); "));
        if (choices.oneIn(2)) {
            text.append("case Pair(Leaf(int $a), Text(var $s, long $n, double $d)) -> $a + $s.length() + (int) $n; case Pair(Leaf(var $a), var $b) when $b == null -> $a; ");
        }
        text.append(choices.pick("case Pair $p -> $p.depth() + " + of("int", depth) + "; ", "case Pair(var $a, Node $b) -> { note(\"p\", 1); yield 0 + " + of("int", depth) + "; } "));
        return text.append("case Text(String $s, long $n, double $d) -> $s.length() + (int) ($n * $d); })").toString().replace("$", n);
    }

    private String stringSwitch(int depth) {
        return "(switch (" + of("String", depth) + ") { case \"x\", \"yz\" -> " + of("int", depth) + "; case \"s\" -> { note(\"w\", 2); yield 0 + " + of("int", depth) + "; } "
            + choices.pick("", "case \"Aa\", \"BB\" -> 8; ", "case \"p\" -> throw new Own(" + of("int", depth) + "); ") + "default -> " + of("int", depth) + "; })";
    }

    String leaf(String type) {
        List<Scope.Variable> matching = scope.ofType(type);
        return !matching.isEmpty() && !choices.oneIn(3) ? choices.pick(matching).name() : literal(type);
    }

    String literal(String type) {
        return switch (type) {
            case "int" -> choices.pick("0", "1", "(-1)", "2", "7", "31", "33", "100", "(-1000)", "Integer.MAX_VALUE", "Integer.MIN_VALUE", "0x55AA", "13");
            case "long" -> choices.pick("0L", "1L", "(-1L)", "5L", "63L", "(1L << 33)", "(-123456789012L)", "Long.MIN_VALUE", "Long.MAX_VALUE");
            case "double" -> choices.pick("0.0", "-0.0", "1.5", "-2.5", "1e10", "-1e20", "1e-3", "Double.NaN", "Double.POSITIVE_INFINITY", "3e9", "Double.MIN_VALUE", "0.1");
            case "float" -> choices.pick("0f", "1.5f", "-3e9f", "1e30f", "Float.NaN", "-0f", "0.1f", "Float.MIN_VALUE");
            case "boolean" -> choices.pick("true", "false");
            case "short" -> "(short) " + choices.pick("1", "-1", "32767", "40000");
            case "byte" -> "(byte) " + choices.pick("1", "-1", "127", "200");
            case "char" -> choices.pick("'a'", "'\\uffff'", "(char) 0", "'Z'");
            case "Integer" -> choices.pick("((Integer) 5)", "((Integer) null)", "((Integer) 127)", "((Integer) 128)");
            case "Node" -> choices.pick("((Node) new Leaf(3))", "((Node) null)", "((Node) new Text(\"yz\"))", "((Node) new Pair(new Leaf(1), new Leaf(2)))");
            case "Colour" -> choices.pick("Colour.RED", "Colour.GREEN", "Colour.BLUE", "((Colour) null)");
            case "Object" -> choices.pick("((Object) 5)", "((Object) \"o\")", "((Object) null)", "((Object) 'c')", "any");
            default -> choices.pick("\"x\"", "\"yz\"", "\"\\u00e9\"", "\"\"", "\"s\"", "\"12\"", "\"BB\"");
        };
    }

    String index() {
        return choices.oneIn(5) ? of("int", 1) : choices.pick("0", "1", "2", "(" + of("int", 1) + " & 1)");
    }
}
