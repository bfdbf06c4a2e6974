package ristretto.jvm;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Objects;
import ristretto.signatures.Entropy;
import ristretto.signatures.Provides;

/** The operating system's generator, {@code getrandom} or its like, never the JDK's own that must first be seeded. */
@Provides(value = Entropy.class, targets = "jvm")
public final class JvmEntropy implements Entropy {
    private final SecureRandom source;

    public JvmEntropy() {
        try {
            source = SecureRandom.getInstance(System.getProperty("os.name").startsWith("Windows") ? "Windows-PRNG"
                    : "NativePRNGNonBlocking");
        } catch (NoSuchAlgorithmException missing) {
            throw new NoEntropy("this JDK has no generator of the operating system: " + missing.getMessage());
        }
    }

    @Override
    public void fill(byte[] into, int from, int count) {
        Objects.checkFromIndexSize(from, count, into.length);
        byte[] bytes = new byte[count];
        source.nextBytes(bytes);
        System.arraycopy(bytes, 0, into, from, count);
    }
}
