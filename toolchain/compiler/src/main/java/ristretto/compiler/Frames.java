package ristretto.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    private static final Pattern METHOD = Pattern.compile("^[\\w*]+ (meth_\\w+)\\([^;\\n]*\\) \\{\\n(.*?)^\\}", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern ALLOCATION = Pattern.compile("^ *TEAVM_ALLOC_STACK\\(INT32_C\\(\\d+\\)\\);$", Pattern.MULTILINE);
    private static final Pattern ROOTS = Pattern.compile("^ *TEAVM_(?:GC_ROOT|GC_ROOT_RELEASE|RELEASE_STACK)\\b[^;]*;\\n", Pattern.MULTILINE);
    private static final String SITE = "TEAVM_WITH_CALL_SITE_ID(";

    /** What needs a frame from the beginning: calls, handlers, initializers, the check for the end of the stack. */
    private static final List<String> FRAME_USES = List.of("CALL_SITE", "TEAVM_TRY", "ristretto_initializeClass_at", "ristretto_check_stack_at");

    /** What is called by its name, and what through a pointer. */
    private static final Pattern CALLED = Pattern.compile("(\\w+) ?\\(|\\)\\(");
    private static final Pattern HARMLESS = Pattern.compile("if|while|switch|return|INT(?:32|64)_C|TEAVM_(?:FIELD|ARRAY_LENGTH|ARRAY_AT|TO_BYTE|TO_SHORT|TO_CHAR|GET_STRING)"
        + "|ristretto_(?:string_length|element_barrier|f(?:32|64)_to_i(?:32|64))|__builtin_bswap(?:16|32|64)|teavm_(?:compare_[iu](?:32|64)|gc_writeBarrier|instanceof)");

    private final List<Method> methods = new ArrayList<>();
    private final Set<String> silent = new HashSet<>();

    private Frames() { }

    private static final class Method {
        private final String name;
        private String body;
        private boolean framed;

        private Method(String name, String body) {
            this.name = name;
            this.body = body;
            framed = ALLOCATION.matcher(body).find();
        }
    }

    /** Changes the methods of the generated classes. */
    static void rewrite(Path directory) throws IOException {
        Frames frames = new Frames();
        List<Path> files;
        try (Stream<Path> all = Files.walk(directory.resolve("classes"))) {
            files = all.filter(path -> path.toString().endsWith(".c") && !path.getParent().endsWith("org/teavm/runtime")).sorted().toList();
        }
        List<List<Method>> contents = new ArrayList<>();
        for (Path file : files) {
            contents.add(frames.read(Files.readString(file)));
        }
        while (frames.step()) { }
        frames.methods.parallelStream().filter(method -> method.framed).forEach(method -> method.body = LateFrames.narrow(method.body));
        for (int i = 0; i < files.size(); i++) {
            Files.writeString(files.get(i), write(Files.readString(files.get(i)), contents.get(i)));
        }
    }

    private List<Method> read(String code) {
        List<Method> found = METHOD.matcher(code).results().map(method -> new Method(method.group(1), method.group(2))).toList();
        methods.addAll(found);
        return found;
    }

    private static String write(String code, List<Method> changed) {
        StringBuilder out = new StringBuilder(code.length());
        int done = 0;
        Matcher matcher = METHOD.matcher(code);
        for (Method method : changed) {
            matcher.find();
            out.append(code, done, matcher.start(2)).append(method.body);
            done = matcher.end(2);
        }
        return out.append(code, done, code.length()).toString();
    }

    /** Whether something came of it. */
    private boolean step() {
        int known = silent.size();
        for (Method method : methods) {
            if (method.framed) {
                method.body = withoutSites(method.body);
                if (!needsFrame(method.body)) {
                    method.body = ROOTS.matcher(ALLOCATION.matcher(method.body).replaceFirst("    RISTRETTO_FRAMELESS")).replaceAll("");
                    method.framed = false;
                }
            }
            if (!method.framed && isHarmless(method.body)) {
                silent.add(method.name);
            }
        }
        return known < silent.size();
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
        return CALLED.matcher(code).results()
            .allMatch(called -> called.group(1) != null && (HARMLESS.matcher(called.group(1)).matches() || silent.contains(called.group(1))));
    }
}
