package ristretto.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InParallelTest {
    private static final List<Integer> ITEMS = IntStream.range(0, 1000).boxed().toList();

    @Test
    void eachItemIsWorkedAtOnce() {
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        AtomicInteger count = new AtomicInteger();
        InParallel.forEach(ITEMS, item -> {
            seen.add(item);
            count.incrementAndGet();
        });
        assertEquals(ITEMS.size(), seen.size());
        assertEquals(ITEMS.size(), count.get());
        InParallel.forEach(List.of(), item -> count.incrementAndGet());
        assertEquals(ITEMS.size(), count.get());
    }

    @Test
    void aFailureIsThrownAsItIsAndEndsTheWork() {
        AtomicInteger count = new AtomicInteger();
        IOException full = assertThrows(IOException.class, () -> InParallel.forEach(ITEMS, item -> {
            count.incrementAndGet();
            throw new IOException("no space left on device");
        }));
        assertEquals("no space left on device", full.getMessage());
        assertTrue(count.get() < ITEMS.size());
    }
}
