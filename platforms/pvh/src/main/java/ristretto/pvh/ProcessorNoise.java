package ristretto.pvh;

import org.teavm.interop.Address;
import org.teavm.interop.Unmanaged;

/** Noise from the processor (Intel SDM, volume 1, section 7.3.17). */
@Unmanaged
final class ProcessorNoise {
    private static final int SEED = 1 << 18;
    private static final int RANDOM = 1 << 30;

    /** Whether the processor has the instructions was asked, which is once, because asking leaves a virtual machine. */
    private static boolean known;
    private static boolean hasSeed;
    private static boolean hasRandom;

    private ProcessorNoise() { }

    /** Fills bytes from RDSEED or RDRAND; false if the processor lacks the instruction or keeps failing. */
    static boolean fill(Address at, int length, boolean seed) {
        if (!known) {
            known = true;
            hasSeed = Processor.identify(0, 0) >= 7 && (Processor.identify(7, 1) & SEED) != 0;
            hasRandom = (Processor.identify(1, 2) & RANDOM) != 0;
        }
        if (!(seed ? hasSeed : hasRandom)) {
            return false;
        }
        Address bits = Room.at(Room.NOISE);
        int filled = 0;
        for (int attempts = 1000 + length; attempts > 0 && filled < length; attempts--) {
            if (Processor.randomBits(seed, bits)) {
                int part = length - filled < 8 ? length - filled : 8;
                Address.moveMemoryBlock(bits, at.add(filled), part);
                filled += part;
            }
        }
        bits.putLong(0);
        return filled == length;
    }
}
