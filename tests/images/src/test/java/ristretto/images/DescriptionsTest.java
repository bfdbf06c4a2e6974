package ristretto.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ristretto.engine.Target;

/** The examples' descriptions, resolved for every target: what the generated main class is made of. It is compiled, and not run. */
class DescriptionsTest {
    @ParameterizedTest
    @EnumSource(names = {"VIRTIO", "SANDBOX", "JVM"})
    void aWebsiteIsMadeOfWhatItsKeysAskFor(Target target) throws IOException {
        String plain = Appliances.source("website", target, Map.of());
        assertTrue(plain.contains("StaticFiles httpHandler = new StaticFiles(readOnlyFiles);"), plain);
        assertFalse(plain.contains("admin/client"), plain);
        String administered = Appliances.source("website", target, Map.of("admin", "true"));
        assertTrue(administered.contains("Administration httpHandler = new Administration(readOnlyFiles, "), administered);
        assertFalse(administered.contains("StaticFiles"), administered);
    }

    @ParameterizedTest
    @EnumSource(names = {"VIRTIO", "JVM"})
    void aGatewayHasAStackForEachInterface(Target target) throws IOException {
        String source = Appliances.source("gateway", target, Map.of());
        assertTrue(source.contains("relay = new Relay(outsideTcp, insideTcp, memory, console, route);"), source);
        if (target == Target.VIRTIO) {
            assertTrue(source.contains("new VirtioNetwork(hardware, console, new Instance(\"inside\", 1), insideVirtioNetworkSettings);"), source);
            assertEquals(1, source.split("new MachineEventLoop\\(").length - 1);
        } else {
            assertTrue(source.contains("SocketTcp insideTcp = new SocketTcp();"), source);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "SANDBOX")
    void aSandboxHasOneInterface(Target target) {
        assertEquals("target sandbox has one network interface, and this appliance needs 2: outside, inside; build it for virtio or jvm",
                assertThrows(IllegalStateException.class, () -> Appliances.source("gateway", target, Map.of())).getCause().getMessage());
    }
}
