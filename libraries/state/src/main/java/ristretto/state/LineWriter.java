package ristretto.state;

import ristretto.signatures.EventLoop;
import ristretto.signatures.State;

/** Appends values with commas between them. */
final class LineWriter implements State.Writer {
    private final StringBuilder line;
    private final WallTime time;
    private boolean any;

    LineWriter(StringBuilder line, WallTime time) {
        this.line = line;
        this.time = time;
    }

    @Override
    public State.Writer number(long value) {
        separate();
        line.append(value);
        return this;
    }

    @Override
    public State.Writer text(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || c > '~' || c == ',' || c == ';' || c == '"') {
                throw new IllegalArgumentException("'" + value + "' cannot be kept: it has the character " + (int) c);
            }
        }
        separate();
        line.append(value);
        return this;
    }

    @Override
    public State.Writer time(long point) {
        return number(point == EventLoop.Condition.NEVER ? point : time.milliseconds(point));
    }

    private void separate() {
        if (any) {
            line.append(',');
        }
        any = true;
    }
}
