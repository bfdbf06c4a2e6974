package ristretto.compiler;

import java.util.regex.Pattern;

/** Which classes are the program's own: of these, messages of exceptions say names; those of libraries would cost all images. */
final class OwnClasses {
    private static final Pattern LIBRARIES = Pattern.compile("(?:java|javax|org\\.teavm|ristretto\\.(?:configuration|corrections|files|formatting"
        + "|http|machine|network|numbers|pvh|sandbox|settings|signatures|state|tcp|unicode|virtio))\\..*");

    private OwnClasses() { }

    static boolean contains(String name) {
        return !LIBRARIES.matcher(name).matches();
    }
}
