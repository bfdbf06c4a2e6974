package ristretto.corrections;

/** Methods of {@code Enum} that are missing or differ. */
public final class EnumCorrections {
    private EnumCorrections() { }

    /** The distance of the two, as on HotSpot, and not only its sign. */
    public static int compareTo(Enum<?> constant, Enum<?> other) {
        if (constant.getClass() != other.getClass() && constant.getDeclaringClass() != other.getDeclaringClass()) {
            throw new ClassCastException();
        }
        return constant.ordinal() - other.ordinal();
    }
}
