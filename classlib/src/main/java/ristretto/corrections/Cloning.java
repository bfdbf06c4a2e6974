package ristretto.corrections;

/** {@code Object.clone} copies every object; the image compiler has this called before. */
public final class Cloning {
    private Cloning() { }

    public static void check(Object original) throws CloneNotSupportedException {
        if (!(original instanceof Cloneable)) {
            throw new CloneNotSupportedException(original.getClass().getName());
        }
    }
}
