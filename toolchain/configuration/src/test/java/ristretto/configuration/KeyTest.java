package ristretto.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyTest {
    private enum Colour { RED, DARK_BLUE }

    @Test
    void aKeyParsesValuesOfItsType() {
        assertEquals(Path.of("a/b"), Key.path("site").parse("a/b"));
        assertEquals(7, Key.integer("times").parse("7"));
        assertEquals(true, Key.flag("log").parse("true"));
        assertEquals(Colour.DARK_BLUE, Key.choice("colour", Colour.class).parse("dark-blue"));
    }

    @Test
    void aFlagIsOffUnlessSomebodySetsIt() {
        assertEquals(Optional.of("false"), Key.flag("log").otherwise());
    }

    @Test
    void aWrongValueIsNamedWithItsKey() {
        assertEquals("key 'times': 'x' is not a number, or too large", message(() -> Key.integer("times").parse("x")));
        assertEquals("key 'log': 'yes' is not true or false", message(() -> Key.flag("log").parse("yes")));
        assertEquals("key 'colour': 'green' is not one of red, dark-blue", message(() -> Key.choice("colour", Colour.class).parse("green")));
        assertEquals("key 'times': '0': it must be positive", message(() -> Key.integer("times").where(n -> n > 0, "be positive").parse("0")));
    }

    @Test
    void aDefaultMustBeAValue() {
        assertEquals("key 'times': 'x' is not a number, or too large", message(() -> Key.integer("times").otherwise("x")));
        assertEquals("key 'times': '0': it must be positive",
                message(() -> Key.integer("times").otherwise("0").where(n -> n > 0, "be positive")));
    }

    @Test
    void aNameIsInKebabCase() {
        assertEquals("the name of a key is in kebab-case, not 'siteDirectory'", message(() -> Key.text("siteDirectory")));
    }

    private static String message(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }
}
