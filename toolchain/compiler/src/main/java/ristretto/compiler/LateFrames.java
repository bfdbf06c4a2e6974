package ristretto.compiler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ristretto.compiler.FrameRanges.Range;

/**
 * Makes the frame for the collector where a way through a method first needs one, if there are ways that do not: the method checks something and
 * returns, or has nothing to do. The frame has a scope of its own, which tells the checks in it that there is one ({@code semantics.h});
 * those outside make one should they fail. What the frame keeps alive is in variables of C, too, from which it is taken when the frame is made.
 * Nothing changes its line, so that what is said about the source holds.
 */
final class LateFrames {
    private static final Pattern ALLOCATION = Pattern.compile("TEAVM_ALLOC_STACK\\(INT32_C\\((\\d+)\\)\\);");
    private static final Pattern ROOT = Pattern.compile("TEAVM_GC_ROOT(?:_RELEASE)?\\(INT32_C\\((\\d+)\\)(?:, ([^;]*))?\\);");
    private static final Pattern RELEASE = Pattern.compile("TEAVM_RELEASE_STACK;");

    private final String text;
    private final List<Range> ranges;
    private final List<Change> changes = new ArrayList<>();

    private record Change(int start, int end, String text) { }

    private LateFrames(String text, List<Range> ranges) {
        this.text = text;
        this.ranges = ranges;
    }

    /** Changes the body of a method with a frame, unless nothing can be won. */
    static String narrow(String text) {
        if (text.contains("TEAVM_TRY")) {
            return text;
        }
        List<Statement> body = Statement.parse(text);
        List<Range> ranges = new FrameRanges(body).find();
        return ranges.isEmpty() ? text : new LateFrames(text, ranges).write(new Jumps(body));
    }

    private String write(Jumps jumps) {
        Matcher allocation = ALLOCATION.matcher(text);
        allocation.find();
        StringBuilder variables = new StringBuilder("RISTRETTO_FRAMELESS");
        StringBuilder frame = new StringBuilder("{ enum { ristretto_framed = 1 }; " + allocation.group());
        for (int root = 0; root < Integer.parseInt(allocation.group(1)); root++) {
            variables.append(" void *").append(variable(root)).append(" = NULL;");
            frame.append(" TEAVM_GC_ROOT(").append(root).append(", ").append(variable(root)).append(");");
        }
        changes.add(new Change(allocation.start(), allocation.end(), variables.toString()));
        for (Range range : ranges) {
            insert(range.start(), frame + " ");
            jumps.outOf(range).filter(exit -> exit.kind() != Statement.Kind.RETURN).forEach(exit -> {
                insert(exit.start(), "{ TEAVM_RELEASE_STACK; ");
                insert(exit.end(), " }");
            });
            insert(range.end(), range.fails() ? " }" : " TEAVM_RELEASE_STACK; }");
        }
        RELEASE.matcher(text).results().filter(release -> !isFramed(release)).forEach(release -> changes.add(new Change(release.start(), release.end(), "")));
        ROOT.matcher(text).results().forEach(this::keep);
        return changed();
    }

    /** In the frame only if there is one, and in the variable in any case. */
    private void keep(MatchResult root) {
        String value = variable(Integer.parseInt(root.group(1))) + " = " + (root.group(2) == null ? "NULL" : root.group(2));
        changes.add(new Change(root.start(), root.end(), isFramed(root) ? "TEAVM_GC_ROOT(" + root.group(1) + ", " + value + ");" : value + ";"));
    }

    private boolean isFramed(MatchResult at) {
        return ranges.stream().anyMatch(range -> range.contains(at.start()));
    }

    private static String variable(int root) {
        return "teavm_root_" + root;
    }

    private void insert(int at, String code) {
        changes.add(new Change(at, at, code));
    }

    private String changed() {
        changes.sort(Comparator.comparingInt(Change::start));
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        for (Change change : changes) {
            out.append(text, done, change.start()).append(change.text());
            done = change.end();
        }
        return out.append(text, done, text.length()).toString();
    }
}
