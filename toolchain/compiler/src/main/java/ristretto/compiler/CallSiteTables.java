package ristretto.compiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rewrites the tables of call sites, which say who handles an exception and what a stack trace shows. TeaVM writes them
 * with a pointer for each reference and a Java string for each name; here they are indexes and one text, a fifth of the
 * size. Call sites with the same handlers at the same source line become one, in the code as in the table.
 */
final class CallSiteTables {
    private static final Pattern METHOD = Pattern.compile("\\{ \\.fileName = (\\S+), \\.className = (\\S+), \\.methodName = (\\S+) \\}");
    private static final Pattern HANDLER = Pattern.compile("\\{ \\.id = (\\d+), \\.exceptionClass = (.+?), \\.next = (\\S+) \\}");
    private static final Pattern LOCATION = Pattern.compile(
        "\\{ \\.method = methodLocations_\\w+ \\+ (\\d+), \\.lineNumber = (-?\\d+)(?:, \\.next = \\w+ \\+ (\\d+))? \\}");
    private static final Pattern SITE = Pattern.compile("\\{ \\.firstHandler = (NULL|\\w+ \\+ \\d+), \\.location = (NULL|\\w+ \\+ \\d+) \\}");
    private static final Pattern STRING = Pattern.compile("TEAVM_STRING\\(\\d+, -?\\d+,u(\".*\")\\)[, ] // string #(\\d+)");
    private static final Pattern CODES = Pattern.compile("TEAVM_STRING_FROM_CODES\\(\\d+, -?\\d+,(.*)\\)[, ] // string #(\\d+)");
    private static final Pattern SITE_USE = Pattern.compile("\\b(TEAVM_(?:WITH_)?CALL_SITE(?:_ID)?|ristretto_\\w+_at)\\((\\d+)");
    private static final Pattern USE = Pattern.compile("TEAVM_GET_STRING(?:_ADDRESS)?\\((\\d+)\\)");

    private final Path directory;
    private final List<String> strings;
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final Map<String, Integer> handlers = new LinkedHashMap<>();
    private final Map<String, Integer> sites = new LinkedHashMap<>();
    private int nameBytes;

    private CallSiteTables(Path directory) throws IOException {
        this.directory = directory;
        this.strings = Files.readAllLines(directory.resolve("strings.c"));
    }

    static void rewrite(Path directory) throws IOException {
        new CallSiteTables(directory).rewrite();
    }

    private void rewrite() throws IOException {
        Path file = directory.resolve("callsites.c");
        String source = Files.readString(file);
        StringBuilder out = new StringBuilder();
        source.lines().filter(line -> line.startsWith("#include")).forEach(line -> out.append(line).append('\n'));
        List<String> methods = all(METHOD, source, m -> "{ " + file(m.group(1), m.group(2)) + ", " + name(m.group(2)) + ", " + name(m.group(3)) + " }");
        List<Handler> chains = new ArrayList<>();
        all(HANDLER, source, m -> new Handler(m.group(2) + ", " + m.group(1), index(m.group(3)))).forEach(chains::add);
        List<String> locations = all(LOCATION, source, m -> "{ " + m.group(1) + ", "
            + Math.clamp(Integer.parseInt(m.group(2)), 0, 65535) + ", " + (m.group(3) == null ? 0 : Integer.parseInt(m.group(3)) + 1) + " }");
        List<Integer> numbers = all(SITE, source, m -> number(sites, "{ " + handler(chains, index(m.group(1))) + ", " + index(m.group(2)) + " }"));
        long expected = source.lines().filter(line -> line.stripLeading().startsWith("{ .")).count();
        if (expected != methods.size() + chains.size() + locations.size() + numbers.size()) {
            throw new IOException("callsites.c of this version of TeaVM is not as expected");
        }
        int catchingAll = number(sites, "{ " + (number(handlers, "{ 0, 1, 0 }") + 1) + ", 0 }");
        out.append("#define CALLSITE_CATCHING_ALL ").append(catchingAll).append('\n');
        renumber(numbers);
        String index = Math.max(Math.max(handlers.size(), locations.size()), methods.size()) < 65535 ? "uint16_t" : "uint32_t";
        String offset = nameBytes < 65536 ? "uint16_t" : "uint32_t";
        table(out, "struct { " + offset + " file, type, method; }", "callsite_methods", methods);
        table(out, "struct { TeaVM_Class *type; " + index + " id, next; }", "callsite_handlers", handlers.keySet());
        table(out, "struct { " + index + " method; uint16_t line; " + index + " next; }", "callsite_locations", locations);
        table(out, "struct { " + index + " handler, location; }", "callsite_sites", sites.keySet());
        out.append("static const char callsite_names[] =\n");
        names.keySet().forEach(name -> out.append("    u8").append(name).append(" \"\\0\"\n"));
        out.append("    ;\n");
        Files.writeString(file, out.toString());
    }

    /** @param next one more than the index of the next handler of the same call site; 0 for none */
    private record Handler(String row, int next) { }

    /** One more than the index of the first of a chain of handlers; equal chains, and equal ends of chains, are one. */
    private int handler(List<Handler> chains, int first) {
        if (first == 0) {
            return 0;
        }
        Handler handler = chains.get(first - 1);
        return number(handlers, "{ " + handler.row() + ", " + handler(chains, handler.next()) + " }") + 1;
    }

    private static int number(Map<String, Integer> rows, String row) {
        Integer known = rows.putIfAbsent(row, rows.size());
        return known == null ? rows.size() - 1 : known;
    }

    private void renumber(List<Integer> numbers) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".c")).toList()) {
                String code = Files.readString(file);
                String renumbered = SITE_USE.matcher(code).replaceAll(m -> m.group(1) + "(" + numbers.get(Integer.parseInt(m.group(2))));
                if (!renumbered.equals(code)) {
                    Files.writeString(file, renumbered);
                }
            }
        }
    }

    private static <T> List<T> all(Pattern pattern, String source, Function<Matcher, T> row) {
        List<T> rows = new ArrayList<>();
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            rows.add(row.apply(matcher));
        }
        return rows;
    }

    private static void table(StringBuilder out, String type, String name, Collection<String> rows) {
        out.append("static const ").append(type).append(' ').append(name).append("[] = {\n");
        rows.forEach(row -> out.append("    ").append(row).append(",\n"));
        out.append(rows.isEmpty() ? "    { 0 }\n};\n" : "};\n");
    }

    /** One more than the index after the plus sign; 0 for NULL. */
    private static int index(String expression) {
        return expression.equals("NULL") ? 0 : Integer.parseInt(expression.substring(expression.lastIndexOf('+') + 1).strip()) + 1;
    }

    /** The name of a source file. TeaVM's classes have a T before their names, and so have their files. */
    private int file(String expression, String type) {
        String file = literal(expression);
        String owner = literal(type);
        boolean emulated = owner.startsWith("\"java") && file.startsWith("\"T") && file.endsWith(".java\"")
            && owner.startsWith(file.substring(2, file.length() - 6), owner.lastIndexOf('.') + 1);
        return nameOf(emulated ? "\"" + file.substring(2) : file);
    }

    /** The offset of a name in the text of names. */
    private int name(String expression) {
        return nameOf(literal(expression));
    }

    private String literal(String expression) {
        Matcher use = USE.matcher(expression);
        return use.find() ? literal(Integer.parseInt(use.group(1))) : "\"\"";
    }

    private int nameOf(String literal) {
        return names.computeIfAbsent(literal, added -> {
            int at = nameBytes;
            nameBytes += unescapedLength(added) + 1;
            return at;
        });
    }

    /** The string's C literal, without a prefix. */
    private String literal(int number) {
        String suffix = " // string #" + number;
        for (String line : strings) {
            if (line.endsWith(suffix)) {
                Matcher plain = STRING.matcher(line);
                if (plain.find()) {
                    return plain.group(1);
                }
                Matcher codes = CODES.matcher(line);
                if (codes.find()) {
                    return octal(codes.group(1));
                }
            }
        }
        return "\"?\"";
    }

    private static String octal(String codes) {
        StringBuilder text = new StringBuilder();
        for (String code : codes.split(",")) {
            text.append((char) Integer.decode(code.strip().replaceAll("[^0-9a-fA-Fx-]", "")).intValue());
        }
        StringBuilder literal = new StringBuilder("\"");
        for (byte b : text.toString().getBytes(StandardCharsets.UTF_8)) {
            literal.append('\\').append(String.format("%03o", b & 0xFF));
        }
        return literal.append('"').toString();
    }

    private static int unescapedLength(String literal) {
        int length = 0;
        for (int i = 1; i < literal.length() - 1; i++) {
            if (literal.charAt(i) == '\\') {
                i += Character.isDigit(literal.charAt(i + 1)) ? 3 : 1;
            }
            length++;
        }
        return length;
    }
}
