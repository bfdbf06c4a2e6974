package ristretto.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import ristretto.compiler.Statement.Kind;

/**
 * Finds the statements of a method that need a frame for the collector, as ranges of statements. Control enters a range at its start, and
 * leaves it in whatever way. Each way that inevitably ends in an exception has a range. All else has one, in which loops are as a whole; if it is in branches
 * of which some need no frame, one in each of the others. So a way through the method makes one frame, and a second one only if it fails.
 */
final class FrameRanges {
    private final List<Statement> body;
    private final Jumps jumps;
    /** Where statements begin that need a frame for more than what is in their parts. */
    private final TreeSet<Integer> needs = new TreeSet<>();

    /** @param fails whether control cannot leave it but with an exception */
    record Range(boolean fails, int start, int end) {
        private static Range of(Statement first, Statement last) {
            return new Range(false, first.start(), last.end());
        }

        boolean contains(int at) {
            return start <= at && at < end;
        }

        private Range with(Statement statement) {
            return new Range(fails, Math.min(start, statement.start()), Math.max(end, statement.end()));
        }
    }

    FrameRanges(List<Statement> body) {
        this.body = body;
        jumps = new Jumps(body);
        body.forEach(statement -> statement.forEach(part -> {
            if (Frames.needsFrame(part.head())) {
                needs.add(part.start());
            }
        }));
    }

    /** None if every way through the method needs a frame. */
    List<Range> find() {
        return cover(body, false).filter(ranges -> !ranges.isEmpty() && isEvaded(ranges)).orElse(List.of());
    }

    private boolean isEvaded(List<Range> ranges) {
        for (Statement statement : body) {
            if (ranges.stream().anyMatch(range -> range.start() == statement.start())) {
                return false;
            }
            if (isLeft(Range.of(statement, statement))) {
                return true;
            }
        }
        return true;
    }

    /** The ranges of a list of statements, or nothing if all of what the list belongs to has to be in one. */
    private Optional<List<Range>> cover(List<Statement> list, boolean inLoop) {
        List<Range> ranges = failures(list);
        List<Statement> others = new ArrayList<>();
        List<Range> usual = List.of();
        for (Statement statement : list) {
            if (needsFrame(statement) && ranges.stream().noneMatch(range -> range.contains(statement.start()))) {
                List<Range> inside = coverParts(statement, inLoop).orElseGet(() -> List.of(widened(Range.of(statement, statement), list)));
                if (inside.stream().allMatch(Range::fails)) {
                    ranges.addAll(inside);
                } else {
                    others.add(statement);
                    usual = inside;
                }
            }
        }
        if (others.size() > 1) {
            usual = List.of(widened(Range.of(others.getFirst(), others.getLast()), list));
        }
        if (!usual.isEmpty() && (inLoop || usual.stream().anyMatch(this::isEnteredWithin))) {
            return Optional.empty();
        }
        for (Range range : usual) {
            ranges.removeIf(failure -> range.contains(failure.start()));
            ranges.add(range);
        }
        return Optional.of(ranges);
    }

    /** Nothing if each of several branches needs a frame, or the statement that branches. */
    private Optional<List<Range>> coverParts(Statement statement, boolean inLoop) {
        List<Range> ranges = new ArrayList<>();
        int usual = needs.contains(statement.start()) ? 2 : 0;
        for (List<Statement> part : statement.parts()) {
            Optional<List<Range>> found = cover(part, inLoop || statement.kind() == Kind.LOOP);
            if (found.isEmpty()) {
                return found;
            }
            usual += found.get().stream().allMatch(Range::fails) ? 0 : 1;
            ranges.addAll(found.get());
        }
        return usual > 1 ? Optional.empty() : Optional.of(ranges);
    }

    private List<Range> failures(List<Statement> list) {
        List<Range> ranges = new ArrayList<>();
        for (int end = 0; end < list.size(); end++) {
            if (list.get(end).kind() == Kind.UNREACHABLE) {
                failure(list.subList(0, end + 1)).ifPresent(ranges::add);
            }
        }
        return ranges;
    }

    /** The longest end of the list, from where a frame is needed, that nothing leaves. */
    private Optional<Range> failure(List<Statement> list) {
        Optional<Range> longest = Optional.empty();
        for (Statement first : list.subList(0, list.size() - 1).reversed()) {
            Range range = new Range(true, first.start(), list.getLast().end());
            if (isLeft(range)) {
                break;
            }
            if (needsFrame(first) && !isEnteredWithin(range)) {
                longest = Optional.of(range);
            }
        }
        return longest;
    }

    /** With the statements of the list that jump into it; others may, too. */
    private Range widened(Range range, List<Statement> list) {
        return jumps.into(range).flatMap(jump -> list.stream().filter(statement -> Range.of(statement, statement).contains(jump.start()))).findFirst()
            .map(source -> widened(range.with(source), list)).orElse(range);
    }

    private boolean isLeft(Range range) {
        return jumps.outOf(range).findAny().isPresent();
    }

    private boolean isEnteredWithin(Range range) {
        return jumps.into(range).findAny().isPresent();
    }

    private boolean needsFrame(Statement statement) {
        return !needs.subSet(statement.start(), statement.end()).isEmpty();
    }
}
