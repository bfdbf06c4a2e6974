package ristretto.engine;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The text of a Java class that is being written: its imports, the names of its variables, and its lines. */
final class SourceText {
    private final StringBuilder body = new StringBuilder();
    private final Map<String, String> imports = new TreeMap<>();
    private final Map<String, String> simpleNames = new TreeMap<>();
    private final Set<String> variables = new HashSet<>();

    /** {@code reserve(name)} keeps a simple name from being imported or used for a variable. */
    SourceText reserve(String name) {
        simpleNames.put(name, name);
        variables.add(name);
        return this;
    }

    SourceText line(String text) {
        body.append(text).append('\n');
        return this;
    }

    /** How a class, given by its binary name, is written in the body; imports it if its simple name is free. */
    String type(String binaryName) {
        int dot = binaryName.lastIndexOf('.');
        String packageName = binaryName.substring(0, Math.max(0, dot));
        String nested = binaryName.substring(dot + 1);
        String outer = nested.contains("$") ? nested.substring(0, nested.indexOf('$')) : nested;
        String qualified = packageName.isEmpty() ? outer : packageName + "." + outer;
        if (!simpleNames.computeIfAbsent(outer, name -> qualified).equals(qualified)) {
            return binaryName.replace('$', '.');
        }
        if (!packageName.equals("java.lang") && !packageName.isEmpty()) {
            imports.put(qualified, outer);
        }
        return nested.replace('$', '.');
    }

    /** A new variable whose name is that of a type, in lower camel case. */
    String variable(String simpleName) {
        String last = simpleName.substring(simpleName.lastIndexOf('.') + 1);
        int capitals = 1;
        while (capitals < last.length() - 1 && Character.isUpperCase(last.charAt(capitals))
                && Character.isUpperCase(last.charAt(capitals + 1))) {
            capitals++;
        }
        String base = last.substring(0, capitals).toLowerCase(java.util.Locale.ROOT) + last.substring(capitals);
        String name = base;
        for (int i = 2; !variables.add(name); i++) {
            name = base + i;
        }
        return name;
    }

    /** {@code variable("outside", "Tcp")} is {@code outsideTcp}; without an instance's name, it is that of the type alone. */
    String variable(String instance, String simpleName) {
        if (instance.isEmpty()) {
            return variable(simpleName);
        }
        StringBuilder name = new StringBuilder();
        for (String word : instance.split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        // A variable cannot begin with a digit.
        return variable((Character.isDigit(name.charAt(0)) ? "The" : "") + name + simpleName.substring(simpleName.lastIndexOf('.') + 1));
    }

    /** A Java string literal. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> literal.append('\\').append(c);
                case '\n' -> literal.append("\\n");
                default -> literal.append(c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return literal.append('"').toString();
    }

    /** The whole compilation unit. */
    String unit(String packageName) {
        StringBuilder unit = new StringBuilder("package ").append(packageName).append(";\n\n");
        imports.keySet().forEach(each -> unit.append("import ").append(each).append(";\n"));
        return unit.append('\n').append(body).toString();
    }
}
