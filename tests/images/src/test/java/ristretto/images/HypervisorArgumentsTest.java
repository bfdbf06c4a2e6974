package ristretto.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values that a booted image is given by the kernel's command line and by QEMU's firmware configuration device. */
class HypervisorArgumentsTest {
    private static Path image;

    @BeforeAll
    static void build(@TempDir Path directory) throws Exception {
        Path site = Files.createDirectory(directory.resolve("site"));
        Files.writeString(site.resolve("index.html"), "<!doctype html><title>Hello</title><p>Hello, world");
        image = Appliances.website(site, Files.writeString(directory.resolve("settings.toml"), """
                [http]
                access-log = false
                [network.ipv4]
                address = "10.0.2.97/24"
                gateway = "10.0.2.97"
                """));
    }

    /** The description says that requests are logged, the file that they are not; the second answer comes after the first was logged. */
    @ParameterizedTest
    @EnumSource(Machine.Model.class)
    void theFileReplacesTheDescriptionTheCommandLineTheFileAndTheDeviceTheCommandLine(Machine.Model model) throws Exception {
        try (Machine machine = Machine.of(image, model).userNetwork().argument("network/ipv4/address=10.0.2.98/24")
                .argument("network/ipv4/gateway=10.0.2.2").firmwareFile("network/ipv4/address", "10.0.2.15/24").boot().answering().answering()) {
            assertTrue(machine.console().contains("network: 10.0.2.15/24 via 10.0.2.2"), machine.console());
            assertFalse(machine.console().contains("/ HTTP"), machine.console());
        }
    }

    @Test
    void aNameThatNobodyKnowsStopsTheMachine() throws Exception {
        try (Machine machine = Machine.of(image, Machine.Model.MICROVM).userNetwork().firmwareFile("http/prot", "81").boot()) {
            assertEquals(2 << 1 | 1, machine.ended());
            assertTrue(machine.console().contains("website: there is no argument 'http/prot'; did you mean 'http/port'?"), machine.console());
        }
    }
}
