package ristretto.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import ristretto.signatures.Ipv4Address;

/** The parts of TCP that only compute: numbers, timeouts, windows, hashes, tables. */
class ArithmeticTest {
    private static final long MILLISECOND = RetransmissionTimeout.MILLISECOND;

    @Test
    void sequenceNumbersAreComparedAroundTheCircle() {
        assertTrue(Sequence.before(-5, 5));
        assertTrue(Sequence.after(Integer.MIN_VALUE, Integer.MAX_VALUE));
        assertEquals(5, Sequence.later(-5, 5));
        assertTrue(Sequence.within(-1, -1, 1));
        assertTrue(Sequence.within(0, -1, 1));
        assertFalse(Sequence.within(1, -1, 1));
        assertFalse(Sequence.within(7, 7, 7));
    }

    @Test
    void theTimeoutFollowsTheRoundTripTime() {
        RetransmissionTimeout timeout = new RetransmissionTimeout(MILLISECOND);
        assertEquals(1000 * MILLISECOND, timeout.current());
        timeout.sample(100 * MILLISECOND);
        assertEquals(300 * MILLISECOND, timeout.current());
        for (int i = 0; i < 100; i++) {
            timeout.sample(100 * MILLISECOND);
        }
        assertTrue(timeout.current() < 101 * MILLISECOND, "is " + timeout.current());
    }

    @Test
    void theTimeoutDoublesUpToAMinuteUntilAMeasurement() {
        RetransmissionTimeout timeout = new RetransmissionTimeout(200 * MILLISECOND);
        timeout.sample(MILLISECOND);
        assertEquals(200 * MILLISECOND, timeout.current());
        timeout.backOff();
        assertEquals(400 * MILLISECOND, timeout.current());
        for (int i = 0; i < 100; i++) {
            timeout.backOff();
        }
        assertEquals(60_000 * MILLISECOND, timeout.current());
        timeout.sample(MILLISECOND);
        assertEquals(200 * MILLISECOND, timeout.current());
    }

    @Test
    void slowStartDoublesAndAvoidanceAddsASegmentARoundTrip() {
        Congestion congestion = new Congestion(1000);
        assertEquals(10_000, congestion.window());
        congestion.acknowledged(10_000, 10_000);
        assertEquals(20_000, congestion.window());
        congestion.enterRecovery(20_000);
        assertEquals(13_000, congestion.window());
        congestion.duplicate();
        assertEquals(14_000, congestion.window());
        congestion.partiallyAcknowledged(3000);
        assertEquals(12_000, congestion.window());
        congestion.leaveRecovery(20_000);
        assertEquals(10_000, congestion.window());
        congestion.acknowledged(10_000, 10_000);
        assertEquals(11_000, congestion.window());
    }

    @Test
    void aWindowThatIsNotUsedDoesNotGrow() {
        Congestion congestion = new Congestion(1000);
        congestion.acknowledged(1000, 1000);
        assertEquals(10_000, congestion.window());
    }

    @Test
    void aTimeoutLeavesOneSegmentAndRemembersHalf() {
        Congestion congestion = new Congestion(1000);
        congestion.timeout(10_000, true);
        assertEquals(1000, congestion.window());
        assertEquals(5000, congestion.threshold());
        congestion.timeout(1000, false);
        assertEquals(5000, congestion.threshold());
    }

    /** The reference implementation's vector for the message 00 01 .. 0f under the key 00 01 .. 0f. */
    @Test
    void theHashIsSipHash() {
        SipHash hash = new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);
        assertEquals(0x3f2acc7f57c29bdbL, hash.of(0x0706050403020100L, 0x0f0e0d0c0b0a0908L));
    }

    @Property
    void aCookieTellsItsSegmentSizeForAWhile(@ForAll long key, @ForAll int sequence, @ForAll int bits, @ForAll short port) {
        SynCookies cookies = new SynCookies(new SipHash(key, ~key));
        Flow flow = new Flow(Ipv4Address.ANY, 80, new Ipv4Address(bits), port & 0xFFFF);
        long now = 1L << 40;
        int cookie = cookies.make(flow, sequence, 1460, now);
        assertEquals(1460, cookies.check(flow, sequence, cookie, now));
        assertEquals(1460, cookies.check(flow, sequence, cookie, now + (1L << 36)));
        assertEquals(0, cookies.check(flow, sequence, cookie, now + (1L << 38)));
        assertEquals(0, cookies.check(flow, sequence + 1, cookie, now));
        assertEquals(0, cookies.check(flow, sequence, cookie + 1, now));
    }

    @Test
    void withoutACookieGivenNoneIsGood() {
        SynCookies cookies = new SynCookies(new SipHash(1, 2));
        Flow flow = new Flow(Ipv4Address.ANY, 80, Ipv4Address.ANY, 1);
        int cookie = new SynCookies(new SipHash(1, 2)).make(flow, 5, 1460, 0);
        assertEquals(0, cookies.check(flow, 5, cookie, 0));
    }

    @Property(tries = 200)
    void theTableFindsWhatIsInItAndNothingElse(@ForAll long seed) {
        Random random = new Random(seed);
        FlowTable table = new FlowTable(random.nextLong());
        Map<Integer, Flow> model = new HashMap<>();
        for (int i = 0; i < 500; i++) {
            int port = random.nextInt(100);
            if (random.nextBoolean()) {
                Flow flow = new Flow(Ipv4Address.ANY, 80, Ipv4Address.BROADCAST, port);
                table.put(flow);
                model.put(port, flow);
            } else if (model.containsKey(port)) {
                table.remove(model.remove(port));
            } else {
                table.remove(new Flow(Ipv4Address.ANY, 80, Ipv4Address.BROADCAST, port));
            }
            assertEquals(model.size(), table.count());
        }
        for (int port = 0; port < 100; port++) {
            assertSame(model.get(port), table.find(Ipv4Address.BROADCAST, port, 80));
            assertNull(table.find(Ipv4Address.ANY, port, 80));
            assertNull(table.find(Ipv4Address.BROADCAST, port, 81));
        }
    }

    @Test
    void settingsOutsideTheirLimitsAreMovedInside() {
        TcpSettings settings = new TcpSettings(0, -1, 0, 0, Integer.MAX_VALUE, 9999, 0, 0, -1, -1, -1, true);
        assertEquals(new TcpSettings(1, 0, 65536, 1024, 1 << 23, 500, 1, 1000, 0, 0, 0, true), settings);
        assertEquals(8, settings.shift());
        assertEquals(0, Peer.SETTINGS.shift());
        assertNotEquals(settings, TcpSettings.STANDARD);
    }
}
