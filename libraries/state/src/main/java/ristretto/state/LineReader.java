package ristretto.state;

import ristretto.signatures.EventLoop;
import ristretto.signatures.State;

/** Takes apart what {@link LineWriter} wrote. */
final class LineReader implements State.Reader {
    private final String line;
    private final WallTime time;
    private int at;

    LineReader(String line, WallTime time) {
        this.line = line;
        this.time = time;
    }

    @Override
    public String text() {
        if (at > line.length()) {
            throw new IllegalArgumentException("it ends too early");
        }
        int comma = line.indexOf(',', at);
        int end = comma < 0 ? line.length() : comma;
        String value = line.substring(at, end);
        at = end + 1;
        return value;
    }

    @Override
    public long number() {
        String text = text();
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("not a number: '" + text + "'");
        }
    }

    @Override
    public long time() {
        long milliseconds = number();
        return milliseconds == EventLoop.Condition.NEVER ? milliseconds : time.point(milliseconds);
    }
}
