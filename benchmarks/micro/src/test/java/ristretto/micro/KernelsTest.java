package ristretto.micro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Param;
import ristretto.jvm.JvmMemory;

class KernelsTest {
    @Test
    void eachDoesItsWorkTimeAndAgain() {
        for (String name : Kernels.NAMES) {
            Kernel kernel = Kernels.of(name, new JvmMemory());
            for (int i = 0; i < 10_000; i++) {
                kernel.run();
            }
        }
        assertThrows(IllegalArgumentException.class, () -> Kernels.of("none", new JvmMemory()));
    }

    @Test
    void jmhMeasuresAllOfThem() throws Exception {
        assertEquals(Kernels.NAMES, List.copyOf(Arrays.asList(Micro.class.getField("name").getAnnotation(Param.class).value())));
    }
}
