package ristretto.micro;

/** A small piece of work, the same on HotSpot and in an image. */
public interface Kernel {
    /** Does it once; the result depends on all of it, so that no compiler can leave it out. */
    long run();
}
