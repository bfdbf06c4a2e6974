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

    public static Enum<?> valueOf(Class<?> type, String name) {
        if (name == null) {
            throw new NullPointerException("Name is null");
        }
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return (Enum<?>) constant;
            }
        }
        throw new IllegalArgumentException("No enum constant " + type.getName().replace('$', '.') + "." + name);
    }
}
