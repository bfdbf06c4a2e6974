package ristretto.inspection;

/**
 * Something of which an image is made: a class, a file of C or assembly, or a table.
 *
 * @param name the binary name of a class; the name of a file; or a phrase
 * @param lines active lines of its source: those from which at least one instruction comes
 * @param code bytes of instructions
 * @param data bytes of constants and of variables that do not begin as zero
 * @param zeroed bytes of variables that begin as zero, of which the image has none
 */
public record Item(Library library, Language language, String name, int lines, long code, long data, long zeroed) {
    public enum Language {
        JAVA, C, NONE
    }

    /** Bytes in the image, before it is compressed. */
    public long bytes() {
        return code + data;
    }

    /** The package of a class; empty for all else. */
    public String packageName() {
        return language == Language.JAVA ? name.substring(0, Math.max(0, name.lastIndexOf('.'))) : "";
    }
}
