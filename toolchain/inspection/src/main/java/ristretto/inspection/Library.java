package ristretto.inspection;

/**
 * What is published, or kept, as one.
 *
 * @param name of an artefact, without its version, or a phrase
 */
public record Library(String name, Kind kind) implements Comparable<Library> {
    /** In the order of tables: from the application down to what no source stands for. */
    public enum Kind {
        APPLICATION, LIBRARY, CLASS_LIBRARY, C_LIBRARY, SHARED
    }

    /** What belongs to no library: tables that the compilers make for the program as a whole, and what lies between its parts. */
    public static final Library SHARED = new Library("the program as a whole", Kind.SHARED);

    @Override
    public int compareTo(Library other) {
        int order = kind.compareTo(other.kind);
        return order != 0 ? order : name.compareTo(other.name);
    }
}
