package ristretto.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.ClassModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** State has an owner that was handed it: no signature, library or example keeps any in a static field. */
class StaticStateTest {
    /** Descriptions are not part of images, and a key is immutable though it holds functions. */
    private static final String KEYS = " is a Key, whose values can change";

    @Test
    void librariesHaveNoStaticState() throws IOException {
        assertStateless("signatures|libraries/.*", 100);
    }

    @Test
    void examplesHaveNoStaticStateButTheKeysOfTheirDescriptions() throws IOException {
        assertStateless("examples/.*", 4);
    }

    private static void assertStateless(String pattern, int least) throws IOException {
        Map<String, ClassModel> classes = ClassPath.classes("signatures|libraries/.*|examples/.*");
        Map<String, ClassModel> checked = ClassPath.classes(pattern);
        assertTrue(checked.size() >= least, "only " + checked.size() + " classes were found");
        List<String> found = new ArrayList<>();
        checked.values().forEach(each -> found.addAll(new StaticState(classes).find(each)));
        found.removeIf(each -> each.endsWith(KEYS));
        assertEquals(List.of(), found);
    }

    @Test
    void stateIsFound() throws IOException {
        Map<String, ClassModel> classes = ClassPath.classes("tests/architecture");
        String here = "ristretto.architecture.StaticStateTest$Stateful.";
        assertEquals(List.of(here + "counter is not final", here + "TABLE is an array that can be stored into",
                here + "SHARED is an array that can be stored into", here + "TEXT is a StringBuilder, whose values can change",
                here + "LIST is a List, whose values can change", here + "BOX is a StaticStateTest$Box, whose values can change",
                here + "HOLDER is a StaticStateTest$Holder, whose values can change",
                here + "CAPTURING is a Runnable, whose values can change"),
                new StaticState(classes).find(classes.get("ristretto/architecture/StaticStateTest$Stateful")));
    }

    /** One of each kind. */
    @SuppressWarnings("unused")
    private static final class Stateful {
        static int counter;
        private static final int[] TABLE = new int[4];
        static final int[] SHARED = {1, 2};
        private static final int[] CONSTANT = {1, 2};
        static final StringBuilder TEXT = new StringBuilder();
        static final List<String> LIST = new ArrayList<>();
        static final Box BOX = new Box();
        static final Holder HOLDER = new Holder(BOX);
        static final Point POINT = new Point(1, "here");
        static final Runnable CAPTURING = BOX::toString;
        static final Runnable STATELESS = () -> { };

        static int read(int at) {
            TABLE[at]++;
            return TABLE[at];
        }

        static int readOnly(int at) {
            return CONSTANT[at];
        }
    }

    private static final class Box {
        int content;
    }

    private record Holder(Box box) { }

    private record Point(int x, String name) { }
}
