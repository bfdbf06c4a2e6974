package ristretto.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ristretto.signatures.EventLoop;

@Timeout(60)
class SimulatedLoopTest {
    private static final long HOUR = 3_600_000_000_000L;

    private final SimulatedLoop loop = new SimulatedLoop();
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void timersFireInTheOrderOfTheirDeadlines() {
        loop.inLoop(() -> {
            loop.timer(() -> events.add("second at " + loop.now())).set(20);
            loop.timer(() -> events.add("first at " + loop.now())).set(10);
        });
        loop.advance(15);
        assertEquals(List.of("first at 10"), events);
        loop.runUntilIdle();
        assertEquals(List.of("first at 10", "second at 20"), events);
        assertEquals(20, loop.now());
    }

    @Test
    void advancingIncludesItsEnd() {
        loop.inLoop(() -> loop.timer(() -> loop.timer(() -> events.add("done")).set(10)).set(10));
        loop.advance(10);
        assertEquals(List.of("done"), events);
    }

    @Test
    void aCancelledTimerDoesNotFire() {
        loop.inLoop(() -> {
            EventLoop.Timer timer = loop.timer(() -> events.add("fired"));
            timer.set(10);
            timer.cancel();
            assertFalse(timer.pending());
        });
        loop.advance(100);
        assertTrue(events.isEmpty());
    }

    @Test
    void aWaitThatNobodyEndsLastsUntilItsDeadline() throws InterruptedException {
        loop.enter();
        try {
            assertFalse(loop.condition().await(HOUR));
        } finally {
            loop.leave();
        }
        assertEquals(HOUR, loop.now());
    }

    @Test
    void aTaskThatFailsFailsTheTest() {
        loop.submit(() -> {
            throw new IllegalArgumentException("on purpose");
        });
        assertThrows(IllegalStateException.class, () -> loop.advance(1));
    }

    @Test
    void waitingForNothingIsAnErrorAndNoHang() {
        EventLoop.Condition never = loop.condition();
        loop.enter();
        try {
            assertThrows(IllegalStateException.class, () -> never.await(EventLoop.Condition.NEVER));
        } finally {
            loop.leave();
        }
    }

    @Test
    void aTimerSetOutsideTheLoopIsAnError() {
        assertThrows(IllegalStateException.class, () -> loop.timer(() -> { }).set(1));
    }

    @Test
    void timeStandsStillWhileAThreadRuns() {
        loop.inLoop(() -> loop.timer(() -> events.add("timer")).set(1));
        Thread worker = loop.start(() -> {
            for (int i = 0; i < 1000; i++) {
                loop.inLoop(() -> assertEquals(0, loop.now()));
            }
            events.add("worker");
        });
        loop.join(worker);
        loop.runUntilIdle();
        assertEquals(List.of("worker", "timer"), events);
    }

    @Test
    void threadsThatATestStartsItselfTakePart() {
        EventLoop.Condition changed = loop.condition();
        Thread waiter = new Thread(() -> sleep(changed, HOUR));
        waiter.start();
        sleep(loop.condition(), HOUR / 2);
        assertEquals(HOUR / 2, loop.now());
        sleep(loop.condition(), 2 * HOUR);
        assertEquals(2 * HOUR, loop.now());
        assertEquals(List.of("woken at " + HOUR / 2, "woken at " + HOUR, "woken at " + 2 * HOUR), events);
    }

    @Test
    void theCreatorMayWaitOutsideTheSimulation() throws InterruptedException {
        Thread waiter = new Thread(() -> sleep(loop.condition(), HOUR));
        waiter.start();
        waiter.join();
        assertEquals(HOUR, loop.now());
    }

    @Test
    void threadsTakeTurnsInTheSameWayInEachRun() {
        List<String> first = turns();
        for (int run = 0; run < 20; run++) {
            assertEquals(first, turns());
        }
    }

    private static List<String> turns() {
        List<String> turns = new ArrayList<>();
        try (SimulatedLoop loop = new SimulatedLoop()) {
            EventLoop.Condition baton = loop.condition();
            for (int i = 0; i < 4; i++) {
                int name = i;
                loop.start(() -> {
                    for (int round = 0; round < 5; round++) {
                        int count = round;
                        loop.inLoop(() -> {
                            turns.add(name + "/" + count);
                            baton.signalAll();
                            await(baton, loop.now() + 10 * (name + 1));
                        });
                    }
                });
            }
            loop.runUntilIdle();
        }
        return turns;
    }

    private void sleep(EventLoop.Condition condition, long deadline) {
        loop.inLoop(() -> {
            await(condition, deadline);
            events.add("woken at " + loop.now());
        });
    }

    private static void await(EventLoop.Condition condition, long deadline) {
        try {
            condition.await(deadline);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
