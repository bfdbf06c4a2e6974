package ristretto.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ristretto.signatures.EventLoop;
import ristretto.signatures.State;
import ristretto.simulator.RecordingConsole;
import ristretto.simulator.SimulatedClock;
import ristretto.simulator.SimulatedLoop;

class KeptStateTest {
    private static final long SECOND = 1_000_000_000L;

    private final SimulatedLoop loop = new SimulatedLoop();
    private final List<String> kept = new ArrayList<>();
    private final RecordingConsole console = new RecordingConsole();

    @AfterEach
    void end() {
        loop.close();
    }

    private KeptState state(String former, long milliseconds) {
        return new KeptState(former, kept::add, loop, new SimulatedClock(loop, milliseconds), console);
    }

    /** A part with one value of each kind. */
    private static final class Sample implements State.Part {
        String name = "a";
        long number = 7;
        String text = "";
        long time = EventLoop.Condition.NEVER;

        @Override
        public String name() {
            return name;
        }

        @Override
        public void save(State.Writer to) {
            to.number(number).text(text).time(time);
        }

        @Override
        public void restore(State.Reader from) {
            long readNumber = from.number();
            String readText = from.text();
            time = from.time();
            number = readNumber;
            text = readText;
        }
    }

    @Test
    void whatIsWrittenComesBack() {
        Sample sample = new Sample();
        sample.number = -1;
        sample.text = "10.0.0.1/24";
        Sample other = new Sample();
        other.name = "a/other";
        KeptState first = state("", 0);
        loop.inLoop(() -> {
            first.register(other);
            first.register(sample);
        });
        assertEquals("a/other=7,,9223372036854775807;a=-1,10.0.0.1/24,9223372036854775807", first.text());
        Sample rebuilt = new Sample();
        loop.inLoop(() -> state(first.text(), 0).register(rebuilt));
        assertEquals("-1 10.0.0.1/24 " + EventLoop.Condition.NEVER, rebuilt.number + " " + rebuilt.text + " " + rebuilt.time);
    }

    @Test
    void aPointOfTimeIsTheSameOneOnAnotherLine() {
        Sample sample = new Sample();
        sample.time = 100 * SECOND;
        KeptState first = state("", 1_000_000);
        loop.inLoop(() -> first.register(sample));
        assertEquals("a=7,,1100000", first.text());
        loop.advance(5 * SECOND);
        Sample rebuilt = new Sample();
        loop.inLoop(() -> state("a=7,,1100000", 1_030_000).register(rebuilt));
        assertEquals(70 * SECOND, rebuilt.time);
    }

    @Test
    void changesOfASecondAreHandedOverTogether() {
        KeptState state = state("", 0);
        Sample sample = new Sample();
        loop.inLoop(() -> {
            state.register(sample);
            state.changed();
        });
        loop.advance(SECOND / 2);
        sample.number = 8;
        loop.inLoop(state::changed);
        loop.advance(10 * SECOND);
        assertEquals(List.of("a=8,,9223372036854775807"), kept);
    }

    @Test
    void whatIsOfNoUseIsToldAndLeftOut() {
        Sample sample = new Sample();
        loop.inLoop(() -> {
            state("a=5,text", 0).register(sample);
            state("a=five", 0).register(sample);
            state("b=1", 0).register(sample);
        });
        assertEquals(7, sample.number);
        assertEquals(List.of("state: what was kept of a is of no use: it ends too early",
                "state: what was kept of a is of no use: not a number: 'five'"), console.lines());
    }

    @Test
    void textThatWouldEndALineIsRefused() {
        Sample sample = new Sample();
        KeptState state = state("", 0);
        loop.inLoop(() -> state.register(sample));
        for (String text : List.of("a,b", "a;b", "a b", "a\nb", "\"")) {
            sample.text = text;
            assertThrows(IllegalArgumentException.class, state::text, text);
        }
    }
}
