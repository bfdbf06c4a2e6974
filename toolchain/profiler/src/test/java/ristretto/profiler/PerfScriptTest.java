package ristretto.profiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PerfScriptTest {
    @Test
    void addressesAreThoseOfTheImageAsItWasLinked() {
        List<List<PerfScript.Frame>> samples = PerfScript.parse("""
            PERF_RECORD_MMAP -1/0: [0xffffffff81000000(0x1209988) @ 0xffffffff81000000]: x [kernel.kallsyms]_text
            PERF_RECORD_MMAP2 7/7: [0x7f0000000000(0x5d000) @ 0x1000 fe:00 5734892 0]: r-xp /a b/image.elf

            \tffffffff822010c9 do_syscall_64 ([kernel.kallsyms])
            \t    7f0000002010 meth_a (/a b/image.elf)
            \t    7f0000002021 meth_b (/a b/image.elf)
            \t               1 [unknown] ([unknown])

            \t            3010 meth_c (/a b/image.elf)

            \t    7ffc00000000 [unknown] ([vdso])
            """.lines().toList(), "/a b/image.elf");
        assertEquals(List.of(
            List.of(new PerfScript.Frame(0x3020, "meth_b"), new PerfScript.Frame(0x300F, "meth_a"), new PerfScript.Frame(-1, "do_syscall_64")),
            List.of(new PerfScript.Frame(0x3010, "meth_c")),
            List.of(new PerfScript.Frame(-1, "[vdso]"))), samples);
    }
}
