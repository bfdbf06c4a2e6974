package ristretto.junit;

import java.util.Arrays;
import java.util.Locale;

/** Where the appliance of a test runs. */
public enum Place {
    /** On a network in memory, with its own TCP/IP, in virtual time: as fast as it computes. */
    SIMULATOR,
    /** As a Java program with the sockets of the JDK. */
    JVM,
    /** As an image that is a Linux process; needs passt. */
    SANDBOX,
    /** As an image in a virtual machine; needs QEMU. */
    VIRTIO;

    static final String PROPERTY = "ristretto.place";

    /** The place that the system property names, if it is set. */
    static Place of(Place otherwise) {
        String named = System.getProperty(PROPERTY, "");
        return named.isEmpty() ? otherwise : Arrays.stream(values()).filter(place -> place.label().equals(named)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(PROPERTY + " is '" + named + "', and not one of "
                        + String.join(", ", Arrays.stream(values()).map(Place::label).toList())));
    }

    /** As the command names it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
