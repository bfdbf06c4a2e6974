package org.teavm.classlib.java.lang;

import org.teavm.runtime.GC;

/** {@link Runtime}: the memory of the machine, and its one processor. */
public class TRuntime {
    private static final TRuntime INSTANCE = new TRuntime();

    private TRuntime() { }

    public static TRuntime getRuntime() {
        return INSTANCE;
    }

    /** Bytes of heap that hold nothing, or what the next collection may free. */
    public long freeMemory() {
        return GC.freeBytes();
    }

    public long totalMemory() {
        return GC.availableBytes();
    }

    /** The heap has its full size from the start. */
    public long maxMemory() {
        return GC.availableBytes();
    }

    public void gc() {
        System.gc();
    }

    public int availableProcessors() {
        return 1;
    }
}
