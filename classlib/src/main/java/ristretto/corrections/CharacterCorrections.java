package ristretto.corrections;

/** Methods of {@code Character} that are missing or differ. */
public final class CharacterCorrections {
    private CharacterCorrections() { }

    public static String toString(int codePoint) {
        return new String(Character.toChars(codePoint));
    }
}
