package ristretto.profiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNameTest {
    @ParameterizedTest
    @CsvSource({
        "meth_rt_Arrivals_transfer, /b/c/classes/ristretto/tcp/Arrivals.c, ristretto.tcp.Arrivals.transfer",
        "meth_rs_Buffer_put_0, classes/ristretto/signatures/Buffer.c, ristretto.signatures.Buffer.put",
        "meth_ji_PrintStream__init_.constprop.0, classes/java/io/PrintStream.c, java.io.PrintStream.<init>",
        "meth_jl_Boolean__clinit_, classes/java/lang/Boolean.c, java.lang.Boolean.<clinit>",
        "meth_rm_MachineEventLoop_TaskTimer_fire, classes/ristretto/machine/MachineEventLoop@dTaskTimer.c, ristretto.machine.MachineEventLoop$TaskTimer.fire",
        "meth_rt_Sender_output.part.0.isra.0, classes/ristretto/tcp/Sender.c, ristretto.tcp.Sender.output",
        "meth_ri_Busy_work, /b/image/c/ristretto/images/Busy.java, ristretto.images.Busy.work",
        "meth_ri_Busy_work, ./ristretto/images/Busy.java, ristretto.images.Busy.work",
        "memmove, copy.c, memmove",
        "??, ??, ??",
    })
    void functionsOfTheGeneratedCodeHaveTheirNamesInJava(String function, String file, String name) {
        assertEquals(name, JavaName.of(function, file));
    }
}
