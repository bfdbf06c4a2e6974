package ristretto.compiler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a stack trace shows of each call site, in few bytes; exceptions.c reads it. The sites are in the order of the source,
 * so that a site is mostly one byte: how many lines after the one before, in the same method.
 *
 * <pre>
 * 0-63       one frame, in the method of the site before; lines after its line
 * 64 + n     n frames, outermost first; of each, as numbers of seven bits a byte, lowest first, the last byte below 128:
 *            the method and the line, of the outermost as differences (2d if positive, -2d - 1 if not) from the site before
 * </pre>
 *
 * The names are one text: of each type its name, its file ("*" for that of its outermost class's name), and its methods.
 */
final class CallSiteText {
    static final int DEEPEST = 15;
    /** For every this many sites there is a mark, from which reading can begin. */
    private static final int MARK = 32;
    private static final int ONE_BYTE = 64;

    private final List<CallSiteTables.Site> sites;
    private final TableShares shares;
    private final Map<CallSiteTables.Method, Integer> methods = new TreeMap<>();
    private final List<String> siteMarks = new ArrayList<>();
    private final List<String> typeMarks = new ArrayList<>();
    private final StringBuilder bytes = new StringBuilder();
    private final StringBuilder names = new StringBuilder();
    private int byteCount;
    private int nameCount;

    CallSiteText(List<CallSiteTables.Site> sites, TableShares shares) {
        this.sites = sites;
        this.shares = shares;
    }

    void write(StringBuilder out) {
        sites.forEach(site -> site.frames().forEach(frame -> methods.put(frame.method(), 0)));
        writeNames();
        writeSites();
        out.append("#define CALLSITE_MARK ").append(MARK).append("\n#define CALLSITE_DEEPEST ").append(DEEPEST).append('\n');
        out.append("static const struct { uint32_t at; uint16_t method, line; } callsite_marks[] = {\n").append(String.join(",\n", siteMarks))
            .append("\n};\nstatic const uint8_t callsite_bytes[] = {\n").append(bytes).append("\n};\n");
        out.append("static const struct { uint32_t at; uint16_t method; } callsite_types[] = {\n").append(String.join(",\n", typeMarks))
            .append("\n};\nstatic const char callsite_names[] =\n").append(names).append("    ;\n");
    }

    private void writeNames() {
        Map<String, List<CallSiteTables.Method>> types = new LinkedHashMap<>();
        methods.keySet().forEach(method -> types.computeIfAbsent(method.type() + method.file(), _ -> new ArrayList<>()).add(method));
        int number = 0;
        for (List<CallSiteTables.Method> ofType : types.values()) {
            CallSiteTables.Method first = ofType.getFirst();
            int from = nameCount;
            typeMarks.add("    { " + nameCount + ", " + number + " }");
            name(first.type());
            name(first.file().equals(fileOf(first.type())) ? "\"*\"" : first.file());
            for (CallSiteTables.Method method : ofType) {
                methods.put(method, number++);
                name(method.name());
            }
            share("callsite_names", first, nameCount - from);
            share("callsite_types", first, 1);
        }
        typeMarks.add("    { " + nameCount + ", " + 0xFFFF + " }");
    }

    private static String fileOf(String type) {
        int end = type.indexOf('$');
        return "\"" + type.substring(Math.max(type.lastIndexOf('.'), 0) + 1, end < 0 ? type.length() - 1 : end) + ".java\"";
    }

    private void name(String literal) {
        names.append("    u8").append(literal).append(" \"\\0\"\n");
        nameCount += length(literal) + 1;
    }

    private static int length(String literal) {
        int length = 0;
        for (int i = 1; i < literal.length() - 1; i++) {
            if (literal.charAt(i) == '\\') {
                i += Character.isDigit(literal.charAt(i + 1)) ? 3 : 1;
            }
            length++;
        }
        return length;
    }

    private void writeSites() {
        int method = 0;
        int line = 0;
        for (int number = 0; number < sites.size(); number++) {
            if (number % MARK == 0) {
                siteMarks.add("    { " + byteCount + ", " + method + ", " + line + " }");
            }
            List<CallSiteTables.Frame> frames = sites.get(number).frames();
            int from = byteCount;
            int nextMethod = frames.isEmpty() ? method : methods.get(frames.getFirst().method());
            int nextLine = frames.isEmpty() ? line : frames.getFirst().line();
            if (frames.size() == 1 && nextMethod == method && nextLine >= line && nextLine < line + ONE_BYTE) {
                one(nextLine - line);
            } else {
                one(ONE_BYTE + frames.size());
                for (int i = 0; i < frames.size(); i++) {
                    int ofMethod = methods.get(frames.get(i).method());
                    many(i == 0 ? difference(ofMethod - method) : ofMethod);
                    many(i == 0 ? difference(frames.get(i).line() - line) : frames.get(i).line());
                }
            }
            if (!frames.isEmpty()) {
                share("callsite_bytes", frames.getFirst().method(), byteCount - from);
                share("callsite_site_handlers", frames.getFirst().method(), 1);
            }
            method = nextMethod;
            line = nextLine;
        }
    }

    private void share(String table, CallSiteTables.Method method, int weight) {
        shares.add(table, method.type().substring(1, method.type().length() - 1), weight);
    }

    private static int difference(int value) {
        return value << 1 ^ value >> 31;
    }

    private void many(int value) {
        int rest = value;
        for (; rest > 127; rest >>>= 7) {
            one(rest & 127 | 128);
        }
        one(rest);
    }

    private void one(int value) {
        bytes.append(value).append(byteCount % 32 == 31 ? ",\n" : ",");
        byteCount++;
    }
}
