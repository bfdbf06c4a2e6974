package ristretto.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A handler that throws, recurses without end or uses up all memory leaves the others serving. For images, where a handler has the
 * whole machine to itself: on a JVM it would be that of the tests.
 */
public interface IsolationConformance extends Conformance {
    int BYSTANDERS = 8;
    int FAILURES = 3;
    /** As many small calls fit on a stack of a megabyte there, about. */
    int LIKE_HOTSPOT = 10_000;
    /** Used bytes differ by what is under way. */
    long SLACK = 200_000;

    /** Each bystander has answers on its one connection before, during and after the failures. */
    @ParameterizedTest
    @CsvSource({"/-/throw, 500", "/-/overflow, 500", "/-/exhaust, 503"})
    default void aHandlerThatFailsLeavesOtherConnectionsServed(String failing, int status) throws Exception {
        get("/large.txt");
        long before = usedMemory();
        Phaser failures = new Phaser(1 + BYSTANDERS);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> bystanders = new ArrayList<>();
            for (int i = 0; i < BYSTANDERS; i++) {
                bystanders.add(clients.submit(() -> standBy(failures)));
            }
            failures.arriveAndAwaitAdvance();
            for (int i = 0; i < FAILURES; i++) {
                assertEquals(status, get(failing).status());
                failures.arriveAndAwaitAdvance();
            }
            for (Future<Void> each : bystanders) {
                each.get();
            }
        } finally {
            failures.forceTermination();
        }
        long after = usedMemory();
        assertTrue(after < before + SLACK, before + " bytes used before, " + after + " after");
    }

    /** Between two phases a request of the bystander and the failing one are under way together. */
    private Void standBy(Phaser failures) throws IOException {
        byte[] expected = site("large.txt");
        try (RawClient client = connect()) {
            for (int i = 0; i <= FAILURES; i++) {
                for (int j = 0; j < 3; j++) {
                    assertArrayEquals(expected, client.send(Conformance.request("GET", "/large.txt")).answer().body());
                }
                failures.arriveAndAwaitAdvance();
            }
            assertArrayEquals(expected, client.send(Conformance.request("GET", "/large.txt")).answer().body());
        } finally {
            failures.arriveAndDeregister();
        }
        return null;
    }

    /** A stack is larger than its share of memory: not all can be full at once, and what they used is free afterwards. */
    @Test
    default void manyThreadsThatRecurseWithoutEndShareTheMemoryOfStacks() throws Exception {
        int alone = calls("/-/descend");
        assertTrue(alone >= LIKE_HOTSPOT, "only " + alone + " calls");
        int least = calls("/-/descend-together");
        assertTrue(least > 100 && least < alone, least + " calls, and alone " + alone);
        assertEquals(alone, calls("/-/descend"));
        assertArrayEquals(site("large.txt"), get("/large.txt").body());
    }

    private int calls(String target) throws IOException {
        return Integer.parseInt(get(target).text());
    }

    /** Here others run, and ask for memory, while there is none left. They may fail then, and the machine may not. */
    @Test
    default void theMachineOutlivesAHandlerThatTakesAllMemoryWhileOthersRun() throws Exception {
        get("/large.txt");
        long before = usedMemory();
        for (int i = 0; i < FAILURES; i++) {
            try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
                clients.submit(() -> tryTo("/-/hoard"));
                for (int j = 0; j < BYSTANDERS; j++) {
                    clients.submit(() -> tryTo("/large.txt"));
                }
            }
            assertArrayEquals(site("large.txt"), get("/large.txt").body());
        }
        long after = usedMemory();
        assertTrue(after < before + SLACK, before + " bytes used before, " + after + " after");
    }

    private void tryTo(String target) {
        for (int i = 0; i < 3; i++) {
            try (RawClient client = connect()) {
                client.send(Conformance.request("GET", target)).answer();
            } catch (IOException refused) {
                // For want of memory.
                Thread.yield();
            }
        }
    }

    private long usedMemory() throws IOException {
        return Long.parseLong(get("/-/memory").text());
    }
}
