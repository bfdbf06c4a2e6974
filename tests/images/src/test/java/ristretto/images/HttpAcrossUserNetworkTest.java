package ristretto.images;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import ristretto.conformance.GentleConformance;
import ristretto.conformance.IsolationConformance;

/**
 * The conformance suite against virtual machines with the network that QEMU makes up, which needs no rights. It takes one
 * connection at a time from its queue, so crowds are left to {@link HttpAcrossTapTest}.
 */
@Timeout(180)
class HttpAcrossUserNetworkTest {
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    private abstract static class Suite extends GentleConformance implements IsolationConformance {
        private final Web.Place place;
        private Web web;

        Suite(Web.Place place) {
            this.place = place;
        }

        @BeforeAll
        void start() throws IOException {
            web = place.start("conformance", HttpAcrossTap.SITE, 64);
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
            return Files.readAllBytes(HttpAcrossTap.SITE.resolve(path));
        }
    }

    @Nested
    class OnMicrovm extends Suite {
        OnMicrovm() {
            super(Web.Place.MICROVM);
        }
    }

    @Nested
    class OnQ35 extends Suite {
        OnQ35() {
            super(Web.Place.Q35);
        }
    }
}
