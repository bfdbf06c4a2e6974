package ristretto.sandbox;

import org.teavm.interop.Address;
import ristretto.signatures.Entropy;
import ristretto.signatures.Provides;

/** The kernel's generator, which no snapshot or copy of the process can make repeat itself. */
@Provides(value = Entropy.class, targets = "sandbox")
public final class SandboxEntropy implements Entropy {
    /** As many bytes as the kernel always gives whole, and the filter allows. */
    private static final int MOST = 256;

    @Override
    public void fill(byte[] into, int from, int count) {
        if ((from | count) < 0 || from > into.length - count) {
            throw new IndexOutOfBoundsException(count + " bytes at " + from + " of an array of " + into.length);
        }
        for (int done = 0; done < count;) {
            int piece = Math.min(count - done, MOST);
            if (SystemCall.call(SystemCall.GETRANDOM, Address.ofData(into).add(from + done).toLong(), piece, 0) != piece) {
                throw new NoEntropy("the kernel has no random bytes");
            }
            done += piece;
        }
    }
}
