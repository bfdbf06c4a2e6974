package ristretto.profiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SymbolsTest {
    @Test
    void whatWasInlinedStandsInTheMethodThatItWasInlinedInto() {
        Symbols symbols = Symbols.parse(List.of(0x10L, 0x20L), """
            0x0000000000000010
            meth_rs_Buffer_check
            /c/classes/ristretto/signatures/Buffer.c:12
            meth_rt_Segment_parse
            /c/classes/ristretto/tcp/Segment.c:70 (discriminator 3)
            0x0000000000000020
            ??
            ??:0
            """.lines().toList());
        assertEquals(List.of("ristretto.tcp.Segment.parse", "ristretto.signatures.Buffer.check"), symbols.at(0x10));
        assertEquals(List.of("??"), symbols.at(0x20));
        assertEquals(List.of("??"), symbols.at(0x30));
    }
}
