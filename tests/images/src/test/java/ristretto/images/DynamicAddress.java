package ristretto.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import ristretto.engine.Target;
import ristretto.engine.Transports;

/** A machine without an address, on a network with a DHCP server of another make, for a process in a {@link Namespace}. */
@Timeout(120)
final class DynamicAddress {
    private static final String LEASED = "10.77.0.50";

    @TempDir
    Path directory;

    @Test
    void aMachineHasTheAddressThatADhcpServerGaveIt() throws Exception {
        String dnsmasq = Tools.require("dnsmasq");
        Tap.make();
        Path leases = directory.resolve("leases");
        Path log = directory.resolve("log");
        Process server = new ProcessBuilder(List.of(dnsmasq, "--no-daemon", "--conf-file=/dev/null", "--user=root", "--port=0",
                "--interface=" + Tap.NAME, "--bind-interfaces", "--dhcp-range=" + LEASED + "," + LEASED + ",2m", "--dhcp-authoritative",
                "--dhcp-leasefile=" + leases, "--pid-file=" + directory.resolve("pid"))).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Path image = Appliances.conformance("conformance", HttpAcrossTap.SITE, Target.VIRTIO, Transports.ANY).image().orElseThrow();
        try (Machine machine = Machine.of(image, Machine.Model.MICROVM).tap(Tap.NAME, LEASED).boot()) {
            assumeTrue(server.isAlive(), () -> "dnsmasq does not run here");
            machine.answering();
            assertTrue(Files.readString(leases).contains(" " + LEASED + " "), Files.readString(leases));
            assertTrue(InetAddress.getByName(LEASED).isReachable(60_000));
            if (Tools.find("arping").isPresent()) {
                assertEquals(0, Tools.run(Tools.require("arping"), "-I", Tap.NAME, "-c", "2", LEASED).status());
            }
        } finally {
            server.destroy();
            server.waitFor(10, TimeUnit.SECONDS);
            System.out.println(Files.readString(log));
        }
    }
}
