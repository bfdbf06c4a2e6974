package ristretto.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import ristretto.inspection.Squares.Rectangle;

class SquaresTest {
    private static final Rectangle WHOLE = new Rectangle(10, 20, 640, 480);

    @Property(tries = 200)
    void areasAreAsGivenAndLieWithinTheWhole(@ForAll @Size(min = 1, max = 60) List<@LongRange(min = 1, max = 1_000_000) Long> sizes) {
        List<Long> sorted = sizes.stream().sorted(Comparator.reverseOrder()).toList();
        List<Rectangle> parts = Squares.divide(WHOLE, sorted);
        double scale = WHOLE.width() * WHOLE.height() / sorted.stream().mapToLong(Long::longValue).sum();
        assertEquals(sorted.size(), parts.size());
        for (int i = 0; i < parts.size(); i++) {
            Rectangle part = parts.get(i);
            assertEquals(sorted.get(i) * scale, part.width() * part.height(), 1e-3);
            assertTrue(part.x() >= WHOLE.x() - 1e-6 && part.x() + part.width() <= WHOLE.x() + WHOLE.width() + 1e-6, part::toString);
            assertTrue(part.y() >= WHOLE.y() - 1e-6 && part.y() + part.height() <= WHOLE.y() + WHOLE.height() + 1e-6, part::toString);
        }
    }

    @Property(tries = 100)
    void noTwoPartsOverlap(@ForAll @Size(min = 2, max = 25) List<@LongRange(min = 1, max = 1000) Long> sizes) {
        List<Rectangle> parts = Squares.divide(WHOLE, sizes.stream().sorted(Comparator.reverseOrder()).toList());
        for (Rectangle one : parts) {
            for (Rectangle other : parts) {
                double width = Math.min(one.x() + one.width(), other.x() + other.width()) - Math.max(one.x(), other.x());
                double height = Math.min(one.y() + one.height(), other.y() + other.height()) - Math.max(one.y(), other.y());
                assertTrue(one == other || width < 1e-6 || height < 1e-6, () -> one + " and " + other);
            }
        }
    }

    /** The example of the paper: seven areas in a rectangle of 6 by 4. */
    @Test
    void partsAreNearlySquares() {
        List<Rectangle> parts = Squares.divide(new Rectangle(0, 0, 6, 4), List.of(6L, 6L, 4L, 3L, 2L, 2L, 1L));
        assertEquals(new Rectangle(0, 0, 3, 2), parts.get(0));
        assertEquals(new Rectangle(0, 2, 3, 2), parts.get(1));
        assertTrue(parts.stream().allMatch(part -> Math.max(part.width() / part.height(), part.height() / part.width()) < 3), parts::toString);
    }
}
