package ristretto.micro;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import ristretto.jvm.JvmMemory;

/** The kernels on HotSpot, each in a JVM of its own, measured by JMH. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Micro {
    @Param({"checksum", "segment-parse", "segment-emit", "receive-ring", "request-parse"})
    public String name;

    private Kernel kernel;

    @Setup
    public void prepare() {
        kernel = Kernels.of(name, new JvmMemory());
    }

    @Benchmark
    public long measure() {
        return kernel.run();
    }
}
