package ristretto.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import ristretto.signatures.MacAddress;

class TapNetworkTest {
    @Test
    void aDeviceThatIsNotThereIsNamedWithTheCommandThatMakesIt() {
        assertEquals("tap device 'nosuch0': there is no such device; make one with 'ip tuntap add dev nosuch0 mode tap user $USER'",
                message("nosuch0"));
    }

    @Test
    void aDeviceOfAnotherKindIsRefused() {
        assertEquals("tap device 'lo': it is a network device, but not a tap device", message("lo"));
    }

    @Test
    void aNameCannotLeadOutOfTheDirectoryOfDevices() {
        assertEquals("tap device '../..': there is no such device; make one with 'ip tuntap add dev ../.. mode tap user $USER'",
                message("../.."));
    }

    @Test
    void theProgramsAddressDiffersFromTheDevicesAndIsLocallyAdministered() {
        assertEquals(MacAddress.parse("02:00:5e:10:00:01"), TapNetwork.peerOf(MacAddress.parse("02:00:5e:10:00:00")));
        assertEquals(MacAddress.parse("02:00:5e:10:00:00"), TapNetwork.peerOf(MacAddress.parse("00:00:5e:10:00:01")));
    }

    private static String message(String name) {
        return assertThrows(IllegalArgumentException.class, () -> TapDevice.open(name)).getMessage();
    }
}
