package ristretto.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final Box BOX = new Box(100, 40);
    private static final double LEAST = 1e-6;

    @Test
    void whatABoxPointsToIsBelowIt() {
        Layout layout = Layout.of(List.of(BOX, BOX, BOX), List.of(new Arrow(0, 1), new Arrow(1, 2), new Arrow(0, 2)));
        assertTrue(layout.places().get(0).y() + BOX.height() < layout.places().get(1).y());
        assertTrue(layout.places().get(1).y() + BOX.height() < layout.places().get(2).y());
        assertEquals(4, layout.lines().size(), "the arrow from the first to the last box bends once");
        assertEquals(3, layout.lines().stream().filter(Layout.Line::arrives).count());
    }

    @Test
    void linesToOneBoxJoinOnTheirWay() {
        List<Arrow> arrows = List.of(new Arrow(0, 1), new Arrow(1, 2), new Arrow(2, 3), new Arrow(0, 3), new Arrow(1, 3));
        assertEquals(2, Layout.of(List.of(BOX, BOX, BOX, BOX), arrows).lines().stream().filter(line -> line.arrives() && line.box() == 3).count());
    }

    @Test
    void twoArrowsThatNeedNotCrossDoNot() {
        Layout layout = Layout.of(List.of(BOX, BOX, BOX, BOX), List.of(new Arrow(0, 3), new Arrow(1, 2)));
        assertEquals(layout.places().get(0).x() < layout.places().get(1).x(), layout.places().get(3).x() < layout.places().get(2).x());
    }

    @Test
    void aCircleIsRefusedAndNothingIsDrawnAsNothing() {
        assertThrows(IllegalArgumentException.class, () -> Layout.of(List.of(BOX, BOX), List.of(new Arrow(0, 1), new Arrow(1, 0))));
        assertEquals(new Layout(List.of(), List.of(), 0, 0), Layout.of(List.of(), List.of()));
    }

    @RepeatedTest(50)
    void boxesDoNotOverlapAndLinesPassThroughNone() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Box> boxes = new ArrayList<>();
        List<Arrow> arrows = new ArrayList<>();
        for (int i = 0; i < 4 + random.nextInt(20); i++) {
            boxes.add(new Box(60 + random.nextInt(200), 30 + random.nextInt(120)));
            for (int needs = i == 0 ? 0 : 1 + random.nextInt(3); needs > 0; needs--) {
                arrows.add(new Arrow(random.nextInt(i), i));
            }
        }
        Layout layout = Layout.of(boxes, arrows);
        for (int i = 0; i < boxes.size(); i++) {
            Layout.Place place = layout.places().get(i);
            Box box = boxes.get(i);
            assertTrue(place.x() >= -LEAST && place.x() + box.width() <= layout.width() + LEAST && place.y() + box.height() <= layout.height() + LEAST,
                    "seed " + seed);
            for (int j = 0; j < i; j++) {
                assertTrue(apart(place, box, layout.places().get(j), boxes.get(j)), "boxes " + i + " and " + j + " overlap, seed " + seed);
            }
            for (Layout.Line line : layout.lines()) {
                boolean beside = line.fromX() < place.x() || line.fromX() > place.x() + box.width();
                boolean aboveOrBelow = line.bendY() <= place.y() + LEAST || line.fromY() >= place.y() + box.height() - LEAST;
                assertTrue(beside || aboveOrBelow, "a line passes through box " + i + ", seed " + seed);
            }
        }
    }

    private static boolean apart(Layout.Place one, Box ofOne, Layout.Place other, Box ofOther) {
        return one.x() + ofOne.width() <= other.x() + LEAST || other.x() + ofOther.width() <= one.x() + LEAST
                || one.y() + ofOne.height() <= other.y() + LEAST || other.y() + ofOther.height() <= one.y() + LEAST;
    }
}
