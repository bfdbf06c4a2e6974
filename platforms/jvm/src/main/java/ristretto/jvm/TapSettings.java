package ristretto.jvm;

import java.util.Optional;
import ristretto.signatures.MacAddress;
import ristretto.signatures.Settings;

/** Which tap device a program uses as its network interface. */
@Settings("network")
public record TapSettings(
        @Settings.Value(documented = "name of an existing tap device; if absent tap0, or tap1 for the second interface, and so on")
        Optional<String> device,
        @Settings.Value(documented = "Ethernet address of the program's end, six hexadecimal octets; derived from the device's if absent")
        Optional<MacAddress> mac) {
}
