package ristretto.sandboxed;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import ristretto.conformance.HttpConformance;
import ristretto.conformance.IsolationConformance;
import ristretto.conformance.SteadyStateConformance;

/** The tests of HTTP, against a sandbox on the tap device that {@code namespace/bin/java} made. */
@Timeout(120)
class WebServiceTest extends HttpConformance implements IsolationConformance, SteadyStateConformance {
    private static final String TAP = "sandbox0";

    private static Process process;

    @BeforeAll
    static void start() throws IOException {
        Assumptions.assumeTrue(NetworkInterface.getByName(TAP) != null,
            "this user may not make a tap device, not even in a user namespace");
        // A console that nobody reads would stop the service in the middle of a long stack trace.
        process = new ProcessBuilder(SandboxImage.WEB.path().toString(), "--tap=" + TAP).redirectErrorStream(true)
            .redirectOutput(Path.of("target/web-service.log").toFile()).start();
    }

    @AfterAll
    static void stop() {
        if (process != null) {
            process.destroy();
        }
    }

    @Override
    public InetSocketAddress server() {
        return new InetSocketAddress("10.77.0.2", 80);
    }

    @Override
    public byte[] site(String path) throws IOException {
        return Files.readAllBytes(SandboxImage.site().resolve(path));
    }
}
