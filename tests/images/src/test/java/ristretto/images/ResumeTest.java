package ristretto.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ristretto.engine.Target;
import ristretto.engine.Transports;

/** A machine that is started again with what it printed as its state before. */
class ResumeTest {
    private static final Pattern STATE = Pattern.compile("(?m)^state: (\\S+)\\r?$");
    /** The magic number of DHCP's options, and the type of the message behind it (RFC 2131, section 3; RFC 2132, section 9.6). */
    private static final Pattern MESSAGE = Pattern.compile("c\u0082Sc5\u0001(.)", Pattern.DOTALL);

    @TempDir
    Path directory;

    @Test
    void theLeaseOfTheRunBeforeIsConfirmedInsteadOfAskingForAnother() throws Exception {
        Path image = Appliances.conformance("conformance", HttpAcrossTap.SITE, Target.VIRTIO, Transports.ANY).image().orElseThrow();
        String state = run(image, "", "first");
        assertTrue(state.contains("/ipv4=10.0.2.15/24,1,") && state.contains("tcp=1,80,"), state);
        assertEquals(List.of(1, 2, 3, 5), dhcpMessages("first"));
        assertTrue(run(image, state, "second").contains("/ipv4=10.0.2.15/24,1,"));
        assertEquals(List.of(3, 5), dhcpMessages("second"));
    }

    /** The last state that the machine printed. */
    private String run(Path image, String former, String name) throws IOException {
        Machine.Builder builder = Machine.of(image, Machine.Model.MICROVM).userNetwork().capture(directory.resolve(name));
        if (!former.isEmpty()) {
            builder.firmwareFile("state/former", former);
        }
        try (Machine machine = builder.boot().answering()) {
            for (Matcher printed = STATE.matcher(machine.console()); ; printed = STATE.matcher(machine.console())) {
                if (printed.find()) {
                    return printed.group(1);
                }
                assertTrue(machine.alive(), machine.console());
                Thread.onSpinWait();
            }
        }
    }

    private List<Integer> dhcpMessages(String capture) throws IOException {
        List<Integer> types = new ArrayList<>();
        Matcher message = MESSAGE.matcher(Files.readString(directory.resolve(capture), StandardCharsets.ISO_8859_1));
        while (message.find()) {
            types.add((int) message.group(1).charAt(0));
        }
        return types;
    }
}
