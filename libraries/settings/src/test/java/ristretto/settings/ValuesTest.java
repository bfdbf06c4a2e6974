package ristretto.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ristretto.signatures.Arguments;
import ristretto.signatures.Ipv4Address;

class ValuesTest {
    @Test
    void anArgumentReplacesTheDefault() {
        Values values = values(Map.of("http/port", "8080"));
        assertEquals(8080, values.integer("http/port", 80));
        assertEquals(75L, values.number("http/timeout", 75L));
    }

    @Test
    void aTypeParsesItsOwnText() {
        Values values = values(Map.of("ipv4/address", "192.0.2.1"));
        assertEquals(Optional.of(Ipv4Address.parse("192.0.2.1")), values.optional("ipv4/address", Ipv4Address::parse));
        assertEquals(Optional.empty(), values.optional("ipv4/gateway", Ipv4Address::parse));
        assertEquals(Ipv4Address.ANY, values.value("ipv4/gateway", "0.0.0.0", Ipv4Address::parse));
    }

    @Test
    void aWrongValueIsNamedWithItsArgument() {
        assertEquals("argument 'http/port': not a number, or too large: '8o'",
                message(() -> values(Map.of("http/port", "8o")).integer("http/port", 80)));
        assertEquals("argument 'ipv4/address': not an IPv4 address: '1.2.3'",
                message(() -> values(Map.of("ipv4/address", "1.2.3")).optional("ipv4/address", Ipv4Address::parse)));
        assertEquals("argument 'http/log': not 'true' or 'false': 'yes'",
                message(() -> values(Map.of("http/log", "yes")).flag("http/log", true)));
    }

    @Test
    void anUnknownNameSuggestsTheNearest() {
        assertEquals("there is no argument 'http/prot'; did you mean 'http/port'?",
                message(() -> values(Map.of("http/prot", "80"))));
    }

    @Test
    void aNameThatIsNearToNoneListsThemAll() {
        assertEquals("there is no argument 'x'; each argument is one of a/b, c/d",
                message(() -> new Values(arguments(Map.of("x", "1")), "a/b", "c/d")));
    }

    @Test
    void aValueWithoutDefaultMustBeGiven() {
        assertEquals("argument 'ipv4/gateway' must be given",
                message(() -> values(Map.of()).required("ipv4/gateway", Ipv4Address::parse)));
    }

    private static String message(Runnable action) {
        return assertThrows(WrongArgument.class, action::run).getMessage();
    }

    private static Values values(Map<String, String> given) {
        return new Values(arguments(given), "http/port", "http/timeout", "http/log", "ipv4/address", "ipv4/gateway");
    }

    private static Arguments arguments(Map<String, String> given) {
        return new Arguments() {
            @Override
            public Optional<String> find(String name) {
                return Optional.ofNullable(given.get(name));
            }

            @Override
            public List<String> names() {
                return new ArrayList<>(given.keySet());
            }
        };
    }
}
