package ristretto.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import ristretto.engine.BuildFailure;

class InterfacesTest {
    private static final List<String> TWO = List.of("outside", "inside");

    @Test
    void tapDevicesAreInTheOrderOfTheInterfacesOrNamed() throws BuildFailure {
        assertEquals(List.of("tap5"), Interfaces.order(List.of("tap5"), List.of("")));
        assertEquals(List.of("tap5", "tap4"), Interfaces.order(List.of("tap5", "tap4"), TWO));
        assertEquals(List.of("tap5", "tap4"), Interfaces.order(List.of("inside=tap4", "outside=tap5"), TWO));
    }

    @Test
    void everyInterfaceHasOne() {
        assertEquals("this appliance has 2 network interfaces: give '--interface' for each, as in --interface outside=tap0 --interface inside=tap1",
                message(List.of("tap0"), TWO));
        assertEquals("there is no network interface 'insied'; did you mean 'inside'?", message(List.of("insied=tap0"), TWO));
        assertEquals("this appliance has one network interface, and '--interface' is given 2 times", message(List.of("tap0", "tap1"), List.of("")));
        assertEquals("this appliance has no network interface: leave '--interface' out", message(List.of("tap0"), List.of()));
    }

    private static String message(List<String> given, List<String> names) {
        return assertThrows(BuildFailure.class, () -> Interfaces.order(given, names)).getMessage();
    }
}
