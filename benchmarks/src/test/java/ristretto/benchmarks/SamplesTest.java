package ristretto.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void theMedianOfAnOddNumberIsTheMiddleOne() {
        assertEquals(3, new Samples(List.of(9.0, 1.0, 3.0)).median());
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheMiddleTwo() {
        assertEquals(2.5, new Samples(List.of(4.0, 1.0, 3.0, 2.0)).median());
    }

    @Test
    void theSpreadIsFromLeastToMost() {
        Samples samples = new Samples(List.of(2.0, 7.0, 5.0));
        assertEquals(2, samples.least());
        assertEquals(7, samples.most());
    }

    @Test
    void nothingHasNoMedian() {
        assertThrows(IllegalArgumentException.class, () -> new Samples(List.of()));
    }
}
