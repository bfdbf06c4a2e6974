package ristretto.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ristretto.signatures.Ipv4Address;

class KeyTest {
    private enum Colour { RED, DARK_BLUE }

    @Test
    void aKeyParsesValuesOfItsType() {
        assertEquals(Path.of("a/b"), Key.path("site").parse("a/b"));
        assertEquals(7, Key.integer("times").parse("7"));
        assertEquals(true, Key.flag("log").parse("true"));
        assertEquals(443, Key.port("port").parse("443"));
        assertEquals(64L << 10, Key.size("buffer").parse("64K"));
        assertEquals(12L, Key.size("buffer").parse("12"));
        assertEquals(Duration.ofMinutes(5), Key.duration("idle").parse("5m"));
        assertEquals(Duration.ofMillis(250), Key.duration("idle").parse("250ms"));
        assertEquals(Ipv4Address.parse("192.0.2.1"), Key.address("host").parse("192.0.2.1"));
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
        assertEquals("key 'times': '11' is not from 1 to 10", message(() -> Key.integer("times", 1, 10).parse("11")));
        assertEquals("key 'port': '70000' is not from 1 to 65535", message(() -> Key.port("port").parse("70000")));
        assertEquals("key 'buffer': '3T' is not a size such as 512, 64K, 16M or 1G", message(() -> Key.size("buffer").parse("3T")));
        assertEquals("key 'buffer': '99999999999G' is too large", message(() -> Key.size("buffer").parse("99999999999G")));
        assertEquals("key 'idle': '10' is not a duration such as 250ms, 10s, 5m or 2h", message(() -> Key.duration("idle").parse("10")));
        assertEquals("key 'host': not an IPv4 address: '1.2.3'", message(() -> Key.address("host").parse("1.2.3")));
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
