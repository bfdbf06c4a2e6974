package ristretto.images;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import ristretto.conformance.HttpConformance;

/** The whole conformance suite against a service on a tap device, for a process in a {@link Namespace}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
abstract class HttpAcrossTap extends HttpConformance {
    static final Path SITE = Path.of("../http/site");

    private final Web.Place place;
    private Web web;

    HttpAcrossTap(Web.Place place) {
        this.place = place;
    }

    @BeforeAll
    void start() throws IOException {
        web = place.start("conformance", SITE, 64);
    }

    @AfterAll
    void stop() {
        if (web != null) {
            web.close();
        }
    }

    @Override
    public InetSocketAddress server() {
        return web.address();
    }

    @Override
    public byte[] site(String path) throws IOException {
        return Files.readAllBytes(SITE.resolve(path));
    }

    static final class JvmDirect extends HttpAcrossTap {
        JvmDirect() {
            super(Web.Place.JVM_DIRECT);
        }
    }

    static final class Sandbox extends HttpAcrossTap {
        Sandbox() {
            super(Web.Place.SANDBOX_ON_TAP);
        }
    }

    static final class Microvm extends HttpAcrossTap {
        Microvm() {
            super(Web.Place.MICROVM_ON_TAP);
        }
    }

    static final class Q35 extends HttpAcrossTap {
        Q35() {
            super(Web.Place.Q35_ON_TAP);
        }
    }
}
