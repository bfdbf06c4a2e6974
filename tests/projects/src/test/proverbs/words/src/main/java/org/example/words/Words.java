package org.example.words;

/** An ordinary library, which knows nothing of signatures. */
public final class Words {
    private Words() {
    }

    public static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase() + word.substring(1);
    }
}
