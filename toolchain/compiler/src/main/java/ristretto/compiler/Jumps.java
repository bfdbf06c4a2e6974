package ristretto.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ristretto.compiler.FrameRanges.Range;

/** Where a method goes on elsewhere than at the next statement. */
final class Jumps {
    private final List<Jump> jumps = new ArrayList<>();
    private final Map<String, Integer> labels = new HashMap<>();

    /** @param target where the label is, or the statement that {@code break} or {@code continue} belong to; nowhere for {@code return} */
    private record Jump(Statement statement, int target) {
        private static final int CALLER = -1;

        private boolean leaves(Range range) {
            return range.contains(statement.start()) && !range.contains(target);
        }

        private boolean enters(Range range) {
            return !range.contains(statement.start()) && range.contains(target);
        }
    }

    Jumps(List<Statement> body) {
        body.forEach(statement -> statement.forEach(part -> {
            if (part.kind() == Statement.Kind.LABEL) {
                labels.put(part.label(), part.start());
            }
        }));
        add(body, Jump.CALLER, Jump.CALLER);
    }

    private void add(List<Statement> list, int loop, int loopOrSwitch) {
        for (Statement statement : list) {
            switch (statement.kind()) {
                case GOTO -> jumps.add(new Jump(statement, labels.get(statement.label())));
                case RETURN -> jumps.add(new Jump(statement, Jump.CALLER));
                case BREAK -> jumps.add(new Jump(statement, loopOrSwitch));
                case CONTINUE -> jumps.add(new Jump(statement, loop));
                case LOOP -> statement.parts().forEach(part -> add(part, statement.start(), statement.start()));
                case SWITCH -> statement.parts().forEach(part -> add(part, loop, statement.start()));
                case IF, LABEL, PLAIN, UNREACHABLE -> statement.parts().forEach(part -> add(part, loop, loopOrSwitch));
            }
        }
    }

    /** The statements that lead out of a range, but at its end. */
    Stream<Statement> outOf(Range range) {
        return jumps.stream().filter(jump -> jump.leaves(range)).map(Jump::statement);
    }

    /** Those that lead from elsewhere to a place within. */
    Stream<Statement> into(Range range) {
        return jumps.stream().filter(jump -> jump.enters(range)).map(Jump::statement);
    }
}
