package ristretto.images;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The whole conformance suite against our TCP/IP, with the network stack of Linux as the client. */
class HttpAcrossTapTest {
    @TestFactory
    Stream<DynamicTest> onTheJvm() throws Exception {
        return Namespace.tests(HttpAcrossTap.JvmDirect.class);
    }

    @TestFactory
    Stream<DynamicTest> inASandbox() throws Exception {
        return Namespace.tests(HttpAcrossTap.Sandbox.class);
    }

    @TestFactory
    Stream<DynamicTest> onMicrovm() throws Exception {
        return Namespace.tests(HttpAcrossTap.Microvm.class);
    }

    @TestFactory
    Stream<DynamicTest> onQ35() throws Exception {
        return Namespace.tests(HttpAcrossTap.Q35.class);
    }
}
