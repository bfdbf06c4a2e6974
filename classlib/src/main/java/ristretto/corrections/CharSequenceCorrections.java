package ristretto.corrections;

/** Methods of {@code CharSequence} that are missing or differ. */
public final class CharSequenceCorrections {
    private CharSequenceCorrections() { }

    public static boolean isEmpty(CharSequence text) {
        return text.length() == 0;
    }
}
