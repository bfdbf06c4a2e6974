package ristretto.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import ristretto.signatures.Arguments;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.MacAddress;

/** An input is a name, a zero byte, and a text, which is read as a value of each kind. */
class ValuesFuzzTest {
    private static final String[] KNOWN = {"http/port", "tcp/keep-alive", "a"};

    @FuzzTest(maxDuration = "1m")
    void everyTextIsAValueOrAWrongArgument(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        int zero = Math.max(text.indexOf('\0'), 0);
        String value = text.substring(Math.min(zero + 1, text.length()));
        refusedOrTaken(() -> new Values(arguments(text.substring(0, zero), value), KNOWN));
        Values values = new Values(arguments("a", value), KNOWN);
        refusedOrTaken(() -> assertEquals(Integer.parseInt(value), values.integer("a", 1)));
        refusedOrTaken(() -> values.number("a", 1));
        refusedOrTaken(() -> assertEquals(value, Boolean.toString(values.flag("a", true))));
        refusedOrTaken(() -> {
            Ipv4Address address = values.required("a", Ipv4Address::parse);
            assertEquals(address, Ipv4Address.parse(address.toString()));
        });
        refusedOrTaken(() -> {
            MacAddress address = values.required("a", MacAddress::parse);
            assertEquals(address, MacAddress.parse(address.toString()));
        });
    }

    private static void refusedOrTaken(Runnable reading) {
        try {
            reading.run();
        } catch (WrongArgument refused) {
            assertTrue(refused.getMessage().startsWith("argument 'a': ") || refused.getMessage().startsWith("there is no argument '"),
                    refused.getMessage());
        } catch (NumberFormatException notANumber) {
            // What the comparison itself says of a text that is no number.
        }
    }

    private static Arguments arguments(String name, String value) {
        return new Arguments() {
            @Override
            public Optional<String> find(String path) {
                return path.equals(name) ? Optional.of(value) : Optional.empty();
            }

            @Override
            public List<String> names() {
                return List.of(name);
            }
        };
    }
}
