package ristretto.compiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rewrites the tables of call sites, which say who handles an exception and what a stack trace shows. TeaVM writes them
 * with a pointer for each reference and a Java string for each name; here they are bytes (CallSiteText), a tenth of the
 * size. Call sites with the same handlers at the same source line become one, in the code as in the table, and neighbours
 * in the source have neighbouring numbers.
 */
final class CallSiteTables {
    private static final Pattern METHOD = Pattern.compile("\\{ \\.fileName = (\\S+), \\.className = (\\S+), \\.methodName = (\\S+) \\}");
    private static final Pattern HANDLER = Pattern.compile("\\{ \\.id = (\\d+), \\.exceptionClass = (.+?), \\.next = (\\S+) \\}");
    private static final Pattern LOCATION = Pattern.compile(
        "\\{ \\.method = methodLocations_\\w+ \\+ (\\d+), \\.lineNumber = (-?\\d+)(?:, \\.next = \\w+ \\+ (\\d+))? \\}");
    private static final Pattern SITE = Pattern.compile("\\{ \\.firstHandler = (NULL|\\w+ \\+ \\d+), \\.location = (NULL|\\w+ \\+ \\d+) \\}");
    private static final Pattern STRING = Pattern.compile("TEAVM_STRING\\(\\d+, -?\\d+,u(\".*\")\\)[, ] // string #(\\d+)");
    private static final Pattern CODES = Pattern.compile("TEAVM_STRING_FROM_CODES\\(\\d+, -?\\d+,(.*)\\)[, ] // string #(\\d+)");
    private static final Pattern SITE_USES = Pattern.compile("TEAVM_(?:WITH_)?CALL_SITE(?:_ID)?|ristretto_\\w+_at");
    private static final String NUMBERED = " // string #";
    private static final Pattern USE = Pattern.compile("TEAVM_GET_STRING(?:_ADDRESS)?\\((\\d+)\\)");

    private final Path directory;
    private final TableShares shares;
    /** The line of each string that has a number. */
    private final Map<Integer, String> strings = new HashMap<>();
    private final Map<String, Integer> handlers = new LinkedHashMap<>();

    private CallSiteTables(Path directory, TableShares shares) throws IOException {
        this.directory = directory;
        this.shares = shares;
        for (String line : Files.readAllLines(directory.resolve("strings.c"))) {
            int number = line.lastIndexOf(NUMBERED);
            if (number >= 0) {
                strings.put(Integer.parseInt(line.substring(number + NUMBERED.length())), line);
            }
        }
    }

    static void rewrite(Path directory, TableShares shares) throws IOException {
        new CallSiteTables(directory, shares).rewrite();
    }

    private void rewrite() throws IOException {
        Path file = directory.resolve("callsites.c");
        String source = Files.readString(file);
        List<Method> methods = all(METHOD, source, m -> method(m.group(1), m.group(2), m.group(3)));
        List<Handler> chains = all(HANDLER, source, m -> new Handler(m.group(2) + ", " + m.group(1), index(m.group(3))));
        List<Location> locations = all(LOCATION, source, m -> new Location(methods.get(Integer.parseInt(m.group(1))),
            Math.clamp(Integer.parseInt(m.group(2)), 0, 65535), m.group(3) == null ? 0 : Integer.parseInt(m.group(3)) + 1));
        List<Site> sites = all(SITE, source, m -> new Site(handler(chains, index(m.group(1))), frames(locations, index(m.group(2)))));
        long expected = source.lines().filter(line -> line.stripLeading().startsWith("{ .")).count();
        if (expected != methods.size() + chains.size() + locations.size() + sites.size()) {
            throw new IOException("callsites.c of this version of TeaVM is not as expected");
        }
        Site catchingAll = new Site(number(handlers, "{ 0, 1, 0 }") + 1, List.of());
        List<Site> sorted = Stream.concat(sites.stream(), Stream.of(catchingAll)).distinct().sorted().toList();
        Map<Site, Integer> numbers = new HashMap<>();
        sorted.forEach(site -> numbers.put(site, numbers.size()));
        renumber(sites.stream().map(numbers::get).toList());
        StringBuilder out = new StringBuilder();
        source.lines().filter(line -> line.startsWith("#include")).forEach(line -> out.append(line).append('\n'));
        out.append("#define CALLSITE_CATCHING_ALL ").append(numbers.get(catchingAll)).append('\n');
        String index = handlers.size() < 255 ? "uint8_t" : "uint16_t";
        table(out, "struct { TeaVM_Class *type; uint16_t id, next; }", "callsite_handlers", handlers.keySet());
        table(out, index, "callsite_site_handlers", sorted.stream().map(site -> Integer.toString(site.handler())).toList());
        new CallSiteText(sorted, shares).write(out);
        Files.writeString(file, out.toString());
    }

    /** A class that stands for a lambda; its methods only call the lambda's body, and HotSpot does not show them. */
    private static final Pattern LAMBDA = Pattern.compile("\\$lambda\\$_\\d+_\\d+");

    /** @param next one more than the index of the next handler of the same call site; 0 for none */
    private record Handler(String row, int next) { }

    /** @param next one more than the index of the location into which the method was inlined; 0 for none */
    private record Location(Method method, int line, int next) { }

    /** The names are C literals without a prefix. */
    record Method(String type, String file, String name) implements Comparable<Method> {
        private static final Comparator<Method> ORDER = Comparator.comparing(Method::type).thenComparing(Method::file).thenComparing(Method::name);

        @Override
        public int compareTo(Method other) {
            return ORDER.compare(this, other);
        }
    }

    /** @param line 0 if it is not known */
    record Frame(Method method, int line) implements Comparable<Frame> {
        private static final Comparator<Frame> ORDER = Comparator.comparing(Frame::method).thenComparingInt(Frame::line);

        @Override
        public int compareTo(Frame other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * @param handler one more than the index of the first handler; 0 for none
     * @param frames the methods inlined into each other, outermost first
     */
    record Site(int handler, List<Frame> frames) implements Comparable<Site> {
        @Override
        public int compareTo(Site other) {
            for (int i = 0; i < Math.min(frames.size(), other.frames.size()); i++) {
                int order = frames.get(i).compareTo(other.frames.get(i));
                if (order != 0) {
                    return order;
                }
            }
            int order = Integer.compare(frames.size(), other.frames.size());
            return order != 0 ? order : Integer.compare(handler, other.handler);
        }
    }

    private static List<Frame> frames(List<Location> locations, int first) {
        LinkedList<Frame> frames = new LinkedList<>();
        for (int at = first; at != 0 && frames.size() < CallSiteText.DEEPEST; at = locations.get(at - 1).next()) {
            Location location = locations.get(at - 1);
            if (!LAMBDA.matcher(location.method().type()).find()) {
                frames.addFirst(new Frame(location.method(), location.line()));
            }
        }
        return List.copyOf(frames);
    }

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
        List<Path> sources;
        try (Stream<Path> files = Files.walk(directory)) {
            sources = files.filter(path -> path.toString().endsWith(".c")).toList();
        }
        InParallel.forEach(sources, file -> {
            String code = Files.readString(file);
            String renumbered = renumbered(code, numbers);
            if (!renumbered.equals(code)) {
                Files.writeString(file, renumbered);
            }
        });
    }

    /** A number in a parenthesis is looked for first, and then whether it is handed to one of {@link #SITE_USES}. */
    private static String renumbered(String code, List<Integer> numbers) {
        StringBuilder out = new StringBuilder(code.length());
        int done = 0;
        for (int open = code.indexOf('('); open >= 0; open = code.indexOf('(', open + 1)) {
            int end = open + 1;
            while (CWords.isDigit(code, end)) {
                end++;
            }
            if (end > open + 1 && SITE_USES.matcher(code).region(CWords.start(code, open), open).matches()) {
                out.append(code, done, open + 1).append(numbers.get(Integer.parseInt(code, open + 1, end, 10)));
                done = end;
            }
        }
        return out.append(code, done, code.length()).toString();
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
        out.append(rows.isEmpty() ? "    0\n};\n" : "};\n");
    }

    /** One more than the index after the plus sign; 0 for NULL. */
    private static int index(String expression) {
        return expression.equals("NULL") ? 0 : Integer.parseInt(expression.substring(expression.lastIndexOf('+') + 1).strip()) + 1;
    }

    /** TeaVM's classes have a T before their names, and so have their source files. */
    private Method method(String fileExpression, String typeExpression, String nameExpression) {
        String file = literal(fileExpression);
        String type = literal(typeExpression);
        boolean emulated = type.startsWith("\"java") && file.startsWith("\"T") && file.endsWith(".java\"")
            && type.startsWith(file.substring(2, file.length() - 6), type.lastIndexOf('.') + 1);
        return new Method(type, emulated ? "\"" + file.substring(2) : file, literal(nameExpression));
    }

    private String literal(String expression) {
        Matcher use = USE.matcher(expression);
        return use.find() ? literal(Integer.parseInt(use.group(1))) : "\"\"";
    }

    /** The string's C literal, without a prefix. */
    private String literal(int number) {
        String line = strings.getOrDefault(number, "");
        Matcher plain = STRING.matcher(line);
        if (plain.find()) {
            return plain.group(1);
        }
        Matcher codes = CODES.matcher(line);
        if (codes.find()) {
            return octal(codes.group(1));
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
}
