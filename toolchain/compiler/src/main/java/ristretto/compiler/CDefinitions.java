package ristretto.compiler;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which functions and variables a file of C defines, as far as their names matter: those that begin a line. */
final class CDefinitions {
    private static final Pattern DEFINITION = Pattern.compile(
        "(?m)^(?!extern|typedef|return|#)[A-Za-z_][\\w \\t*]*?\\b(\\w+)(?:\\[[^\\]\\n]*\\])*(?: *(?:=|;|__attribute__)|\\([^;\\n]*$)");

    private CDefinitions() { }

    /** Adds to {@code files} the name of {@code file} for each. The first file that defines a name counts. */
    static void add(Map<String, String> files, String file, String text) {
        Matcher definition = DEFINITION.matcher(text);
        while (definition.find()) {
            files.putIfAbsent(definition.group(1), file);
        }
    }
}
