package ristretto.images;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestFactory;

/** A site that was not made for the project, on every target. */
class SiteTest {
    @Nested
    class OnMicrovm extends SiteComesBack {
        OnMicrovm() {
            super(Web.Place.MICROVM);
        }
    }

    @Nested
    class OnQ35 extends SiteComesBack {
        OnQ35() {
            super(Web.Place.Q35);
        }
    }

    @Nested
    class OnJvmSockets extends SiteComesBack {
        OnJvmSockets() {
            super(Web.Place.JVM_SOCKETS);
        }
    }

    @TestFactory
    Stream<DynamicTest> onTheJvmAcrossATap() throws Exception {
        return Namespace.tests(SiteComesBack.FromJvmDirect.class);
    }

    @TestFactory
    Stream<DynamicTest> inASandbox() throws Exception {
        return Namespace.tests(SiteComesBack.FromSandbox.class);
    }
}
