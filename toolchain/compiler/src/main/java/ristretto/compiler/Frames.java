package ristretto.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes the frame for the collector from methods during which nothing is collected unless they fail: they call nothing, or only what is known
 * neither to collect nor to fail. Should a check fail, a frame is made then ({@code semantics.h}). TeaVM makes one whenever a method
 * has a check: ten instructions for a method that reads a field of a field. A call of a method that can neither collect nor fail has no
 * call site, either, so that the methods that call it may need no frame in their turn.
 */
final class Frames {
    /** The first line of a method. */
    private static final Pattern METHOD = Pattern.compile("[\\w*]+ (meth_\\w+)\\([^;\\n]*\\) \\{\\n");
    private static final Pattern ALLOCATION = Pattern.compile("^ *TEAVM_ALLOC_STACK\\(INT32_C\\(\\d+\\)\\);$", Pattern.MULTILINE);
    private static final Pattern ROOTS = Pattern.compile("^ *TEAVM_(?:GC_ROOT|GC_ROOT_RELEASE|RELEASE_STACK)\\b[^;]*;\\n", Pattern.MULTILINE);
    private static final String SITE = "TEAVM_WITH_CALL_SITE_ID(";

    /** What needs a frame from the beginning: calls, handlers, initializers, the check for the end of the stack. */
    private static final List<String> FRAME_USES = List.of("CALL_SITE", "TEAVM_TRY", "ristretto_initializeClass_at", "ristretto_check_stack_at");

    private static final Pattern HARMLESS = Pattern.compile("if|while|switch|return|INT(?:32|64)_C|TEAVM_(?:FIELD|ARRAY_LENGTH|ARRAY_AT|TO_BYTE|TO_SHORT|TO_CHAR|GET_STRING)"
        + "|ristretto_(?:string_length|element_barrier|f(?:32|64)_to_i(?:32|64))|__builtin_bswap(?:16|32|64)|teavm_(?:compare_[iu](?:32|64)|gc_writeBarrier|instanceof)");

    private final List<Source> sources = new ArrayList<>();
    private final Map<String, List<Method>> callers = new HashMap<>();
    private final Set<String> silent = new HashSet<>();
    private final Map<String, Boolean> harmless = new HashMap<>();

    private Frames() { }

    /** @param methods in the order of the code */
    private record Source(Path file, String code, List<Method> methods) { }

    private static final class Method {
        private final String name;
        private final int start;
        private final int end;
        private String body;
        private boolean framed;

        private Method(String name, String code, int start, int end) {
            this.name = name;
            this.start = start;
            this.end = end;
            body = code.substring(start, end);
            framed = body.contains("TEAVM_ALLOC_STACK(") && ALLOCATION.matcher(body).find();
        }
    }

    /** Changes the methods of the generated classes. */
    static void rewrite(Path directory) throws IOException {
        Frames frames = new Frames();
        List<Path> files;
        try (Stream<Path> all = Files.walk(directory.resolve("classes"))) {
            files = all.filter(path -> path.toString().endsWith(".c") && !path.getParent().endsWith("org/teavm/runtime")).sorted().toList();
        }
        for (Path file : files) {
            frames.read(file, Files.readString(file));
        }
        frames.rewrite();
        InParallel.forEach(frames.sources.stream().flatMap(source -> source.methods().stream()).filter(method -> method.framed).toList(),
            method -> method.body = LateFrames.narrow(method.body));
        for (Source source : frames.sources) {
            String rewritten = write(source);
            if (!rewritten.equals(source.code())) {
                Files.writeString(source.file(), rewritten);
            }
        }
    }

    private void read(Path file, String code) {
        List<Method> methods = new ArrayList<>();
        Matcher head = METHOD.matcher(code);
        int end = code.lastIndexOf('\n') + 1;
        for (int line = 0; line < end; line = code.indexOf('\n', line) + 1) {
            if (isPartOfName(code.charAt(line)) && head.region(line, code.length()).lookingAt()) {
                line = code.indexOf("\n}", head.end() - 1) + 1;
                Method method = new Method(head.group(1), code, head.end(), line);
                calls(method.body).forEach(called -> callers.computeIfAbsent(called, name -> new ArrayList<>()).add(method));
                methods.add(method);
            }
        }
        sources.add(new Source(file, code, methods));
    }

    private static String write(Source source) {
        StringBuilder out = new StringBuilder(source.code().length());
        int done = 0;
        for (Method method : source.methods()) {
            out.append(source.code(), done, method.start).append(method.body);
            done = method.end;
        }
        return out.append(source.code(), done, source.code().length()).toString();
    }

    /** Looks at each method, and again at those that call a method which has turned out to be silent. */
    private void rewrite() {
        SequencedSet<Method> waiting = new LinkedHashSet<>();
        sources.forEach(source -> waiting.addAll(source.methods()));
        while (!waiting.isEmpty()) {
            Method method = waiting.removeFirst();
            rewrite(method);
            if (!method.framed && isHarmless(method.body) && silent.add(method.name)) {
                waiting.addAll(callers.getOrDefault(method.name, List.of()));
            }
        }
    }

    private void rewrite(Method method) {
        if (method.framed) {
            method.body = withoutSites(method.body);
            if (!needsFrame(method.body)) {
                method.body = ROOTS.matcher(ALLOCATION.matcher(method.body).replaceFirst("    RISTRETTO_FRAMELESS")).replaceAll("");
                method.framed = false;
            }
        }
    }

    static boolean needsFrame(String code) {
        return FRAME_USES.stream().anyMatch(code::contains);
    }

    /** Call sites go where what is called can neither collect nor fail. */
    private String withoutSites(String code) {
        StringBuilder out = new StringBuilder(code.length());
        int done = 0;
        for (int at = code.indexOf(SITE); at >= 0; at = code.indexOf(SITE, done)) {
            int start = code.indexOf(", ", at) + 2;
            int end = end(code, start);
            String call = withoutSites(code.substring(start, end));
            out.append(code, done, isHarmless(call) ? at : start).append(isHarmless(call) ? "(" : "").append(call);
            done = end;
        }
        return out.append(code, done, code.length()).toString();
    }

    /** Where the parenthesis closes that is open at {@code at}. */
    private static int end(String code, int at) {
        int open = 1;
        int end = at;
        while (open > 0) {
            switch (code.charAt(end++)) {
                case '(' -> open++;
                case ')' -> open--;
                case '"' -> end = literalEnd(code, end);
                default -> { }
            }
        }
        return end - 1;
    }

    static int literalEnd(String code, int at) {
        int end = at;
        while (code.charAt(end) != '"') {
            end += code.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    private boolean isHarmless(String code) {
        for (int open = code.indexOf('('); open >= 0; open = code.indexOf('(', open + 1)) {
            String called = called(code, open);
            if (!called.isEmpty() && !silent.contains(called) && !harmless.computeIfAbsent(called, name -> HARMLESS.matcher(name).matches())) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> calls(String code) {
        Set<String> calls = new HashSet<>();
        for (int open = code.indexOf('('); open >= 0; open = code.indexOf('(', open + 1)) {
            calls.add(called(code, open));
        }
        return calls;
    }

    /** The name in front of a parenthesis; {@code )} if something is called through a pointer, nothing if nothing is called. */
    private static String called(String code, int open) {
        int end = open > 0 && code.charAt(open - 1) == ' ' ? open - 1 : open;
        int start = end;
        while (start > 0 && isPartOfName(code.charAt(start - 1))) {
            start--;
        }
        return start < end ? code.substring(start, end) : code.startsWith(")(", open - 1) ? ")" : "";
    }

    private static boolean isPartOfName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
}
