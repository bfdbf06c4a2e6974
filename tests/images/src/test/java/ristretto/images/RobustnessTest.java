package ristretto.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import ristretto.engine.Target;
import ristretto.engine.Transports;

/** What a machine bears, and how it stops when it cannot go on. */
class RobustnessTest {
    private static Path image() {
        return Appliances.conformance("conformance", HttpAcrossTap.SITE, Target.VIRTIO, Transports.ANY).image().orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> aSmallMachineUnderLoad() throws Exception {
        return Namespace.tests(Endurance.Microvm.class);
    }

    @TestFactory
    Stream<DynamicTest> aSmallSandboxUnderLoad() throws Exception {
        return Namespace.tests(Endurance.Sandbox.class);
    }

    @TestFactory
    Stream<DynamicTest> anAddressFromAServer() throws Exception {
        return Namespace.tests(DynamicAddress.class);
    }

    @ParameterizedTest
    @EnumSource
    void aMachineWithNothingToDoUsesNoProcessorTime(Machine.Model model) throws Exception {
        try (Machine machine = Machine.of(image(), model).userNetwork().boot().answering()) {
            Idleness.assertIdle(machine);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http/prot=80", "http/port=eighty", "http/port=70000", "network/ipv4/address=10.0.2", "nonsense=1",
        "network/ipv4/address=10.0.2.15/33"})
    void aWrongBootArgumentIsNamedInOneLineAndTheMachineStops(String argument) throws Exception {
        try (Machine machine = Machine.of(image(), Machine.Model.MICROVM).userNetwork().argument(argument).boot()) {
            int status = machine.ended();
            String console = machine.console().replace("\r", "");
            assertTrue(status > 1 && status % 2 == 1, "status " + status + ": " + console);
            assertEquals(1, console.lines().count(), console);
            assertTrue(console.contains(argument.substring(0, argument.indexOf('='))), console);
        }
    }

    @Test
    void aMachineWithoutANetworkInterfaceSaysSoAndStops() throws Exception {
        try (Machine machine = Machine.of(image(), Machine.Model.MICROVM).boot()) {
            int status = machine.ended();
            assertTrue(status > 1, "status " + status + ": " + machine.console());
            assertTrue(machine.console().contains("network"), machine.console());
        }
    }
}
