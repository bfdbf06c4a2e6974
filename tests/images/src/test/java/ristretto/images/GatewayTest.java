package ristretto.images;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** An appliance with two network interfaces: the example that relays connections from one to the other. */
class GatewayTest {
    @TestFactory
    Stream<DynamicTest> onTheJvm() throws Exception {
        return Namespace.tests(Gateway.JvmDirect.class);
    }

    @TestFactory
    Stream<DynamicTest> onMicrovm() throws Exception {
        return Namespace.tests(Gateway.Microvm.class);
    }

    @TestFactory
    Stream<DynamicTest> onQ35() throws Exception {
        return Namespace.tests(Gateway.Q35.class);
    }
}
