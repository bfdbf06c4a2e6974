package ristretto.profiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTest {
    @ParameterizedTest
    @CsvSource({
        "meth_rt_Arrivals_transfer, /b/image/c/classes/ristretto/tcp/Arrivals.c, ristretto.tcp.Arrivals.transfer",
        "meth_rs_Buffer_put_0, ./ristretto/signatures/Buffer.java, ristretto.signatures.Buffer.put",
        "meth_ji_PrintStream__init_.constprop.0, ./org/teavm/classlib/java/io/TPrintStream.java, java.io.PrintStream.<init>",
        "meth_jl_Boolean__clinit_, classes/java/lang/Boolean.c, java.lang.Boolean.<clinit>",
        "meth_rm_MachineEventLoop_TaskTimer_fire, ./ristretto/machine/MachineEventLoop.java, ristretto.machine.MachineEventLoop$TaskTimer.fire",
        "meth_rt_Sender_output.part.0.isra.0, classes/ristretto/tcp/Sender.c, ristretto.tcp.Sender.output",
        "memmove, copy.c, memmove",
        "??, ??, ??",
    })
    void functionsOfTheGeneratedCodeHaveTheirNamesInJava(String function, String file, String name) {
        JavaNames names = new JavaNames();
        names.learn(function, file);
        assertEquals(name, names.of(function));
    }

    @Test
    void aFileOfAnotherPackageWasInlinedAndTellsNothing() {
        JavaNames names = new JavaNames();
        names.learn("meth_rv_MmioWindow_number", "./org/teavm/classlib/java/lang/TString.java");
        assertEquals("rv.MmioWindow.number", names.of("meth_rv_MmioWindow_number"));
        names.learn("meth_rv_MmioWindow_base", "./ristretto/virtio/MmioWindow.java");
        assertEquals("ristretto.virtio.MmioWindow.number", names.of("meth_rv_MmioWindow_number"));
    }
}
