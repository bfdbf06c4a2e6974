package ristretto.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the examples are made of on each target. */
@Timeout(300)
class ModuleGraphTest {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final String WEBSITE = HOME.resolve("examples/website").toString();
    private static final String GATEWAY = HOME.resolve("examples/gateway").toString();

    @TempDir
    Path directory;
    private Commands commands;

    @BeforeEach
    void theToolIsInstalled() {
        Commands.requireTool();
        commands = new Commands(directory);
    }

    @Test
    void theDrawingInTheDocumentationIsThatOfTheWebsite() throws Exception {
        commands.ristretto("graph", WEBSITE, "--svg", "website.svg");
        assertEquals(Files.readString(HOME.resolve("docs/website-graph.svg")), Files.readString(directory.resolve("website.svg")),
                "'./ristretto graph examples/website --svg docs/website-graph.svg' draws it anew");
    }

    @Test
    void aKeyChangesTheGraphOnEveryTarget() throws Exception {
        for (String target : new String[] {"jvm", "virtio", "sandbox"}) {
            String without = commands.ristretto("graph", WEBSITE, "--target", target);
            String with = commands.ristretto("graph", WEBSITE, "--target", target, "--key", "admin=true");
            assertTrue(without.contains("HttpHandler: StaticFiles") && !without.contains("Metrics: "), without);
            assertTrue(with.contains("HttpHandler: Administration") && with.contains("Metrics: "), with);
        }
    }

    @Test
    void twoInterfacesAreTwoOfEachLayerDownToTheDriverAndTooManyForASandbox() throws Exception {
        String machine = commands.ristretto("graph", GATEWAY);
        for (String layer : new String[] {"Tcp", "Ip", "Ethernet", "Network"}) {
            assertTrue(machine.contains(layer + " 'outside': ") && machine.contains(layer + " 'inside': "), machine);
        }
        assertTrue(commands.ristretto("graph", GATEWAY, "--target", "jvm").contains("Tcp 'inside': SocketTcp"));
        assertTrue(commands.refusal("graph", GATEWAY, "--target", "sandbox").contains("target sandbox has one network interface"));
    }
}
