package ristretto.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ristretto.engine.BuildFailure;
import ristretto.engine.BuildResult;

@Timeout(60)
class SeveralRunTest {
    private final StringWriter printed = new StringWriter();
    private final ConcurrentSkipListSet<String> started = new ConcurrentSkipListSet<>();

    private SeveralRun run(BuildResult... unikernels) {
        PrintWriter out = new PrintWriter(printed, true);
        return new SeveralRun(new Surroundings(Path.of(""), Path.of(""), Map.of(), Installation.artefacts(), Installation.dependencies(), out, out,
                false, ProcessBuilder.Redirect.DISCARD), List.of(unikernels));
    }

    private static BuildResult unikernel(String name, String... interfaces) {
        return new BuildResult("both-" + name, name, List.of(), "Main", Path.of(""), Optional.empty(), Optional.empty(), Map.of(), List.of(interfaces), false);
    }

    private void note(BuildResult unikernel, List<PublishedPort> ports, List<String> taps) {
        started.add(unikernel.unikernel() + " " + ports.stream().map(port -> port.host() - 18_480 + ":" + port.guest()).toList() + " " + taps);
    }

    @Test
    void allRunAtOnceWithPortsOfTheirOwnAndTheirNamesInFrontOfLines() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        int status = run(unikernel("web", ""), unikernel("store", "")).run((where, unikernel, ports, taps) -> {
            note(unikernel, ports, taps);
            together.await();
            where.out().print("half a li");
            together.await();
            where.out().println("ne");
            return unikernel.unikernel().equals("store") ? 7 : 0;
        }, List.of(new PublishedPort(18_480, 80)), List.of());
        assertEquals(7, status);
        assertEquals("[store [1:80] [], web [0:80] []]", started.toString());
        assertEquals(List.of("store: half a line", "web: half a line"), printed.toString().lines().sorted().toList());
    }

    @Test
    void eachHasATapDevice() throws Exception {
        run(unikernel("web", ""), unikernel("store", "")).run((where, unikernel, ports, taps) -> {
            note(unikernel, ports, taps);
            return 0;
        }, List.of(), List.of("store=tap7", "tap8"));
        assertEquals("[store [] [tap7], web [] [tap8]]", started.toString());
    }

    @Test
    void oneWithTwoInterfacesIsStartedByItself() {
        BuildFailure failure = assertThrows(BuildFailure.class, () -> run(unikernel("web", ""), unikernel("gate", "inside", "outside"))
                .run((where, unikernel, ports, taps) -> 0, List.of(), List.of("tap1", "tap2")));
        assertEquals("'--interface' gives each unikernel of an appliance one tap device, and 'gate' has 2 interfaces: start it by itself with "
                + "'--unikernel gate'", failure.getMessage());
    }
}
