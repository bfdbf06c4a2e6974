package ristretto.signatures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MacAddressTest {
    @Property
    void everyAddressIsParsedBackFromItsText(@ForAll @LongRange(min = 0, max = 0xFFFF_FFFF_FFFFL) long bits) {
        MacAddress address = new MacAddress(bits);
        assertEquals(address, MacAddress.parse(address.toString()));
    }

    @Property
    void anyOtherTextIsRefused(@ForAll String text) {
        assertThrows(IllegalArgumentException.class, () -> MacAddress.parse(text));
    }

    @Test
    void capitalsAreDigitsAndLookalikesAreNot() {
        assertEquals(new MacAddress(0x0200_5EAB_CDEFL), MacAddress.parse("02:00:5E:AB:cd:EF"));
        for (String wrong : new String[] {"", "02:00:5e:ab:cd", "02-00-5e-ab-cd-ef", "02:00:5e:ab:cd:eg", "02:00:5e:ab:cd:e\u0661", "02:00:5e:ab:cd:ef:"}) {
            assertThrows(IllegalArgumentException.class, () -> MacAddress.parse(wrong), wrong);
        }
    }
}
