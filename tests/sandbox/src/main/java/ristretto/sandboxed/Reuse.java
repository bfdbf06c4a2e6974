package ristretto.sandboxed;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import ristretto.machine.DeviceMemory;
import ristretto.machine.NativeMemory;
import ristretto.signatures.Buffer;
import ristretto.signatures.Memory;

/** Takes memory for packets and devices, fills it and gives it back, many times over: what it gets never shows what was there. */
final class Reuse {
    private static final int STEPS = 10_000;
    private static final int MOST = 100_000;
    private static final byte MARK = (byte) 0xA5;

    private final Random random;
    private final Memory memory = new NativeMemory();
    private final List<Buffer> held = new ArrayList<>();
    private long handedOut;
    private int exhausted;

    Reuse(long seed) {
        random = new Random(seed);
    }

    void run() {
        for (int i = 0; i < STEPS; i++) {
            if (!held.isEmpty() && random.nextInt(3) == 0) {
                memory.release(held.remove(random.nextInt(held.size())));
            } else {
                take(1 + random.nextInt(random.nextInt(4) == 0 ? MOST : 2000));
            }
        }
        System.out.println("zero: " + handedOut + " bytes, exhausted " + exhausted + " times");
    }

    private void take(int bytes) {
        try {
            Buffer buffer = random.nextInt(10) == 0 ? DeviceMemory.allocate(bytes) : memory.allocate(bytes);
            for (int i = 0; i < bytes; i++) {
                if (buffer.getByte(i) != 0) {
                    throw new IllegalStateException("memory shows what it held: byte " + i + " of " + bytes);
                }
                buffer.putByte(i, MARK);
            }
            held.add(buffer);
            handedOut += bytes;
        } catch (Memory.MemoryExhausted full) {
            exhausted++;
            memory.release(held.removeLast());
        }
    }
}
