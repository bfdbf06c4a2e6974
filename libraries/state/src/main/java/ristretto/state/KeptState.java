package ristretto.state;

import java.util.ArrayList;
import java.util.List;
import ristretto.signatures.Console;
import ristretto.signatures.EventLoop;
import ristretto.signatures.State;
import ristretto.signatures.WallClock;

/**
 * State as one line of text that is handed to a sink a moment after a change: {@code name=value,value;name=value}. Times are
 * written as milliseconds since 1970.
 */
public final class KeptState implements State {
    /** Changes come in groups. */
    private static final long PAUSE = 1_000_000_000L;

    private final String former;
    private final Sink sink;
    private final WallTime time;
    private final Console console;
    private final EventLoop.Timer timer;
    private final List<Part> parts = new ArrayList<>();

    /** @param former what the sink of the run before was handed last; empty if there was none */
    public KeptState(String former, Sink sink, EventLoop loop, WallClock clock, Console console) {
        this.former = former;
        this.sink = sink;
        this.time = new WallTime(loop, clock);
        this.console = console;
        this.timer = loop.timer(() -> sink.take(text()));
    }

    @Override
    public void register(Part part) {
        parts.add(part);
        String kept = find(key(parts.size() - 1));
        if (!kept.isEmpty()) {
            try {
                part.restore(new LineReader(kept, time));
            } catch (IllegalArgumentException wrong) {
                console.print("state: what was kept of " + part.name() + " is of no use: " + wrong.getMessage());
            }
        }
    }

    @Override
    public void changed() {
        if (!timer.pending()) {
            timer.set(time.now() + PAUSE);
        }
    }

    /** The name of a part, with a number behind it if others had it before. */
    private String key(int at) {
        String name = parts.get(at).name();
        int before = 0;
        for (int i = 0; i < at; i++) {
            before += parts.get(i).name().equals(name) ? 1 : 0;
        }
        return before == 0 ? name : name + "/" + before;
    }

    /** All parts as they are now. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "" : ";").append(key(i)).append('=');
            parts.get(i).save(new LineWriter(text, time));
        }
        return text.toString();
    }

    /** The text of a part, empty if there is none. */
    private String find(String name) {
        int at = 0;
        while (at < former.length()) {
            int end = former.indexOf(';', at);
            end = end < 0 ? former.length() : end;
            if (former.startsWith(name, at) && at + name.length() < end && former.charAt(at + name.length()) == '=') {
                return former.substring(at + name.length() + 1, end);
            }
            at = end + 1;
        }
        return "";
    }

    /** Where the line goes. */
    @FunctionalInterface
    public interface Sink {
        /** Takes the whole state; the one before it is of no more use. Called in the loop. */
        void take(String state);
    }
}
