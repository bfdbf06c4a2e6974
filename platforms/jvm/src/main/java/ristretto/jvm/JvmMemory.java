package ristretto.jvm;

import java.lang.foreign.Arena;
import ristretto.signatures.Buffer;
import ristretto.signatures.Memory;
import ristretto.signatures.Provides;

/** Memory outside the Java heap that the JVM's collector gives back once nobody refers to it. */
@Provides(value = Memory.class, targets = {"jvm", "simulator"})
public final class JvmMemory implements Memory {
    @Override
    public Buffer allocate(int bytes) {
        return JvmBuffer.of(Arena.ofAuto().allocate(bytes, 8));
    }

    @Override
    public void release(Buffer buffer) {
        // The collector does it, and until it has, a stray reference stays harmless.
    }
}
