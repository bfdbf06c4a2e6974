package ristretto.jvm;

import ristretto.signatures.Provides;
import ristretto.signatures.WallClock;

/** The civil time of the computer that the JVM runs on. */
@Provides(value = WallClock.class, targets = "jvm")
public final class JvmWallClock implements WallClock {
    @Override
    public long milliseconds() {
        return System.currentTimeMillis();
    }
}
